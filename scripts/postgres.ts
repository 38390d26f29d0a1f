/**
 * `npm run db -- start|stop|url`: a throw-away PostgreSQL for development and tests.
 * It lies in a temporary folder and is remembered in node_modules/.cache.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startPostgres, stopPostgres, type ThrowAwayPostgres } from './throw-away-postgres.ts'

const CACHE = join(import.meta.dirname, '../node_modules/.cache/roter-faden')
const NOTE = join(CACHE, 'postgres.json')

const remembered = (): ThrowAwayPostgres | undefined => {
  if (!existsSync(NOTE)) return undefined
  const noted = JSON.parse(readFileSync(NOTE, 'utf8')) as ThrowAwayPostgres
  return existsSync(noted.folder) ? noted : undefined
}

async function start(): Promise<string> {
  const running = remembered()
  if (running !== undefined) return running.url
  const server = await startPostgres()
  mkdirSync(CACHE, { recursive: true })
  writeFileSync(NOTE, JSON.stringify(server))
  return server.url
}

function stop(): string {
  const running = remembered()
  rmSync(NOTE, { force: true })
  if (running === undefined) return 'No throw-away PostgreSQL is running.'
  stopPostgres(running.folder)
  return 'The throw-away PostgreSQL is stopped and its data are gone.'
}

const url = (): string => remembered()?.url ?? 'No throw-away PostgreSQL is running: start one.'

switch (process.argv[2]) {
  case 'start':
    process.stdout.write(`${await start()}\n`)
    break
  case 'stop':
    process.stdout.write(`${stop()}\n`)
    break
  case 'url':
    process.stdout.write(`${url()}\n`)
    break
  default:
    process.stderr.write('npm run db -- start | stop | url\n')
    process.exitCode = 1
}
