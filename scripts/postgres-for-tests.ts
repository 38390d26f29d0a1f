/**
 * Before and after the tests on PostgreSQL: takes the server of DATABASE_URL, or starts one and stops it.
 * On a server that stays, the databases and logins of this run are removed.
 */
import { Client } from 'pg'
import { startPostgres, stopPostgres } from './throw-away-postgres.ts'

/** Vitest's name for it. Answers what is to be done when all tests are over. */
export async function setup(): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL']
  const run = `rf_test_${process.pid}_`
  const started = given === undefined ? await startPostgres() : undefined
  const url = given ?? started?.url ?? ''
  // The workers are started later and inherit both.
  process.env['ROTER_FADEN_TEST_POSTGRES'] = url
  process.env['ROTER_FADEN_TEST_RUN'] = run
  return async () => {
    if (started === undefined) await removeTraces(url, run)
    else stopPostgres(started.folder)
  }
}

/** Databases and logins that tests of this run have made. */
async function removeTraces(url: string, run: string): Promise<void> {
  const server = new Client({ connectionString: url })
  await server.connect()
  const { rows } = await server.query<{ readonly datname: string }>(
    'select datname from pg_database where starts_with(datname, $1)',
    [run],
  )
  for (const { datname } of rows) await server.query(`drop database ${datname} with (force)`)
  const logins = await server.query<{ readonly rolname: string }>(
    'select rolname from pg_roles where starts_with(rolname, $1)',
    [run],
  )
  for (const { rolname } of logins.rows) await server.query(`drop role ${rolname}`)
  await server.end()
}
