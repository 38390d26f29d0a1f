import { balancedPanels } from './balance.ts'
import { fairLevels, type Cut, type FairLevels } from './fair-levels.ts'
import type { Panel, PanelRules } from './kinds.ts'
import { openMaster, type Master } from './master.ts'
import { panelWorth, type PanelSearch } from './panel-search.ts'
import { nashAim } from './nash-aim.ts'
import type { Reach } from './reach.ts'
import type { Solver } from './solver.ts'
import { step, type Watch } from './watch.ts'

/** Panels and the shares with which they are drawn; the shares add up to 1. */
export interface Mixture {
  readonly parts: readonly { readonly panel: Panel; readonly share: number }[]
  /** The levels that were settled, lowest first: no distribution can do better, up to the gap. */
  readonly levels: readonly number[]
  /** Proven: nobody's chance lies further than this below the fairest one. */
  readonly gap: number
}

/** What is solved: the rules, who is reachable, with which solver and search. */
export interface Setting {
  readonly solver: Solver
  readonly rules: PanelRules
  readonly search: PanelSearch
  readonly reach: Reach
  readonly watch: Watch
}

export interface FairnessOptions {
  readonly method: 'leximin' | 'maximin' | 'nash'
  /** No one's chance may be higher; 1 for no cap. */
  readonly cap: number
}

/** Largest distance from the fairest chances that is accepted. */
const GAP = 1e-7
const MOST_CUTS = 5000
const COLUMNS_PER_ROUND = 20
const STARTS_PER_ROUND = 40
const BALANCE_ROUNDS_PER_KIND = 2

/**
 * The fairest mixture of panels, certified.
 *
 * Outer side: the fairest chances that the relaxed rules leave open (`fairLevels`), which no mixture
 * can beat. Inner side: a mixture of panels that attains them, found by generating panels. If the
 * chances are out of reach, the prices of the failed attempt are a rule that every panel obeys and
 * the chances break; it is added as a cut and the levels are settled anew. When both sides meet, the
 * chances are LEXIMIN (or MAXIMIN, or NASH) over all panels, with the remaining distance as proven gap.
 *
 * LEXIMIN and NASH as in Flanigan et al., Nature 596, 2021, https://doi.org/10.1038/s41586-021-03788-6.
 * Cost: 0.7 s of CPU for 150 persons, about 100 s for 2,000 persons of 1,100 kinds.
 *
 * @returns undefined if the cap cannot be kept.
 */
export function fairMixture(setting: Setting, options: FairnessOptions): Mixture | undefined {
  const { solver, rules, reach } = setting
  const master = openMaster(solver, rules, reach.reachable)
  const cuts: Cut[] = []
  try {
    master.add(reach.panels)
    for (let attempt = 0; ; attempt += 1) {
      step(setting.watch, { phase: 'levels', done: 0, detail: `${cuts.length} cuts` })
      const aim = aimOf(setting, cuts, options)
      if (aim === undefined) return undefined
      master.setFloors(aim.chances)
      if (attempt === 0) master.add(warmStart(setting, aim))
      const found = attain(setting, master, aim)
      if (found.kind === 'attained') return withProvenGap(setting, found.mixture, aim)
      cuts.push(found.cut)
      if (cuts.length > MOST_CUTS)
        throw new Error(`fairMixture found no end after ${MOST_CUTS} cuts`)
    }
  } finally {
    master.close()
  }
}

function aimOf(
  { solver, rules, reach: { reachable } }: Setting,
  cuts: readonly Cut[],
  { method, cap }: FairnessOptions,
): FairLevels | undefined {
  const setting = { solver, rules, reachable }
  if (method === 'nash') return nashAim(setting, cuts)
  const level = method === 'maximin' ? { cap, most: 1 } : { cap }
  const aim = fairLevels(setting, cuts, level)
  if (aim === undefined || method === 'leximin' || cap < 1) return aim
  return { ...aim, chances: aim.chances.fill(aim.levels[0] ?? 0) }
}

