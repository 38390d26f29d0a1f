import { chanceFrom, type Chance } from './chance.ts'
import { drawProblems } from './draw-check.ts'
import { chancesOf, fairMixture, type Mixture, type Setting } from './fair-mixture.ts'
import { figuresOf, tidy, type Figures } from './figures.ts'
import { panelRules, type Panel, type PanelRules } from './kinds.ts'
import { legacyMethod } from './legacy.ts'
import { lotteryPanels } from './lottery.ts'
import { openPanelSearch } from './panel-search.ts'
import type { Draw } from './pool.ts'
import { ok, refused, type Outcome } from './problems.ts'
import { whoIsReachable } from './reach.ts'
import { seatedEqually, type PeoplePanel } from './seating.ts'
import type { Solver } from './solver.ts'
import { DrawCancelled, step, type Watch } from './watch.ts'

export const METHODS = ['leximin', 'maximin', 'nash', 'legacy'] as const
export type Method = (typeof METHODS)[number]

export interface SelectOptions {
  readonly method: Method
  /** All chance in the draw comes from this text. */
  readonly seed: string
  /** Highest chance anyone may have, against misreporting of rare features; LEXIMIN and MAXIMIN only. */
  readonly cap?: number
  /** Round to this many equally likely panels, for a lottery in public. */
  readonly lottery?: number
}

/** What a draw found: everyone's chance, the panels with their chances, and who was drawn. */
export interface Selection extends Figures {
  readonly method: Method
  readonly solver: string
  readonly seats: number
  /** Proven distance from the fairest chances; for LEGACY nothing is proven. */
  readonly certifiedGap: number | null
  /** LEXIMIN: the settled levels, lowest first. */
  readonly levels: readonly number[]
  /**
   * Chances in the order of the people given; 0 for those whom no panel can hold, and with LEGACY for
   * those whom none of its draws held.
   */
  readonly people: readonly { readonly id: string; readonly probability: number }[]
  readonly neverSelected: readonly string[]
  readonly panels: readonly PeoplePanel[]
  readonly selected: readonly string[]
}

const LEGACY_DRAWS = 10_000
const LOTTERY_OF_LEGACY = 1000

/**
 * Draws a panel by lot under quotas.
 *
 * LEXIMIN raises the smallest chance as far as possible, then the next, and so on; MAXIMIN only the
 * smallest; NASH maximises the product; LEGACY is the old greedy method, its chances are estimated
 * from 10,000 draws. Without `lottery` the panels carry exact chances: persons who are alike have
 * equal chances, and each chance is the sum over the panels the person sits in.
 *
 * Source: Flanigan, Gölz, Gupta, Hennig and Procaccia, Nature 596, 2021,
 * https://doi.org/10.1038/s41586-021-03788-6. Cost: see the table in the README.
 * @returns the selection, or named reasons why there is none.
 * @example
 * const people = ['Ada', 'Ben', 'Cem'].map((id) => ({ id, values: { gender: id === 'Ada' ? 'f' : 'm' } }))
 * const quotas = ['f', 'm'].map((value) => ({ category: 'gender', value, minimum: 1, maximum: 1 }))
 * const draw = { seats: 2, people, quotas }
 * const { value } = selectPanel(await loadSolver(), draw, { method: 'leximin', seed: 'our evening' })
 * value.people.map(({ probability }) => probability) // => [1, 0.5, 0.5]
 */
export function selectPanel(
  solver: Solver,
  draw: Draw,
  options: SelectOptions,
  watch: Watch = {},
): Outcome<Selection> {
  const problems = [...drawProblems(draw), ...optionProblems(options)]
  if (problems.length > 0) return refused(...problems)
  const rules = panelRules(draw)
  const search = openPanelSearch(solver, rules)
  try {
    const reach = whoIsReachable(rules, search, watch)
    if (reach === undefined) return refused({ kind: 'quotas-contradict' })
    const mixture = mixtureOf({ solver, rules, search, reach, watch }, options)
    if (mixture.kind === 'refused') return mixture
    step(watch, { phase: 'draw', done: 1, detail: '' })
    return ok(
      selectionOf(
        solver,
        { draw, rules, mixture: mixture.value, reachable: reach.reachable },
        options,
      ),
    )
  } catch (stopped) {
    if (stopped instanceof DrawCancelled) return refused({ kind: 'cancelled' })
    throw stopped
  } finally {
    search.close()
  }
}

