import { panelRules, type PanelRules } from './kinds.ts'
import { seatProgramme } from './panel-search.ts'
import type { Draw, Quota } from './pool.ts'
import type { Solver } from './solver.ts'

/** Why a person can be on no panel: these quotas together leave no room; without any one of them there is. */
export interface NeverSelected {
  readonly id: string
  readonly quotas: readonly Quota[]
}

/**
 * For persons whom no panel can hold: a smallest set of quotas that shuts them out, found by leaving
 * out one quota after the other. Persons alike share one search.
 *
 * Source: the deletion filter of Chinneck and Dravnieks 1991, https://doi.org/10.1287/ijoc.3.2.157.
 * Cost: one whole-number problem per quota for every kind of person.
 * @throws when a person is not in the pool, or when the person could be selected after all.
 * @example
 * const people = ['Ada', 'Ben'].map((id) => ({ id, values: { age: id === 'Ada' ? '15' : '30' } }))
 * const quotas = ['15', '30'].map((value) => ({ category: 'age', value, minimum: 0, maximum: Number(value === '30') }))
 * const [why] = whyNeverSelected(await loadSolver(), { seats: 1, people, quotas }, ['Ada'])
 * why.quotas.map(({ value, maximum }) => [value, maximum]) // => [['15', 0]]
 */
export function whyNeverSelected(
  solver: Solver,
  draw: Draw,
  ids: readonly string[],
): readonly NeverSelected[] {
  const rules = panelRules(draw)
  const known = new Map<number, readonly Quota[]>()
  return ids.map((id) => {
    const kind = kindOf(rules, id)
    const quotas = known.get(kind) ?? excludingQuotas(solver, rules, kind)
    known.set(kind, quotas)
    return { id, quotas }
  })
}

function kindOf({ classes }: PanelRules, id: string): number {
  for (const { kinds, members } of classes)
    for (const household of members)
      for (const [position, ids] of household.entries())
        if (ids.includes(id)) return kinds[position] ?? -1
  throw new Error(`whyNeverSelected requires persons of the pool, and ${id} is not in it`)
}

function excludingQuotas(solver: Solver, rules: PanelRules, kind: number): readonly Quota[] {
  const model = solver.open(seatProgramme(rules, true))
  try {
    model.setColumnBounds(kind, { lower: 1, upper: rules.kinds[kind]?.perPanel ?? 1 })
    const shutsOut = () => model.solve().kind === 'infeasible'
    if (!shutsOut()) throw new Error('whyNeverSelected requires persons whom no panel can hold')
    return rules.rules.flatMap(({ quota, lower, upper }, rule) => {
      if (quota === undefined) return []
      model.setRowBounds(rule + 1, { lower: 0, upper: rules.seats })
      if (shutsOut()) return []
      model.setRowBounds(rule + 1, { lower, upper })
      return [quota]
    })
  } finally {
    model.close()
  }
}