function warmStart({ rules, search, reach, watch }: Setting, { chances }: FairLevels) {
  const start = reach.panels[0]
  if (start === undefined) return []
  const aim = Float64Array.from(rules.kinds, ({ size }, kind) => size * (chances[kind] ?? 0))
  const rounds = BALANCE_ROUNDS_PER_KIND * rules.kinds.length
  return balancedPanels(search, { start, aim, rounds }, watch)
}

/** LEXIMIN: what rounding may have cost is part of the gap. NASH: the mean logarithm against its bound. */
function withProvenGap(
  { rules, reach }: Setting,
  mixture: Mixture,
  { bound, slack = 0 }: FairLevels,
): Mixture {
  if (bound === undefined) return { ...mixture, gap: mixture.gap + slack }
  const chances = chancesOf(rules, mixture)
  let persons = 0
  let logarithms = 0
  for (const kind of reach.reachable) {
    const size = rules.kinds[kind]?.size ?? 0
    persons += size
    logarithms += size * Math.log(chances[kind] ?? 0)
  }
  return { ...mixture, gap: Math.max(0, bound - logarithms / persons) }
}

type Attempt =
  | { readonly kind: 'attained'; readonly mixture: Mixture }
  | { readonly kind: 'out-of-reach'; readonly cut: Cut }

function attain(setting: Setting, master: Master, { chances, levels }: FairLevels): Attempt {
  const { rules, search, watch } = setting
  const aim = rules.kinds.map(({ size }, kind) => size * (chances[kind] ?? 0))
  for (let round = 1; ; round += 1) {
    const { surplus, shares, prices } = master.mix()
    step(watch, {
      phase: 'mix',
      done: Math.min(1, GAP / Math.max(GAP, -surplus)),
      detail: `${master.panels.length} panels, ${Math.max(0, -surplus).toExponential(1)} to go`,
    })
    if (surplus >= -GAP)
      return {
        kind: 'attained',
        mixture: { ...normalised(master, shares), levels, gap: Math.max(0, -surplus) },
      }
    const needed = panelWorth(aim, prices)
    if (addNearPanels(setting, master, { shares, prices, threshold: needed + surplus }) > 0)
      continue
    const best = search.best(prices)
    if (best === undefined) throw new Error('fairMixture requires rules that allow a panel')
    const reachableSurplus = best.bound - needed
    const added = master.add([best.panel])
    if (reachableSurplus < -GAP && (reachableSurplus <= surplus / 2 || added === 0))
      return { kind: 'out-of-reach', cut: { weights: prices, most: best.bound } }
    if (added === 0)
      throw new Error(`The mixture stalled ${-surplus} below the fair chances in round ${round}`)
  }
}

interface Prices {
  readonly shares: Float64Array
  readonly prices: Float64Array
  readonly threshold: number
}

function addNearPanels({ search }: Setting, master: Master, found: Prices): number {
  const used = master.panels.filter((_, index) => (found.shares[index] ?? 0) > 1e-9)
  const better = search
    .near(used.slice(0, STARTS_PER_ROUND), found.prices)
    .map((panel) => ({ panel, worth: panelWorth(panel, found.prices) }))
    .filter(({ worth }) => worth > found.threshold + GAP)
    .sort((left, right) => right.worth - left.worth)
    .slice(0, COLUMNS_PER_ROUND)
  return master.add(better.map(({ panel }) => panel))
}

function normalised({ panels }: Master, shares: Float64Array) {
  const used = panels
    .map((panel, index) => ({ panel, share: shares[index] ?? 0 }))
    .filter(({ share }) => share > 1e-10)
  const total = used.reduce((sum, { share }) => sum + share, 0)
  return { parts: used.map(({ panel, share }) => ({ panel, share: share / total })) }
}

/** The chance of a person of each kind under a mixture. */
export function chancesOf(rules: PanelRules, { parts }: Pick<Mixture, 'parts'>): Float64Array {
  const chances = new Float64Array(rules.kinds.length)
  for (const { panel, share } of parts)
    panel.forEach((seats, kind) => {
      chances[kind] = (chances[kind] ?? 0) + (share * seats) / (rules.kinds[kind]?.size ?? 1)
    })
  return chances
}
