import type { Tx } from '#platform/database/index.ts'
import { asId, type Id } from '#platform/values/index.ts'
import { CONFLICT_STATES } from '../rules/bias.ts'
import { BIAS_GROUNDS } from '../rules/rule-set.ts'
import type { Conflict } from '../rules/sitting.ts'
import { oneOf } from './one-of.ts'

const conflicts = (tx: Tx) =>
  tx
    .selectFrom('bodies.conflict_of_interest')
    .select(['id', 'item_id', 'seat_id', 'ground', 'state', 'version'])
type Row = Awaited<ReturnType<ReturnType<typeof conflicts>['executeTakeFirstOrThrow']>>

const conflictOf = (row: Row): Conflict => ({
  id: asId(row.id),
  item: asId(row.item_id),
  seat: asId(row.seat_id),
  ground: oneOf(BIAS_GROUNDS, row.ground),
  state: oneOf(CONFLICT_STATES, row.state),
  version: row.version,
})

export const conflictsAt = async (tx: Tx, item: Id<'agenda-item'>): Promise<readonly Conflict[]> =>
  (await conflicts(tx).where('item_id', '=', item).orderBy('id').execute()).map(conflictOf)

export async function conflictById(tx: Tx, id: Id<'conflict'>): Promise<Conflict | undefined> {
  const row = await conflicts(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : conflictOf(row)
}

/** Keeps a conflict of interest; one that was dismissed may be declared anew for the same seat. */
export async function keepConflict(tx: Tx, conflict: Omit<Conflict, 'version'>): Promise<void> {
  const { ground, state } = conflict
  await tx
    .insertInto('bodies.conflict_of_interest')
    .values({ id: conflict.id, item_id: conflict.item, seat_id: conflict.seat, ground, state })
    .onConflict((already) =>
      already.columns(['municipality_id', 'item_id', 'seat_id']).doUpdateSet((expression) => ({
        ground,
        state,
        version: expression('bodies.conflict_of_interest.version', '+', 1),
      })),
    )
    .execute()
}
