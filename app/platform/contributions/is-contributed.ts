import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'

/** Whether some room of the house contributes the object: for rooms that may name it, but not know its room. */
export async function isContributed(
  tx: Tx,
  { kind, id }: { readonly kind: string; readonly id: string },
): Promise<boolean> {
  const { rows } =
    await sql`select from platform.contributed_object where kind = ${kind} and id = ${id}`.execute(
      tx,
    )
  return rows.length > 0
}
