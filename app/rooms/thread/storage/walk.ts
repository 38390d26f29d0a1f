import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { keyOf, type ThreadEdge } from '../rules/thread-object.ts'

/** A step shows so many objects at most; the rest is counted. */
const MOST_A_STEP = 200
/** Deeper than any thread: council, steering group, quarter, measure, contract, posting, result. */
const MOST_STEPS = 12

export interface Walk {
  readonly edges: readonly ThreadEdge[]
  /** How many edges were left out where a step was too wide. */
  readonly leftOut: number
}

interface Named {
  readonly kind: string
  readonly id: string
}

/** Follows the edges from an object, up to what it serves or down to what serves it, step by step. */
export async function walk(tx: Tx, start: Named, direction: 'up' | 'down'): Promise<Walk> {
  const edges: ThreadEdge[] = []
  const seen = new Set([keyOf(start)])
  let step: readonly Named[] = [start]
  let leftOut = 0
  for (let number = 0; number < MOST_STEPS && step.length > 0; number += 1) {
    const found = await edgesFrom(tx, step, direction)
    edges.push(...found.edges)
    leftOut += found.leftOut
    step = found.edges
      .map((edge) => (direction === 'up' ? edge.to : edge.from))
      .filter((next) => isNew(seen, next))
  }
  return { edges, leftOut }
}

function isNew(seen: Set<string>, named: Named): boolean {
  const key = keyOf(named)
  if (seen.has(key)) return false
  seen.add(key)
  return true
}

interface EdgeRow {
  readonly from_kind: string
  readonly from_id: string
  readonly to_kind: string
  readonly to_id: string
  readonly all_count: number
}

async function edgesFrom(tx: Tx, step: readonly Named[], direction: 'up' | 'down'): Promise<Walk> {
  const here = sql.raw(
    direction === 'up'
      ? 'edge.from_kind = step.kind and edge.from_id = step.id'
      : 'edge.to_kind = step.kind and edge.to_id = step.id',
  )
  const { rows } =
    await sql<EdgeRow>`select distinct edge.from_kind, edge.from_id, edge.to_kind, edge.to_id, count(*) over () as all_count
    from unnest(${step.map(({ kind }) => kind)}::text[], ${step.map(({ id }) => id)}::uuid[]) as step(kind, id)
    join platform.edge edge on ${here}
    order by edge.from_kind, edge.from_id limit ${MOST_A_STEP}`.execute(tx)
  return {
    edges: rows.map((row) => ({
      from: { kind: row.from_kind, id: row.from_id },
      to: { kind: row.to_kind, id: row.to_id },
    })),
    leftOut: Math.max(0, (rows[0]?.all_count ?? 0) - rows.length),
  }
}

/** The edges among these objects only: what is drawn of a quarter. */
export async function edgesAmong(tx: Tx, named: readonly Named[]): Promise<readonly ThreadEdge[]> {
  const { rows } = await sql<
    Omit<EdgeRow, 'all_count'>
  >`select distinct edge.from_kind, edge.from_id, edge.to_kind, edge.to_id
    from unnest(${named.map(({ kind }) => kind)}::text[], ${named.map(({ id }) => id)}::uuid[]) as known(kind, id)
    join platform.edge edge on edge.from_kind = known.kind and edge.from_id = known.id`.execute(tx)
  return rows.map((row) => ({
    from: { kind: row.from_kind, id: row.from_id },
    to: { kind: row.to_kind, id: row.to_id },
  }))
}
