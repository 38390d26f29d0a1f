import type { Panel, PanelRules } from './kinds.ts'
import type { Solver } from './solver.ts'

/** The best mixture of the known panels, and the prices that tell which further panel would help. */
interface Mixing {
  /** The smallest surplus over the floors. */
  readonly surplus: number
  readonly shares: Float64Array
  /** Price per seat of a kind; the prices of all persons add up to 1. */
  readonly prices: Float64Array
}

/** A growing mixture problem. Whoever opens it closes it. */
export interface Master {
  readonly panels: readonly Panel[]
  readonly setFloors: (floors: Float64Array) => void
  readonly add: (panels: readonly Panel[]) => number
  readonly mix: () => Mixing
  readonly close: () => void
}

const UNBOUNDED = Number.POSITIVE_INFINITY

/**
 * Opens the restricted master problem: mix the known panels so that the smallest surplus of any
 * kind's chance over its floor is as large as possible. With all floors zero this is MAXIMIN over
 * the known panels; with the fair chances as floors, a surplus of zero proves that they can be had.
 *
 * The surplus has no upper bound of its own: with one, no price would be left once all persons have
 * chance 1, and the search would stall.
 */
export function openMaster(
  solver: Solver,
  rules: PanelRules,
  reachable: readonly number[],
): Master {
  const sizes = rules.kinds.map((kind) => kind.size)
  const panels: Panel[] = []
  const known = new Set<string>()
  const model = solver.open(
    {
      columns: [{ cost: 1, lower: -UNBOUNDED, upper: UNBOUNDED }],
      rows: [
        { lower: 1, upper: 1, indices: [], values: [] },
        ...reachable.map((kind) => ({
          lower: 0,
          upper: UNBOUNDED,
          indices: [0],
          values: [-(sizes[kind] ?? 0)],
        })),
      ],
      integer: false,
    },
    { simplex: 'primal' },
  )
  return {
    panels,
    setFloors: (floors) => {
      reachable.forEach((kind, row) => {
        model.setRowBounds(row + 1, {
          lower: (sizes[kind] ?? 0) * (floors[kind] ?? 0),
          upper: UNBOUNDED,
        })
      })
    },
    add: (found) => {
      const fresh = found.filter((panel) => isNew(known, panel))
      panels.push(...fresh)
      model.addColumns(fresh.map((panel) => columnOf(panel, reachable)))
      return fresh.length
    },
    mix: () => {
      const solved = model.solve()
      if (solved.kind === 'infeasible') throw new Error('mix requires at least one panel')
      const prices = new Float64Array(sizes.length)
      reachable.forEach((kind, row) => {
        prices[kind] = Math.max(0, -(solved.rowPrices[row + 1] ?? 0))
      })
      return { surplus: solved.worth, shares: solved.values.slice(1), prices }
    },
    close: model.close,
  }
}

function isNew(known: Set<string>, panel: Panel): boolean {
  const key = panel.join(',')
  if (known.has(key)) return false
  known.add(key)
  return true
}

function columnOf(panel: Panel, reachable: readonly number[]) {
  const seated = reachable.flatMap((kind, row) => {
    const seats = panel[kind] ?? 0
    return seats === 0 ? [] : [{ row: row + 1, seats }]
  })
  return {
    cost: 0,
    lower: 0,
    upper: UNBOUNDED,
    indices: [0, ...seated.map(({ row }) => row)],
    values: [1, ...seated.map(({ seats }) => seats)],
  }
}
