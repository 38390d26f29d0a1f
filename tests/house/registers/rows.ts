import { sql } from 'kysely'
import type { Database } from '#platform/database/index.ts'
import { tablesOf } from '#platform/database/catalogue.ts'

/** How many rows each table of the house holds: equal before and after whatever keeps nothing. */
export async function rowCounts(database: Database): Promise<Readonly<Record<string, number>>> {
  return database.asKeeper(async (tx) => {
    const tables = (await tablesOf(tx)).filter(({ name }) => !name.startsWith('sign_in.'))
    const counts = tables.map(
      ({ name }) => `select '${name}' as name, count(*)::int as count from ${name}`,
    )
    const { rows } = await sql
      .raw<{ readonly name: string; readonly count: number }>(counts.join(' union all '))
      .execute(tx)
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
  })
}