function optionProblems({ method, cap, lottery }: SelectOptions) {
  return [
    ...(cap !== undefined && !(cap > 0 && cap <= 1)
      ? [{ kind: 'cap-out-of-range' as const, cap }]
      : []),
    ...(cap !== undefined && (method === 'nash' || method === 'legacy')
      ? [{ kind: 'cap-not-for-method' as const, method }]
      : []),
    ...(lottery !== undefined && !(Number.isInteger(lottery) && lottery >= 1 && lottery <= 100_000)
      ? [{ kind: 'panels-out-of-range' as const, panels: lottery }]
      : []),
  ]
}

function mixtureOf(setting: Setting, options: SelectOptions): Outcome<Mixture> {
  const { method, cap = 1 } = options
  if (method === 'legacy') return legacyMixture(setting, chanceFrom(`${options.seed}/legacy`))
  const mixture = fairMixture(setting, { method, cap })
  return mixture
    ? ok(mixture)
    : refused({ kind: 'cap-too-low', cap, lowest: lowestCap(setting, cap) })
}

/** The lowest cap, to a thousandth, that a mixture of panels keeps. */
function lowestCap(setting: Setting, tooLow: number): number {
  let low = Math.floor(tooLow * 1000)
  let high = 1000
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fairMixture(setting, { method: 'maximin', cap: middle / 1000 })) high = middle
    else low = middle
  }
  return high / 1000
}

function legacyMixture({ rules, watch }: Setting, chance: Chance): Outcome<Mixture> {
  const greedyPanel = legacyMethod(rules)
  const counts = new Map<string, { readonly panel: Panel; times: number }>()
  for (let draw = 0; draw < LEGACY_DRAWS; draw += 1) {
    if (draw % 200 === 0)
      step(watch, {
        phase: 'mix',
        done: draw / LEGACY_DRAWS,
        detail: `${draw} of ${LEGACY_DRAWS} draws`,
      })
    const panel = greedyPanel(chance)
    if (panel === undefined) return refused({ kind: 'greedy-found-no-panel', attempts: 1000 })
    const known = counts.get(panel.join(','))
    if (known) known.times += 1
    else counts.set(panel.join(','), { panel, times: 1 })
  }
  const parts = [...counts.values()].map(({ panel, times }) => ({
    panel,
    share: times / LEGACY_DRAWS,
  }))
  return ok({ parts, levels: [], gap: Number.POSITIVE_INFINITY })
}

interface Found {
  readonly draw: Draw
  readonly rules: PanelRules
  readonly mixture: Mixture
  readonly reachable: readonly number[]
}

function selectionOf(
  solver: Solver,
  { draw, rules, mixture, reachable }: Found,
  options: SelectOptions,
): Selection {
  const { method, seed } = options
  const chances = chancesByPerson(rules, chancesOf(rules, mixture))
  const reached = new Set(reachable)
  const open = Float64Array.from(rules.kinds, (_, kind) => (reached.has(kind) ? 1 : 0))
  const selectable = new Set(
    [...chancesByPerson(rules, open)].flatMap(([id, one]) => (one === 1 ? [id] : [])),
  )
  const people = draw.people.map(({ id }) => ({ id, probability: tidy(chances.get(id) ?? 0) }))
  const count = options.lottery ?? (method === 'legacy' ? LOTTERY_OF_LEGACY : undefined)
  const panels =
    count === undefined
      ? seatedEqually(rules, mixture.parts)
      : lotteryPanels(rules, mixture.parts, { count, seed }).map((seated) => ({
          people: seated,
          probability: 1 / count,
        }))
  return {
    method,
    solver: solver.version,
    seats: draw.seats,
    ...figuresOf(people.map(({ probability }) => probability).filter((chance) => chance > 0)),
    certifiedGap: Number.isFinite(mixture.gap) ? mixture.gap : null,
    levels: mixture.levels.map(tidy),
    people,
    neverSelected: people.filter(({ id }) => !selectable.has(id)).map(({ id }) => id),
    panels,
    selected: drawnPanel(panels, chanceFrom(`${seed}/draw`)),
  }
}

/** From a number for each kind to the number of each person. */
function chancesByPerson(rules: PanelRules, chances: Float64Array): ReadonlyMap<string, number> {
  return new Map(
    rules.classes.flatMap(({ kinds, members }) =>
      members.flatMap((household) =>
        household.flatMap((ids, position) =>
          ids.map((id): [string, number] => [id, chances[kinds[position] ?? -1] ?? 0]),
        ),
      ),
    ),
  )
}

function drawnPanel(panels: readonly PeoplePanel[], chance: Chance): readonly string[] {
  let rest = chance.unit() * panels.reduce((sum, { probability }) => sum + probability, 0)
  for (const { people, probability } of panels) {
    rest -= probability
    if (rest < 0) return people
  }
  return panels.at(-1)?.people ?? []
}
