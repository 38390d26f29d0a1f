import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openDatabase, RoleError, type Where } from './index.ts'
import { databaseOfClerk } from './test-support/postgres-template.ts'
import { newMunicipality, testDatabase } from './test-support/test-database.ts'

// A managed server gives nobody superuser rights.
test('a plain login is told what the administrator must do once, and then works without superuser rights', async () => {
  await testDatabase()
  const { url, asAdministrator } = await databaseOfClerk()
  const where: Where = { kind: 'postgres', url }
  const refusal = await openDatabase(where).then(
    () => '',
    (error: unknown) => (error instanceof RoleError ? error.message : ''),
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
