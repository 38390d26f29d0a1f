import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'

/** Objects whose text holds all the words, those with the best fit first. Visibility is judged by the caller, by object. */
export async function objectsWithWords(
  tx: Tx,
  words: string,
  most: number,
): Promise<readonly { readonly kind: string; readonly id: string }[]> {
  const { rows } = await sql<{
    kind: string
    object_id: string
  }>`select kind, object_id from platform.search_text
    where words @@ websearch_to_tsquery('german', ${words}) or text ilike ${`%${words.replaceAll(/[%_\\]/g, (sign) => `\\${sign}`)}%`}
    order by ts_rank(words, websearch_to_tsquery('german', ${words})) desc, object_id limit ${most}`.execute(
    tx,
  )
  return rows.map(({ kind, object_id }) => ({ kind, id: object_id }))
}
