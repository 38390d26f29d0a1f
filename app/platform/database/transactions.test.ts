import { expect, test } from 'vitest'
import { newMunicipality, testDatabase } from './test-support/test-database.ts'

test('a municipality sees itself and no other', async () => {
  const database = await testDatabase()
  const [mine] = [await newMunicipality(database), await newMunicipality(database)]
  const seen = await database.inMunicipality(mine, (tx) =>
    tx.selectFrom('platform.municipality').select('id').execute(),
  )
  expect(seen).toEqual([{ id: mine }])
})
