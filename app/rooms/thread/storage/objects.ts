import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { asId, LEVELS } from '#platform/values/index.ts'
import type { ThreadObject } from '../rules/thread-object.ts'

interface ObjectRow {
  readonly kind: string | null
  readonly id: string | null
  readonly title: string | null
  readonly address: string | null
  readonly quarter_id: string | null
  readonly level: string | null
  readonly state: string | null
  readonly body_id: string | null
  readonly visibility: string | null
}

const COLUMNS = sql.raw(
  'object.kind, object.id, object.title, object.address, object.quarter_id, object.level, object.state, object.body_id, object.visibility',
)

function objectOf({
  kind,
  id,
  title,
  address,
  quarter_id,
  level,
  state,
  body_id,
  visibility,
}: ObjectRow): ThreadObject {
  if (
    kind === null ||
    id === null ||
    title === null ||
    address === null ||
    state === null ||
    visibility === null
  )
    throw new Error(
      `a room contributed an object without ${[kind, id, title, address, state, visibility].indexOf(null)}`,
    )
  return {
    kind,
    id,
    title,
    address,
    quarter: quarter_id === null ? null : asId(quarter_id),
    level: LEVELS.find((name) => name === level) ?? null,
    state,
    body: body_id,
    visibility,
  }
}

/** The objects of these kinds and ids, in no order. */
export async function objectsNamed(
  tx: Tx,
  named: readonly { readonly kind: string; readonly id: string }[],
): Promise<readonly ThreadObject[]> {
  const found: ThreadObject[] = []
  for (const [kind, same] of Map.groupBy(named, (object) => object.kind)) {
    const { rows } =
      await sql<ObjectRow>`select ${COLUMNS} from platform.contributed_object object where object.kind = ${kind} and object.id = any(${same.map(({ id }) => id)}::uuid[])`.execute(
        tx,
      )
    found.push(...rows.map(objectOf))
  }
  return found
}

export async function objectByAddress(
  tx: Tx,
  kind: string,
  address: string,
): Promise<ThreadObject | undefined> {
  const { rows } =
    await sql<ObjectRow>`select ${COLUMNS} from platform.contributed_object object where object.kind = ${kind} and object.address = ${address}`.execute(
      tx,
    )
  return rows[0] === undefined ? undefined : objectOf(rows[0])
}

/** The objects of a quarter of these kinds, at most so many. */
export async function objectsOfQuarter(
  tx: Tx,
  quarter: string,
  kinds: readonly string[],
  most: number,
): Promise<readonly ThreadObject[]> {
  const { rows } = await sql<ObjectRow>`select ${COLUMNS} from platform.contributed_object object
    where object.quarter_id = ${quarter} and object.kind = any(${[...kinds]}::text[]) order by object.kind, object.title limit ${most}`.execute(
    tx,
  )
  return rows.map(objectOf)
}

const MOST_GAPS = 500

/** The objects of a kind, in certain states and of these quarters, to which no edge of the expected kinds leads. */
export async function objectsWithout(
  tx: Tx,
  expected: {
    readonly kind: string
    readonly states: readonly string[]
    readonly direction: 'up' | 'down'
    readonly kinds: readonly string[]
    readonly onlyWith?: string
    readonly notHeldIn?: readonly string[]
  },
  quarters: readonly string[] | 'all',
): Promise<readonly ThreadObject[]> {
  const { kind, states, direction, kinds, onlyWith, notHeldIn = [] } = expected
  const inReach =
    quarters === 'all' ? sql`true` : sql`object.quarter_id = any(${[...quarters]}::uuid[])`
  const concerned =
    onlyWith === undefined
      ? sql`true`
      : sql`exists (select from platform.contributed_fact fact where fact.kind = object.kind and fact.id = object.id and fact.fact = ${onlyWith})`
  const holds =
    notHeldIn.length === 0
      ? sql`true`
      : sql`not exists (select from platform.contributed_object other
          where other.kind = edge.${sql.raw(direction === 'up' ? 'to_kind' : 'from_kind')}
            and other.id = edge.${sql.raw(direction === 'up' ? 'to_id' : 'from_id')}
            and other.state = any(${[...notHeldIn]}::text[]))`
  const [here, there] = direction === 'up' ? ['from', 'to'] : ['to', 'from']
  const { rows } = await sql<ObjectRow>`select ${COLUMNS} from platform.contributed_object object
    where object.kind = ${kind} and object.state = any(${[...states]}::text[]) and ${inReach} and ${concerned} and not exists (
      select from platform.edge edge
      where edge.municipality_id = object.municipality_id
        and edge.${sql.raw(`${here}_kind`)} = object.kind and edge.${sql.raw(`${here}_id`)} = object.id
        and edge.${sql.raw(`${there}_kind`)} = any(${[...kinds]}::text[]) and ${holds})
    order by object.title limit ${MOST_GAPS}`.execute(tx)
  return rows.map(objectOf)
}
