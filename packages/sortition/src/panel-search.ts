import type { Panel, PanelRules } from './kinds.ts'
import type { Model, Programme, Row, Solved, Solver } from './solver.ts'
import { swapSearch } from './swap-search.ts'

/** The panel worth most under the weights, and the proven bound: no panel is worth more. */
interface BestPanel {
  readonly panel: Panel
  readonly worth: number
  readonly bound: number
}

/** A search over all panels the rules allow. Whoever opens it closes it. */
export interface PanelSearch {
  /** The best panel under these weights per seat of a kind, proven; undefined if the rules allow no panel. */
  readonly best: (weights: Float64Array) => BestPanel | undefined
  /** Better panels than the given ones, found quickly by exchanging seats; no promise of the best. */
  readonly near: (panels: readonly Panel[], weights: Float64Array) => readonly Panel[]
  readonly close: () => void
}

const WHOLE = 1e-6

/**
 * Opens a search over the panels. The linear relaxation is solved first, since its answer is often
 * whole already; only otherwise the whole-number problem is solved.
 *
 * Cost: about 1 ms for a relaxation and 10 ms for a whole-number problem with 120 kinds.
 */
export function openPanelSearch(solver: Solver, rules: PanelRules): PanelSearch {
  const relaxed = solver.open(seatProgramme(rules, false), { simplex: 'primal' })
  let whole: Model | undefined
  const exchange = swapSearch(rules)
  return {
    best: (weights) => {
      const linear = solveWith(relaxed, weights)
      if (linear.kind === 'infeasible') return undefined
      if (linear.values.every((seats) => Math.abs(seats - Math.round(seats)) < WHOLE))
        return bestPanel(linear, weights)
      whole ??= solver.open(seatProgramme(rules, true))
      const exact = solveWith(whole, weights)
      return exact.kind === 'infeasible' ? undefined : bestPanel(exact, weights)
    },
    near: exchange.climb,
    close: () => {
      relaxed.close()
      whole?.close()
    },
  }
}

function solveWith(model: Model, weights: Float64Array): Solved {
  model.setCosts(weights)
  return model.solve()
}

function bestPanel(found: Solved & { kind: 'optimal' }, weights: Float64Array): BestPanel {
  const panel = Array.from(found.values, (seats) => Math.round(seats))
  const worth = panelWorth(panel, weights)
  return { panel, worth, bound: Math.max(found.bound, worth) }
}

/** What a panel is worth under weights per seat. */
export function panelWorth(panel: Panel, weights: Float64Array): number {
  let worth = 0
  for (let kind = 0; kind < panel.length; kind += 1)
    worth += (panel[kind] ?? 0) * (weights[kind] ?? 0)
  return worth
}

/** The rules as a programme: one column per kind, one row per rule, one row for all seats. */
export function seatProgramme(rules: PanelRules, integer: boolean): Programme {
  return {
    columns: rules.kinds.map((kind) => ({ cost: 0, lower: 0, upper: kind.perPanel })),
    rows: seatRows(rules),
    integer,
  }
}

/** The rows every panel obeys. */
export function seatRows(rules: PanelRules): Row[] {
  const everyKind = rules.kinds.map((_, index) => index)
  return [{ lower: rules.seats, upper: rules.seats, kinds: everyKind }, ...rules.rules].map(
    ({ lower, upper, kinds }) => ({
      lower,
      upper,
      indices: kinds,
      values: kinds.map(() => 1),
    }),
  )
}
