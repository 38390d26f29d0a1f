import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { become } from './roles.ts'

/** What a backup must know of a table. */
export interface Table {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  /** Its primary key: puts its rows into the same order on every database. */
  readonly order: readonly string[] | null
}

/** Not the house's data: how far it was migrated and laid out. */
const OWN_BOOKS = ['platform.migration', 'platform.layout']

/** All tables with data of the house, by name. */
export async function tablesOf(tx: Tx): Promise<readonly Table[]> {
  const { rows } = await sql<Table>`
    select format('%s.%s', nspname, relname) as name,
      (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
        from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      (select json_agg(format('%I', attname) || case when attcollation <> 0 then ' collate "C"' else '' end
          order by array_position(indkey::int2[], attnum))
        from pg_index join pg_attribute on attrelid = indrelid and attnum = any(indkey::int2[])
        where indrelid = pg_class.oid and indisprimary) as "order"
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind = 'r' and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
      and not format('%s.%s', nspname, relname) = any (${sql.val(OWN_BOOKS)})
    order by nspname collate "C", relname collate "C"`.execute(tx)
  return rows
}

export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const quotedTable = (name: string): string => name.split('.').map(quoted).join('.')

/** Becomes the role that may see all rows of the table. */
export const becomeReaderOf = (tx: Tx, table: string): Promise<unknown> =>
  become(tx, table.startsWith('sign_in.') ? 'rf_sign_in' : 'rf_keeper')
