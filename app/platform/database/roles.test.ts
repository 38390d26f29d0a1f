import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { testDatabase } from './test-support/test-database.ts'

test('no role of the house passes by row level security', async () => {
  const { rows } = await (
    await testDatabase()
  ).asKeeper((tx) =>
    sql`select rolname from pg_roles where rolname like 'rf\\_%' and not rolcanlogin
      and not rolsuper and not rolbypassrls and not rolinherit order by 1`.execute(tx),
  )
  expect(rows.map((row) => Object.values(row ?? {})[0])).toEqual([
    'rf_app',
    'rf_keeper',
    'rf_owner',
    'rf_sign_in',
  ])
})
