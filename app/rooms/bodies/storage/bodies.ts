import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, LEVELS, type Id, type Level } from '#platform/values/index.ts'
import {
  BODY_KINDS,
  POSITIONS,
  type Body,
  type BodyKind,
  type Seat,
  type SeatPosition,
} from '../rules/body.ts'

const oneOf = <Value extends string>(values: readonly Value[], text: string): Value => {
  const found = values.find((value) => value === text)
  if (found === undefined) throw new Error(`${text} is none of ${values.join(', ')}`)
  return found
}

const COLUMNS = [
  'id',
  'slug',
  'name',
  'kind',
  'level',
  'quarter_id',
  'is_external',
  'description',
  'largest_size',
] as const

interface BodyRow {
  readonly id: string
  readonly slug: string
  readonly name: string
  readonly kind: string
  readonly level: string
  readonly quarter_id: string | null
  readonly is_external: boolean
  readonly description: string
  readonly largest_size: number | null
}

const bodyOf = (row: BodyRow): Body => ({
  id: asId(row.id),
  slug: row.slug,
  name: row.name,
  kind: oneOf<BodyKind>(BODY_KINDS, row.kind),
  level: oneOf<Level>(LEVELS, row.level),
  quarter: row.quarter_id === null ? null : asId(row.quarter_id),
  isExternal: row.is_external,
  description: row.description,
  largestSize: row.largest_size,
})

export const presentBodies = async (tx: Tx): Promise<readonly Body[]> =>
  (
    await tx
      .selectFrom('bodies.body')
      .select(COLUMNS)
      .where('ended_on', 'is', null)
      .orderBy('name')
      .execute()
  ).map(bodyOf)

export async function bodyById(tx: Tx, id: Id<'body'>): Promise<Body | undefined> {
  const row = await tx
    .selectFrom('bodies.body')
    .select(COLUMNS)
    .where('id', '=', id)
    .executeTakeFirst()
  return row === undefined ? undefined : bodyOf(row)
}

export async function bodyBySlug(tx: Tx, slug: string): Promise<Body | undefined> {
  const row = await tx
    .selectFrom('bodies.body')
    .select(COLUMNS)
    .where('slug', '=', slug)
    .executeTakeFirst()
  return row === undefined ? undefined : bodyOf(row)
}

export async function bodyForUpdate(tx: Tx, id: Id<'body'>): Promise<Body | undefined> {
  const row = await tx
    .selectFrom('bodies.body')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('ended_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : bodyOf(row)
}

/** Keeps a body; false when its address is taken. */
export async function keepBody(tx: Tx, body: Body): Promise<boolean> {
  const kept = await tx
    .insertInto('bodies.body')
    .values({
      id: body.id,
      slug: body.slug,
      name: body.name,
      kind: body.kind,
      level: body.level,
      quarter_id: body.quarter,
      is_external: body.isExternal,
      description: body.description,
      largest_size: body.largestSize,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'slug']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function seatsOf(tx: Tx, body: Id<'body'>): Promise<readonly Seat[]> {
  const rows = await tx
    .selectFrom('bodies.seat')
    .select(['id', 'body_id', 'person_id', 'organisation_id', 'position', 'begins_on', 'ends_on'])
    .where('body_id', '=', body)
    .orderBy('begins_on')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: asId(row.id),
    body: asId(row.body_id),
    person: row.person_id === null ? null : asId(row.person_id),
    organisation: row.organisation_id === null ? null : asId(row.organisation_id),
    position: oneOf<SeatPosition>(POSITIONS, row.position),
    beginsOn: asDay(row.begins_on),
    endsOn: row.ends_on === null ? null : asDay(row.ends_on),
  }))
}

export async function keepSeat(tx: Tx, seat: Seat): Promise<void> {
  await tx
    .insertInto('bodies.seat')
    .values({
      id: seat.id,
      body_id: seat.body,
      person_id: seat.person,
      organisation_id: seat.organisation,
      position: seat.position,
      begins_on: seat.beginsOn,
      ends_on: seat.endsOn,
    })
    .execute()
}
