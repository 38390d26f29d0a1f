import type { Tx } from '#platform/database/index.ts'
import { asId, LEVELS, type Id } from '#platform/values/index.ts'
import { BODY_KINDS, type Body } from '../rules/body.ts'
import { oneOf } from './one-of.ts'

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
  kind: oneOf(BODY_KINDS, row.kind),
  level: oneOf(LEVELS, row.level),
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
