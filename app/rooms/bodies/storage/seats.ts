import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import { APPOINTMENTS, POSITIONS, type Seat } from '../rules/body.ts'
import type { Confirmation } from '../rules/composition.ts'
import { BENCHES } from '../rules/rule-set.ts'
import { oneOf, oneOfOrNull } from './one-of.ts'

const COLUMNS = [
  'id',
  'body_id',
  'person_id',
  'organisation_id',
  'position',
  'bench',
  'appointment',
  'is_advising',
  'stands_for',
  'successor_of',
  'public_title',
  'begins_on',
  'ends_on',
  'version',
] as const

interface SeatRow {
  readonly id: string
  readonly body_id: string
  readonly person_id: string | null
  readonly organisation_id: string | null
  readonly position: string
  readonly bench: string | null
  readonly appointment: string | null
  readonly is_advising: boolean
  readonly stands_for: string | null
  readonly successor_of: string | null
  readonly public_title: string | null
  readonly begins_on: string
  readonly ends_on: string | null
  readonly version: number
}

const idOrNull = <Kind extends string>(text: string | null): Id<Kind> | null =>
  text === null ? null : asId<Kind>(text)

const seatOf = (row: SeatRow): Seat => ({
  id: asId(row.id),
  body: asId(row.body_id),
  person: idOrNull(row.person_id),
  organisation: idOrNull(row.organisation_id),
  position: oneOf(POSITIONS, row.position),
  bench: oneOfOrNull(BENCHES, row.bench),
  appointment: oneOfOrNull(APPOINTMENTS, row.appointment),
  isAdvising: row.is_advising,
  standsFor: idOrNull(row.stands_for),
  successorOf: idOrNull(row.successor_of),
  publicTitle: row.public_title,
  beginsOn: asDay(row.begins_on),
  endsOn: row.ends_on === null ? null : asDay(row.ends_on),
  version: row.version,
})

/** All seats of a body, those of the past included. */
export const seatsOf = async (tx: Tx, body: Id<'body'>): Promise<readonly Seat[]> =>
  (
    await tx
      .selectFrom('bodies.seat')
      .select(COLUMNS)
      .where('body_id', '=', body)
      .orderBy('begins_on')
      .orderBy('id')
      .execute()
  ).map(seatOf)

export async function seatById(tx: Tx, id: Id<'seat'>): Promise<Seat | undefined> {
  const row = await tx
    .selectFrom('bodies.seat')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : seatOf(row)
}

export async function seatForUpdate(tx: Tx, id: Id<'seat'>): Promise<Seat | undefined> {
  const row = await tx
    .selectFrom('bodies.seat')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : seatOf(row)
}

export async function keepSeat(
  tx: Tx,
  seat: Omit<Seat, 'version'> & { readonly confirms: readonly Confirmation[] },
): Promise<void> {
  await tx
    .insertInto('bodies.seat')
    .values({
      id: seat.id,
      body_id: seat.body,
      person_id: seat.person,
      organisation_id: seat.organisation,
      position: seat.position,
      bench: seat.bench,
      appointment: seat.appointment,
      is_advising: seat.isAdvising,
      stands_for: seat.standsFor,
      successor_of: seat.successorOf,
      public_title: seat.publicTitle,
      confirms: JSON.stringify(seat.confirms),
      begins_on: seat.beginsOn,
      ends_on: seat.endsOn,
    })
    .execute()
}

/** Ends a seat; its time and who held it stay. */
export async function endSeatOn(
  tx: Tx,
  id: Id<'seat'>,
  end: { readonly endsOn: Day; readonly reason: string },
): Promise<void> {
  await tx
    .updateTable('bodies.seat')
    .set((expression) => ({
      ends_on: end.endsOn,
      end_reason: end.reason,
      version: expression('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute()
}
