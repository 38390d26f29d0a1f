import { cutRow, type Cut, type FairLevels, type LevelSetting } from './fair-levels.ts'
import { seatRows } from './panel-search.ts'
import type { Model } from './solver.ts'

const PRECISION = 1e-9
const MOST_ROUNDS = 60

/**
 * The chances with the largest product over the relaxed rules. The logarithm of each chance is
 * approached from above by tangents, added where the last answer lay, so that every answer is a
 * proven upper bound (Kelley 1960, https://doi.org/10.1137/0108053). Cost: 10 to 30 linear solves.
 *
 * @returns undefined if no chances at all obey the rules and cuts.
 */
export function nashAim(setting: LevelSetting, cuts: readonly Cut[]): FairLevels | undefined {
  const { rules, reachable } = setting
  const model = openModel(setting, cuts)
  const persons = reachable.reduce((sum, kind) => sum + (rules.kinds[kind]?.size ?? 0), 0)
  const first = rules.seats / persons
  const tangentAt = (kind: number, position: number, chance: number) => {
    addTangent(
      model,
      { kind, logarithm: rules.kinds.length + position },
      rules.kinds[kind]?.size ?? 1,
      chance,
    )
  }
  try {
    reachable.forEach((kind, position) => {
      for (let chance = first / 8; chance < 1.5; chance *= 1.5) tangentAt(kind, position, chance)
    })
    for (let round = 1; ; round += 1) {
      const solved = model.solve()
      if (solved.kind === 'infeasible') return undefined
      const chances = new Float64Array(rules.kinds.length)
      let excess = 0
      reachable.forEach((kind, position) => {
        const size = rules.kinds[kind]?.size ?? 1
        const chance = Math.max((solved.values[kind] ?? 0) / size, first / 1000)
        chances[kind] = (solved.values[kind] ?? 0) / size
        const above = (solved.values[rules.kinds.length + position] ?? 0) - Math.log(chance)
        excess += size * above
        if (above > PRECISION) tangentAt(kind, position, chance)
      })
      if (excess / persons <= PRECISION || round === MOST_ROUNDS)
        return { chances, levels: [], bound: solved.worth / persons }
    }
  } finally {
    model.close()
  }
}

function openModel({ solver, rules, reachable }: LevelSetting, cuts: readonly Cut[]): Model {
  const seats = new Set(reachable)
  return solver.open(
    {
      columns: [
        ...rules.kinds.map(({ perPanel }, kind) => ({
          cost: 0,
          lower: 0,
          upper: seats.has(kind) ? perPanel : 0,
        })),
        ...reachable.map((kind) => ({ cost: rules.kinds[kind]?.size ?? 0, lower: -100, upper: 1 })),
      ],
      rows: [...seatRows(rules), ...cuts.map(cutRow)],
      integer: false,
    },
    { simplex: 'dual' },
  )
}

/** logarithm <= log(chance) + (held / size - chance) / chance */
function addTangent(
  model: Model,
  columns: { readonly kind: number; readonly logarithm: number },
  size: number,
  chance: number,
) {
  model.addRow({
    lower: Number.NEGATIVE_INFINITY,
    upper: Math.log(chance) - 1,
    indices: [columns.kind, columns.logarithm],
    values: [-1 / (size * chance), 1],
  })
}
