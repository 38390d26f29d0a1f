import type { PanelRules } from './kinds.ts'
import { seatRows } from './panel-search.ts'
import type { Row, Solver } from './solver.ts'

/** A rule every panel obeys, found when chances turned out to be out of reach: worth at most `most`. */
export interface Cut {
  readonly weights: Float64Array
  readonly most: number
}

/** The fairest chances that the rules and cuts leave open, and the distinct levels found on the way. */
export interface FairLevels {
  readonly chances: Float64Array
  readonly levels: readonly number[]
  /** NASH: proven upper bound of the mean logarithm of the chances. */
  readonly bound?: number
}

/** What the levels are settled over. */
export interface LevelSetting {
  readonly solver: Solver
  readonly rules: PanelRules
  readonly reachable: readonly number[]
}

export interface LevelOptions {
  readonly cap: number
  /** 1 for MAXIMIN; without it all levels are settled, which is LEXIMIN. */
  readonly most?: number
}

const UNBOUNDED = Number.POSITIVE_INFINITY

/**
 * The LEXIMIN chances over the relaxed rules: lift the smallest chance as far as possible, settle
 * who cannot rise further, lift the next. Panels as such do not appear, so this takes milliseconds;
 * the chances are an upper bound until a mixture of panels attains them.
 *
 * A kind is settled when its row has a price: by complementary slackness its chance then equals the
 * level in every optimal answer. Cost: at most one linear solve per kind.
 *
 * @returns undefined if no chances at all obey the rules, cuts and cap.
 */
export function fairLevels(
  { solver, rules, reachable }: LevelSetting,
  cuts: readonly Cut[],
  options: LevelOptions,
): FairLevels | undefined {
  const kindCount = rules.kinds.length
  const open = new Set(reachable)
  const rows = [...seatRows(rules), ...cuts.map(cutRow)]
  const firstFloor = rows.length
  const model = solver.open(
    {
      columns: [
        ...rules.kinds.map(({ size, perPanel }, kind) => ({
          cost: 0,
          lower: 0,
          upper: open.has(kind) ? Math.min(perPanel, options.cap * size) : 0,
        })),
        { cost: 1, lower: 0, upper: UNBOUNDED },
      ],
      rows: [
        ...rows,
        ...reachable.map((kind) => floorRow(kind, kindCount, rules.kinds[kind]?.size ?? 0)),
      ],
      integer: false,
    },
    { simplex: 'primal' },
  )
  const chances = new Float64Array(kindCount)
  const levels: number[] = []
  try {
    while (open.size > 0 && levels.length < (options.most ?? UNBOUNDED)) {
      const solved = model.solve()
      if (solved.kind === 'infeasible') return undefined
      const level = solved.worth
      reachable.forEach((kind, position) => {
        const size = rules.kinds[kind]?.size ?? 1
        chances[kind] = open.has(kind) ? (solved.values[kind] ?? 0) / size : (chances[kind] ?? 0)
        if (!open.has(kind) || -(solved.rowPrices[firstFloor + position] ?? 0) < 1e-8) return
        open.delete(kind)
        chances[kind] = level
        model.setCoefficient(firstFloor + position, kindCount, 0)
        model.setRowBounds(firstFloor + position, { lower: size * level - 1e-10, upper: UNBOUNDED })
      })
      levels.push(level)
    }
    return { chances, levels }
  } finally {
    model.close()
  }
}

/** A cut as a row over the seats of the kinds. */
export function cutRow({ weights, most }: Cut): Row {
  const indices = [...weights.keys()].filter((kind) => weights[kind] !== 0)
  return {
    lower: -UNBOUNDED,
    upper: most,
    indices,
    values: indices.map((kind) => weights[kind] ?? 0),
  }
}

function floorRow(kind: number, level: number, size: number): Row {
  return { lower: 0, upper: UNBOUNDED, indices: [kind, level], values: [1, -size] }
}
