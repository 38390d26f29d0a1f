import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase } from './open.ts'
import { databaseOfClerk } from './test-support/postgres-template.ts'
import { newMunicipality, testDatabase } from './test-support/test-database.ts'

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

// A managed server gives no superuser; PGlite has nobody else.
describe.runIf(process.env['ROTER_FADEN_TEST_DATABASE'] === 'postgres')('a plain login', () => {
  test('is told what the administrator must do once, and then works without superuser rights', async () => {
    await testDatabase()
    const { url, asAdministrator } = await databaseOfClerk()
    const where = { kind: 'postgres', url } as const
    const refusal = await openDatabase(where).then(
      () => '',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    )
    expect(refusal).toMatch(/^The login of DATABASE_URL may not prepare the database\./)
    expect(refusal).toContain('grant rf_owner, rf_app, rf_keeper, rf_sign_in to rf_test_')
    await asAdministrator(refusal.slice(refusal.indexOf('grant ')))
    const database = await openDatabase(where)
    const [mine, theirs] = [await newMunicipality(database), await newMunicipality(database)]
    const seen = await database.inMunicipality(mine, (tx) =>
      tx.selectFrom('platform.municipality').select('id').execute(),
    )
    expect(seen).toEqual([{ id: mine }])
    const write = database.inMunicipality(mine, (tx) =>
      tx
        .insertInto('places.department')
        .values({ municipality_id: theirs, id: randomUUID(), name: 'x' })
        .execute(),
    )
    await expect(write).rejects.toMatchObject({ code: '42501' })
    await database.close()
  })
})
