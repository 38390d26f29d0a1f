import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import { PRESENCE_STATES, type Presence } from '../rules/meeting.ts'
import type { Attendance } from '../rules/voting-right.ts'
import { oneOf } from './one-of.ts'

/** Everything noted about who was there in a sitting. */
export const presenceIn = async (tx: Tx, meeting: Id<'meeting'>): Promise<readonly Presence[]> =>
  (
    await tx
      .selectFrom('bodies.presence as presence')
      .innerJoin('bodies.agenda_item as item', 'item.id', 'presence.item_id')
      .select([
        'presence.item_id',
        'presence.seat_id',
        'presence.state',
        'presence.acts_for',
        'presence.version',
      ])
      .where('item.meeting_id', '=', meeting)
      .execute()
  ).map((row) => ({
    item: asId(row.item_id),
    seat: asId(row.seat_id),
    state: oneOf(PRESENCE_STATES, row.state),
    actsFor: row.acts_for === null ? null : asId(row.acts_for),
    version: row.version,
  }))

/** Keeps one fact: where one seat is at one item. */
export async function keepPresence(tx: Tx, presence: Presence): Promise<void> {
  const fact = { state: presence.state, acts_for: presence.actsFor, version: presence.version }
  await tx
    .insertInto('bodies.presence')
    .values({ item_id: presence.item, seat_id: presence.seat, ...fact })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'item_id', 'seat_id']).doUpdateSet(fact),
    )
    .execute()
}

/** On which days each seat of a body was at a sitting, or excused from it. */
export async function attendanceOf(
  tx: Tx,
  body: Id<'body'>,
): Promise<ReadonlyMap<Id<'seat'>, Attendance>> {
  const rows = await tx
    .selectFrom('bodies.presence as presence')
    .innerJoin('bodies.agenda_item as item', 'item.id', 'presence.item_id')
    .innerJoin('bodies.meeting as meeting', 'meeting.id', 'item.meeting_id')
    .select(['presence.seat_id', 'presence.state', 'meeting.day'])
    .distinct()
    .where('meeting.body_id', '=', body)
    .where('presence.state', 'in', ['present', 'excused'])
    .execute()
  const days = (seatRows: typeof rows, state: string): readonly Day[] =>
    seatRows.filter((row) => row.state === state).map(({ day }) => asDay(day))
  return new Map(
    [...Map.groupBy(rows, (row) => row.seat_id)].map(([seat, seatRows]) => [
      asId<'seat'>(seat),
      { attendedOn: days(seatRows, 'present'), excusedOn: days(seatRows, 'excused') },
    ]),
  )
}
