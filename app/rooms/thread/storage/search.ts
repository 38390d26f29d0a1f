import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'

/** What a searcher may see, as the search function of the database asks for it. */
export interface Sight {
  readonly visibilities: readonly string[]
  readonly roles: readonly string[]
}

/**
 * Objects whose text holds the words, those with the best fit first. The function sees all tenants and
 * names the one at hand itself; the reach of a role is judged by the caller, object by object.
 */
export async function objectsWithWords(
  tx: Tx,
  words: string,
  sight: Sight,
  most: number,
): Promise<readonly { readonly kind: string; readonly id: string }[]> {
  const { rows } = await sql<{ kind: string; object_id: string }>`select kind, object_id
    from platform.search(${words}, ${[...sight.visibilities]}::text[], ${[...sight.roles]}::text[], ${most})`.execute(
    tx,
  )
  return rows.map(({ kind, object_id }) => ({ kind, id: object_id }))
}
