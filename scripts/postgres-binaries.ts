import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** The folder with initdb and pg_ctl of the newest PostgreSQL on this machine, or undefined. */
export function postgresBinaries(): string | undefined {
  const debian = '/usr/lib/postgresql'
  const versions = existsSync(debian)
    ? readdirSync(debian).sort((a, b) => Number(b) - Number(a))
    : []
  const places = [
    ...versions.map((version) => join(debian, version, 'bin')),
    '/usr/local/bin',
    '/opt/homebrew/bin',
    '/usr/bin',
  ]
  return places.find(
    (place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'pg_ctl')),
  )
}
