/** Writes the types of the migrated database. Temporary form. */
import { writeFileSync } from 'node:fs'
import { sql } from 'kysely'
import { openDatabase } from '../app/platform/database/index.ts'

const database = await openDatabase({ kind: 'pglite', folder: 'memory' })
const rows = await database.asKeeper(async (tx) => {
  await sql`reset role`.execute(tx)
  return (
    await sql<{
      s: string
      t: string
      c: string
      type: string
      nullable: string
      def: string | null
      gen: string
    }>`
    select table_schema s, table_name t, column_name c, udt_name as type, is_nullable nullable, column_default def, is_generated gen
    from information_schema.columns where table_schema not in ('pg_catalog','information_schema','public') order by 1,2,ordinal_position`.execute(
      tx,
    )
  ).rows
})
const T: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  int4: 'number',
  int8: 'number',
  float8: 'number',
  bool: 'boolean',
  date: 'string',
  timestamptz: 'string',
  numeric: 'string',
  jsonb: 'Json',
  bytea: 'Uint8Array',
  tsvector: 'string',
  _text: 'string[]',
}
const tables = Map.groupBy(rows, (r) => `${r.s}.${r.t}`)
let out = `import type { Generated, JSONColumnType } from 'kysely'\n\ntype Json = JSONColumnType<object, string, string>\n\nexport interface Schema {\n`
for (const [name, cols] of tables) {
  out += `  '${name}': {\n`
  for (const c of cols) {
    let type = T[c.type] ?? 'unknown'
    if (c.nullable === 'YES') type += ' | null'
    if (c.def !== null || c.gen === 'ALWAYS') type = `Generated<${type}>`
    out += `    ${/^[a-z_]+$/.test(c.c) ? c.c : `'${c.c}'`}: ${type}\n`
  }
  out += '  }\n'
}
writeFileSync('app/platform/database/schema.ts', out + '}\n')
await database.close()
