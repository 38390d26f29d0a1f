import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { Database } from '../database.ts'
import { databaseOn } from '../open.ts'
import type { Plan } from '../plan.ts'
import { openPostgres } from '../postgres-engine.ts'

/** Both are set by scripts/postgres-for-tests.ts: the server, and how databases of this run begin. */
function setting(name: 'ROTER_FADEN_TEST_POSTGRES' | 'ROTER_FADEN_TEST_RUN'): string {
  const value = process.env[name]
  if (value === undefined)
    throw new Error(`${name} is not set: run these tests as the vitest project storage-postgres.`)
  return value
}

const serverAddress = (): string => setting('ROTER_FADEN_TEST_POSTGRES')
const nameOf = (part: string): string => `${setting('ROTER_FADEN_TEST_RUN')}${part}`
const newName = (): string => nameOf(randomUUID().replaceAll('-', ''))

function addressOf(name: string): string {
  const url = new URL(serverAddress())
  url.pathname = `/${name}`
  return url.href
}

/** A connection to the server itself, outside of every transaction: databases are made there only. */
async function onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: serverAddress() })
  await server.connect()
  try {
    return await work(server)
  } finally {
    await server.end()
  }
}

async function make(server: Client, name: string, template = 'template0'): Promise<string> {
  await server.query(`create database ${name} template ${template}`)
  return addressOf(name)
}

/** A new and empty database, without roles' rights and migrations. */
export const emptyPostgres = (): Promise<string> => onServer((server) => make(server, newName()))

/** A database of its own, copied from one in which all migrations ran already. */
const copyOfTemplate = (plan: Plan): Promise<string> =>
  onServer(async (server) => {
    const template = nameOf(`template_${plan.fingerprint.slice(0, 16)}`)
    // The first of several workers makes the template; the others wait for it.
    await server.query(`select pg_advisory_lock(hashtext('roter-faden-template'))`)
    const found = await server.query('select from pg_database where datname = $1', [template])
    if (found.rowCount === 0) {
      await server.query(`drop database if exists ${template}_growing`)
      const address = await make(server, `${template}_growing`)
      await (await databaseOn(openPostgres(address), plan)).close()
      await server.query(`alter database ${template}_growing rename to ${template}`)
    }
    return make(server, newName(), template)
  })

/** A database on PostgreSQL with all migrations. */
export const onPostgres = async (plan: Plan): Promise<Database> =>
  databaseOn(openPostgres(await copyOfTemplate(plan)), plan)

export interface DatabaseOfClerk {
  readonly url: string
  /** Runs statements in the clerk's database as the login of the tests, a superuser. */
  readonly asAdministrator: (statements: string) => Promise<void>
}

/** A database that a login without any rights of its own is to use, as on a managed server. */
export async function databaseOfClerk(): Promise<DatabaseOfClerk> {
  const admin = await emptyPostgres()
  const clerk = nameOf(`clerk_${randomUUID().slice(0, 8)}`)
  const asAdministrator = async (statements: string): Promise<void> => {
    const client = new Client({ connectionString: admin })
    await client.connect()
    await client.query(statements)
    await client.end()
  }
  await asAdministrator(`create role ${clerk} login password 'invented'`)
  const url = new URL(admin)
  url.username = clerk
  url.password = 'invented'
  return { url: url.href, asAdministrator }
}
