/** `node scripts/schema-types.ts`: writes the types of the migrated database for queries. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { layContributions } from '#platform/contributions/index.ts'
import { openDatabase } from '#platform/database/index.ts'
import { schemaSource } from './schema-source.ts'

const database = await openDatabase(
  { kind: 'pglite', folder: 'memory' },
  { lay: (tx) => layContributions(tx, {}) },
)
const file = join(import.meta.dirname, '../app/platform/database/schema.ts')
writeFileSync(file, await schemaSource(database))
await database.close()
