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
  /** LEXIMIN and MAXIMIN: how far a chance may lie below its level because of rounding. */
  readonly slack?: number
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
  setting: LevelSetting,
  cuts: readonly Cut[],
  options: LevelOptions,
): FairLevels | undefined {
  const { rules, reachable } = setting
  const kindCount = rules.kinds.length
  const firstFloor = 1 + rules.rules.length + cuts.length
  const model = openLevels(setting, cuts, options.cap)
  const settled = new Map<number, number>()
  const chances = new Float64Array(kindCount)
  const levels: number[] = []
  const sizeOf = (position: number) => rules.kinds[reachable[position] ?? -1]?.size ?? 1
  const hold = (position: number, level: number, slack: number) => {
    const lower = sizeOf(position) * (level - slack)
    model.setRowBounds(firstFloor + position, { lower, upper: UNBOUNDED })
  }
  let [slack = 0, ...looser] = SLACKS
  try {
    while (settled.size < reachable.length && levels.length < (options.most ?? UNBOUNDED)) {
      const solved = model.solve()
      if (solved.kind === 'infeasible') {
        const [next, ...rest] = looser
        if (levels.length === 0) return undefined
        if (next === undefined)
          throw new Error(`fairLevels lost level ${levels.length} to rounding`)
        slack = next
        looser = rest
        for (const [position, level] of settled) hold(position, level, slack)
        continue
      }
      const priced = [...reachable.keys()].filter(
        (position) =>
          !settled.has(position) && -(solved.rowPrices[firstFloor + position] ?? 0) > PRICE,
      )
      if (priced.length === 0)
        throw new Error(`fairLevels found no price on level ${levels.length + 1}`)
      for (const position of priced) {
        settled.set(position, solved.worth)
        model.setCoefficient(firstFloor + position, kindCount, 0)
        hold(position, solved.worth, slack)
      }
      reachable.forEach((kind, position) => {
        chances[kind] = settled.get(position) ?? (solved.values[kind] ?? 0) / sizeOf(position)
      })
      levels.push(solved.worth)
    }
    return { chances, levels, slack }
  } finally {
    model.close()
  }
}

/** How far below its level a settled chance may sink, so that rounding does not block the next level. */
const SLACKS: readonly number[] = [1e-10, 1e-9, 1e-8, 1e-7]
/** All prices of persons add up to 1, so in every level some price lies far above this. */
const PRICE = 1e-8

function openLevels({ solver, rules, reachable }: LevelSetting, cuts: readonly Cut[], cap: number) {
  const open = new Set(reachable)
  return solver.open(
    {
      columns: [
        ...rules.kinds.map(({ size, perPanel }, kind) => ({
          cost: 0,
          lower: 0,
          upper: open.has(kind) ? Math.min(perPanel, cap * size) : 0,
        })),
        { cost: 1, lower: 0, upper: UNBOUNDED },
      ],
      rows: [
        ...seatRows(rules),
        ...cuts.map(cutRow),
        ...reachable.map((kind) =>
          floorRow(kind, rules.kinds.length, rules.kinds[kind]?.size ?? 0),
        ),
      ],
      integer: false,
    },
    { simplex: 'primal' },
  )
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
