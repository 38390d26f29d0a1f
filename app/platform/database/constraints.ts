import { sql } from 'kysely'
import { quotedTable, type Table } from './catalogue.ts'
import type { Tx } from './database.ts'
import { become } from './roles.ts'

interface Constraint {
  readonly table: string
  readonly name: string
  readonly definition: string
}

/**
 * Does the work without foreign keys and triggers, so that tables can be filled in any order and nothing is
 * derived a second time; then puts both back. Every foreign key is checked when it comes back: for that the
 * owner must see the rows, so FORCE is lifted meanwhile. All in one transaction: nobody else sees it.
 */
export async function withoutConstraints(
  tx: Tx,
  tables: readonly Table[],
  work: () => Promise<void>,
): Promise<void> {
  await become(tx, 'rf_owner')
  const { rows: keys } = await foreignKeys.execute(tx)
  const { rows: forced } = await forcedTables.execute(tx)
  for (const { table, name } of keys) await alter(tx, table, `drop constraint ${name}`)
  for (const { name } of tables) await alter(tx, quotedTable(name), 'disable trigger user')
  await work()
  await become(tx, 'rf_owner')
  for (const { table } of forced) await alter(tx, table, 'no force row level security')
  for (const { table, name, definition } of keys)
    await alter(tx, table, `add constraint ${name} ${definition}`)
  for (const { table } of forced) await alter(tx, table, 'force row level security')
  for (const { name } of tables) await alter(tx, quotedTable(name), 'enable trigger user')
}

const alter = (tx: Tx, table: string, change: string): Promise<unknown> =>
  sql.raw(`alter table ${table} ${change}`).execute(tx)

const foreignKeys = sql<Constraint>`
  select conrelid::regclass::text as "table", quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'f' and connamespace in
    (select oid from pg_namespace where nspname !~ '^pg_' and nspname <> 'public')
  order by 1, 2`

const forcedTables = sql<{ readonly table: string }>`
  select oid::regclass::text as "table" from pg_class where relforcerowsecurity and relkind = 'r' order by 1`
