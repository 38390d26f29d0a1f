import { panelRules } from './kinds.ts'
import { seatProgramme } from './panel-search.ts'
import type { Draw, Quota } from './pool.ts'
import { ok, refused, type Outcome, type Problem } from './problems.ts'
import type { Column, Row, Solver } from './solver.ts'

/** One bound of one quota, as it is and as it would have to be. */
export interface QuotaChange {
  readonly category: string
  readonly value: string
  readonly bound: 'minimum' | 'maximum'
  readonly from: number
  readonly to: number
}

/** Changes that together make the quotas feasible. */
export interface Relaxation {
  readonly cost: number
  readonly changes: readonly QuotaChange[]
}

export interface RelaxOptions {
  /** How many different proposals at most. */
  readonly proposals?: number
  /** Stay within the flexible bounds of the quotas, where they have some. */
  readonly withinFlexible?: boolean
}

interface Side {
  readonly quota: Quota
  readonly bound: 'minimum' | 'maximum'
  readonly most: number
  readonly cost: number
}

/**
 * The smallest changes of quotas under which a panel exists, cheapest first. Raising a maximum by one
 * costs 1, lowering a minimum of q by one costs 1 + 2/q, so that small groups keep their seats
 * longest. Each further proposal leaves at least one bound alone that every earlier proposal changed.
 *
 * Source: the weights of the Sortition Foundation, https://github.com/sortitionfoundation/stratification-app.
 * Cost: one whole-number problem per proposal.
 * @returns an empty list when no change within the flexible bounds helps; a proposal without changes
 * when the quotas are feasible as they are; or why no change of quotas can help.
 * @example
 * const people = ['Ada', 'Ben'].map((id) => ({ id, values: { gender: id === 'Ada' ? 'f' : 'm' } }))
 * const quotas = [{ category: 'gender', value: 'f', minimum: 2, maximum: 2 }]
 * const [proposal] = relaxQuotas(await loadSolver(), { seats: 2, people, quotas }).value
 * proposal.changes // => [{ category: 'gender', value: 'f', bound: 'minimum', from: 2, to: 1 }]
 */
export function relaxQuotas(
  solver: Solver,
  draw: Draw,
  options: RelaxOptions = {},
): Outcome<readonly Relaxation[]> {
  const hopeless = hopelessProblem(draw)
  if (hopeless) return refused(hopeless)
  const sides = draw.quotas.flatMap((quota) =>
    sidesOf(quota, draw, options.withinFlexible ?? false),
  )
  const found: Relaxation[] = []
  const usedBefore: (readonly number[])[] = []
  for (let proposal = 0; proposal < (options.proposals ?? 3); proposal += 1) {
    const moved = solveProposal(solver, { draw, sides, usedBefore })
    if (moved === undefined) break
    found.push(relaxationOf(sides, moved))
    const used = [...moved.keys()].filter((side) => (moved[side] ?? 0) > 0)
    if (used.length === 0) break
    usedBefore.push(used)
  }
  return ok(found)
}

function hopelessProblem({ seats, people }: Draw): Problem | undefined {
  if (!Number.isInteger(seats) || seats < 1) return { kind: 'seats-not-positive', seats }
  const homes = new Set(
    people.map(({ id, household }) => (household === undefined ? `id ${id}` : `home ${household}`)),
  )
  return homes.size < seats ? { kind: 'too-few-people', seats, available: homes.size } : undefined
}

function sidesOf(quota: Quota, { seats }: Draw, withinFlexible: boolean): readonly Side[] {
  const lowest = withinFlexible ? (quota.flexibleMinimum ?? quota.minimum) : 0
  const highest = withinFlexible
    ? (quota.flexibleMaximum ?? quota.maximum)
    : Math.max(seats, quota.maximum)
  return [
    {
      quota,
      bound: 'minimum',
      most: quota.minimum - lowest,
      cost: 1 + 2 / Math.max(1, quota.minimum),
    },
    { quota, bound: 'maximum', most: highest - quota.maximum, cost: 1 },
  ]
}

interface Proposal {
  readonly draw: Draw
  readonly sides: readonly Side[]
  readonly usedBefore: readonly (readonly number[])[]
}

/** Columns: seats per kind, then how far each side moves, then whether it moves at all. */
function solveProposal(
  solver: Solver,
  { draw, sides, usedBefore }: Proposal,
): readonly number[] | undefined {
  const rules = panelRules(draw)
  const programme = seatProgramme(rules, true)
  const kinds = rules.kinds.length
  const moves: Column[] = sides.map(({ cost, most }) => ({ cost: -cost, lower: 0, upper: most }))
  const switches: Column[] = sides.map(() => ({ cost: 0, lower: 0, upper: 1 }))
  const rows = programme.rows.flatMap((row, index) =>
    index >= 1 && index <= draw.quotas.length ? relaxedRows(row, kinds + 2 * (index - 1)) : [row],
  )
  const linked = sides.map(({ most }, side) => ({
    lower: Number.NEGATIVE_INFINITY,
    upper: 0,
    indices: [kinds + side, kinds + sides.length + side],
    values: [1, -most],
  }))
  const different = usedBefore.map((used) => ({
    lower: Number.NEGATIVE_INFINITY,
    upper: used.length - 1,
    indices: used.map((side) => kinds + sides.length + side),
    values: used.map(() => 1),
  }))
  const model = solver.open({
    columns: [...programme.columns, ...moves, ...switches],
    rows: [...rows, ...linked.filter((_, side) => (sides[side]?.most ?? 0) > 0), ...different],
    integer: true,
  })
  const solved = model.solve()
  model.close()
  return solved.kind === 'infeasible'
    ? undefined
    : sides.map((_, side) => Math.round(solved.values[kinds + side] ?? 0))
}

function relaxedRows(row: Row, minimumMoves: number): readonly Row[] {
  return [
    {
      ...row,
      upper: Number.POSITIVE_INFINITY,
      indices: [...row.indices, minimumMoves],
      values: [...row.values, 1],
    },
    {
      ...row,
      lower: Number.NEGATIVE_INFINITY,
      indices: [...row.indices, minimumMoves + 1],
      values: [...row.values, -1],
    },
  ]
}

function relaxationOf(sides: readonly Side[], moved: readonly number[]): Relaxation {
  const changed = sides.flatMap(({ quota, bound, cost }, side) => {
    const by = moved[side] ?? 0
    if (by === 0) return []
    const from = quota[bound]
    const { category, value } = quota
    return [
      {
        cost: cost * by,
        change: { category, value, bound, from, to: bound === 'minimum' ? from - by : from + by },
      },
    ]
  })
  return {
    cost: changed.reduce((sum, { cost }) => sum + cost, 0),
    changes: changed.sort((left, right) => right.cost - left.cost).map(({ change }) => change),
  }
}

/**
 * The quotas after a proposal was accepted.
 *
 * Source: none. Cost: quotas x changes.
 * @example
 * const quota = { category: 'gender', value: 'f', minimum: 2, maximum: 2 }
 * const change = { category: 'gender', value: 'f', bound: 'minimum', from: 2, to: 1 }
 * applyRelaxation([quota], { cost: 2, changes: [change] })[0].minimum // => 1
 */
export function applyRelaxation(
  quotas: readonly Quota[],
  { changes }: Relaxation,
): readonly Quota[] {
  return quotas.map((quota) =>
    changes
      .filter(({ category, value }) => category === quota.category && value === quota.value)
      .reduce((changed, { bound, to }) => ({ ...changed, [bound]: to }), quota),
  )
}
