import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { layContributions } from '#platform/contributions/index.ts'
import { schemaSource } from '../../../scripts/schema-source.ts'
import { testDatabase } from './test-support/test-database.ts'

test('the types of queries are those of the migrated database', async () => {
  const database = await testDatabase({ lay: (tx) => layContributions(tx, {}) })
  const present = readFileSync(new URL('schema.ts', import.meta.url), 'utf8')
  expect(await schemaSource(database), 'run "npm run schema-types"').toBe(present)
})
