import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** A numbered change of the database, written once and never edited. */
export interface Migration {
  readonly number: number
  readonly name: string
  readonly sql: string
  readonly checksum: string
  /** A change of rows runs as keeper: under FORCE the owner sees none of them. */
  readonly runsAs: 'rf_owner' | 'rf_keeper'
}

/** The migrations do not fit together; the message names the files. */
export class MigrationError extends Error {}

/** The folder `app`, in which platform and rooms lie. */
export const HOUSE = fileURLToPath(new URL('../../', import.meta.url))

const FILE_NAME = /^(\d{4})-[a-z0-9]+(?:-[a-z0-9]+)*\.sql$/
const AS_KEEPER = /^-- run as rf_keeper\b/

/** The SQL files that lie in `<part>/<room>/<folder>/` of the house, by name. */
export function sqlFiles(house: string, folder: 'migrations' | 'views'): readonly string[] {
  return ['platform', 'rooms']
    .filter((part) => existsSync(join(house, part)))
    .flatMap((part) =>
      readdirSync(join(house, part)).map((room) => join(house, part, room, folder)),
    )
    .filter((place) => existsSync(place))
    .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
    .filter((file) => file.endsWith('.sql'))
    .sort((a, b) => (`${basename(a)} ${a}` < `${basename(b)} ${b}` ? -1 : 1))
}

/**
 * All migrations in the order of their numbers, which run through the whole house. A number may be left
 * out: rooms built at the same time take theirs from ranges of their own.
 * @throws MigrationError for a number that is given twice, and for a name without one
 */
export function findMigrations(house: string = HOUSE): readonly Migration[] {
  const migrations = sqlFiles(house, 'migrations').map(readMigration)
  migrations.forEach((migration, position) => {
    const before = migrations[position - 1]
    if (before?.number === migration.number)
      throw new MigrationError(
        `Two migrations have the number ${migration.number}: ${before.name} and ${migration.name}. Give the newer one the next free number.`,
      )
  })
  return migrations
}

function readMigration(file: string): Migration {
  const name = basename(file)
  const number = FILE_NAME.exec(name)?.[1]
  if (number === undefined)
    throw new MigrationError(`The migration ${file} needs a name such as 0007-places.sql.`)
  const sql = readFileSync(file, 'utf8').replaceAll('\r\n', '\n')
  return {
    number: Number(number),
    name,
    sql,
    checksum: createHash('sha256').update(sql).digest('hex'),
    runsAs: AS_KEEPER.test(sql) ? 'rf_keeper' : 'rf_owner',
  }
}
