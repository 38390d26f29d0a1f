import { spawnSync, type SpawnSyncReturns } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresBinaries } from './postgres-binaries.ts'

/** A PostgreSQL server for tests: nothing in it survives, so it need not wait for any disk. */
export interface ThrowAwayPostgres {
  readonly url: string
  readonly folder: string
}

const SETTINGS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
}

/**
 * Starts a server in a temporary folder on a free port.
 * @throws Error when no PostgreSQL is installed, or when it does not start
 */
export async function startPostgres(): Promise<ThrowAwayPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'roter-faden-postgres-'))
  letPostgresUserIn(folder)
  const data = join(folder, 'data')
  run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '-N'])
  const port = await freePort()
  const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`)
  const options = [`-p ${port}`, ...settings].join(' ')
  run('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, folder }
}

/** Stops the server and removes its folder; a server that is gone already is no matter. */
export function stopPostgres(folder: string): void {
  const data = join(folder, 'data')
  if (existsSync(data)) runAnyhow('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop'])
  rmSync(folder, { recursive: true, force: true })
}

/** PostgreSQL refuses to run as root, so root starts it as the user postgres. */
const isRoot = (): boolean => process.getuid?.() === 0

function letPostgresUserIn(folder: string): void {
  chmodSync(folder, 0o755)
  if (!isRoot()) return
  const { stdout } = spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' })
  const user = Number(stdout.trim())
  if (stdout.trim() === '' || Number.isNaN(user))
    throw new Error('PostgreSQL does not run as root, and this machine has no user "postgres".')
  chownSync(folder, user, user)
}

function runAnyhow(command: string, args: readonly string[]): SpawnSyncReturns<string> {
  const folder = postgresBinaries()
  if (folder === undefined)
    throw new Error('PostgreSQL was not found: install it, or name a server in DATABASE_URL.')
  const path = join(folder, command)
  return isRoot()
    ? spawnSync('runuser', ['-u', 'postgres', '--', path, ...args], { encoding: 'utf8', cwd: '/' })
    : spawnSync(path, args, { encoding: 'utf8' })
}

function run(command: string, args: readonly string[]): void {
  const { status, stdout, stderr, error } = runAnyhow(command, args)
  if (status !== 0)
    throw new Error(`${command} failed: ${error?.message ?? `${stderr}${stdout}`.trim()}`)
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('no free port'))
        else resolve(address.port)
      })
    })
  })
