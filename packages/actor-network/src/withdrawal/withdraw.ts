import { rowOf } from '../graph/arcs.ts'
import type { Day } from '../graph/day.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'
import { cohesion } from '../measures/cut-points.ts'
import { distanceRows } from '../measures/reach.ts'
import { tieTypes, type Network } from '../network/network.ts'
import { graphAmongActors, selectTies } from '../network/select.ts'
import { lossAmongRemaining, type Loss } from './loss.ts'
import { randomLoss, type RandomLoss } from './random-loss.ts'
import { rankOfRemoval, singleRemovals, type RemovalRank } from './ranking.ts'
import { proposeRepairs, type Repair } from './repair.ts'
import { applyScenario, type Scenario } from './scenario.ts'

/** Below so many actors a figure says less than the names. */
const FEWEST_ACTORS = 10
/** Above this share of actors who were not asked or did not answer, figures mislead. */
const MOST_MISSING = 0.3
/** Above so many actors what needs many runs is left out. */
const MOST_SIMULATED = 2000
const PAIRS_SHOWN = 20

export interface WithdrawalOptions {
  readonly manager: string
  readonly on?: Day
  readonly type?: string
  /** Who could carry on; adds the third scenario. */
  readonly successor?: string
  /** Share of actors whose ties nobody reported, from 0 to 1. */
  readonly missingShare?: number
  readonly seed?: number
  readonly runs?: number
}

/** What holds the rest together once the management has gone. */
export interface HoldingTogether {
  readonly articulationPoints: readonly string[]
  readonly bridges: readonly (readonly [string, string])[]
}

export interface ScenarioResult {
  readonly scenario: Scenario
  readonly loss: Loss
  readonly holdingTogether: HoldingTogether
  /** Empty where nothing is lost, and above 2,000 actors. */
  readonly repairs: readonly Repair[]
  /** Empty above 2,000 actors. */
  readonly furtherLoss: readonly RandomLoss[]
}

/** What can be said by name even where figures are held back. */
export interface NamedResult {
  readonly scenario: Scenario
  readonly newlyIsolated: readonly string[]
  readonly holdingTogether: HoldingTogether
}

interface Scope {
  readonly manager: string
  readonly type: string | undefined
  readonly on: Day | undefined
  readonly actors: number
  readonly ties: number
}

interface HeldPairs {
  readonly count: number
  /** At most twenty of them. */
  readonly pairs: readonly (readonly [string, string])[]
}

export type WithdrawalReport =
  | (Scope & {
      readonly kind: 'words-only'
      readonly reason: 'too-few-actors' | 'too-much-missing'
      readonly results: readonly NamedResult[]
      /** The same without the ties nobody but the management told of; undefined if there are none. */
      readonly withoutTiesToldByManagementAlone:
        | { readonly leftOut: number; readonly results: readonly NamedResult[] }
        | undefined
    })
  | (Scope & {
      readonly kind: 'figures'
      readonly results: readonly ScenarioResult[]
      /** The place among all single removals; missing above 2,000 actors. */
      readonly rank: RemovalRank | undefined
      /** Partners of the management without another way of up to three steps. */
      readonly heldByManagerAlone: HeldPairs
      /** The same scenarios without the ties nobody but the management told of; undefined if there are none. */
      readonly withoutTiesToldByManagementAlone:
        | { readonly leftOut: number; readonly losses: readonly Loss[] }
        | undefined
    })

const scenariosFor = (options: WithdrawalOptions): readonly Scenario[] => [
  { kind: 'leaves' },
  { kind: 'leaves-with-occasions' },
  ...(options.successor === undefined
    ? []
    : [{ kind: 'hand-over', successor: options.successor, ties: 'lost' } as const]),
]

function holdingTogether(graph: Graph): HoldingTogether {
  const { articulationPoints, bridges } = cohesion(graph)
  const name = (node: number): string => graph.ids[node] ?? ''
  return {
    articulationPoints: articulationPoints.map(name),
    bridges: bridges.map(([a, b]) => [name(a), name(b)] as const),
  }
}

function heldByManagerAlone(graph: Graph, manager: string): HeldPairs {
  const view = undirectedView(graph)
  const node = view.ids.indexOf(manager)
  const distancesOf = distanceRows(view.out, (other) => other !== node)
  const partners = [...rowOf(view.out, node)]
  const pairs = partners.flatMap((a, at) => {
    const distances = distancesOf(a)
    return partners.slice(at + 1).flatMap((b) => {
      const distance = distances[b] ?? 0
      return distance === 0 || distance > 3 ? [[view.ids[a] ?? '', view.ids[b] ?? ''] as const] : []
    })
  })
  return { count: pairs.length, pairs: pairs.slice(0, PAIRS_SHOWN) }
}

const selected = (network: Network, options: WithdrawalOptions): Network =>
  selectTies(network, {
    ...(options.type === undefined ? {} : { type: options.type }),
    ...(options.on === undefined ? {} : { on: options.on }),
  })

interface After {
  readonly scenario: Scenario
  readonly before: Graph
  readonly after: Graph
}

function aftersOf(network: Network, options: WithdrawalOptions): readonly After[] {
  const before = graphAmongActors(network)
  return scenariosFor(options).map((scenario) => ({
    scenario,
    before,
    after: graphAmongActors(applyScenario(network, options.manager, scenario)),
  }))
}

/** The scenarios without the ties nobody but the management told of; undefined where there are none. */
function withoutToldByManagement(part: Network, options: WithdrawalOptions) {
  const rest = selectTies(part, { notToldAloneBy: options.manager })
  const leftOut = part.ties.length - rest.ties.length
  return leftOut === 0 ? undefined : { leftOut, afters: aftersOf(rest, options) }
}

const namedResult = ({ scenario, before, after }: After): NamedResult => ({
  scenario,
  newlyIsolated: lossAmongRemaining(before, after).newlyIsolated,
  holdingTogether: holdingTogether(after),
})

/**
 * Does the network hold when the management withdraws? Up to three scenarios, with what holds the rest together and
 * which few new ties would repair most.
 *
 * Source: key players and fragmentation, Borgatti (2006), https://doi.org/10.1007/s10588-006-7084-x; the scenarios and relay
 * loss are this package's.
 * Convention: direction ignored; losses among the remaining, never negative. Below 10 actors, or with more than 30 % of
 * them missing, names instead of figures. A statement about the ties that were reported, not about what will happen.
 * Cost: that of singleRemovals and 200 runs a share of randomLoss; 300 actors in a second or two, 1,000 in
 * ten; above 2,000 rank, repairs and random loss are left out.
 * @throws if the management or the successor are not among the actors, or the missing share is not from 0 to 1
 * @example withdraw(sampleNetwork(), { manager: 'm' }).kind // => 'words-only'
 */
export function withdraw(network: Network, options: WithdrawalOptions): WithdrawalReport {
  const missing = options.missingShare ?? 0
  if (!(missing >= 0 && missing <= 1)) throw new Error('withdraw requires a share from 0 to 1')
  const part = selected(network, options)
  const before = graphAmongActors(part)
  const scope: Scope = {
    manager: options.manager,
    type: options.type,
    on: options.on,
    actors: before.ids.length,
    ties: before.tieCount,
  }
  const afters = aftersOf(part, options)
  const rest = withoutToldByManagement(part, options)
  const tooFew = before.ids.length < FEWEST_ACTORS
  if (tooFew || missing > MOST_MISSING) {
    return {
      ...scope,
      kind: 'words-only',
      reason: tooFew ? 'too-few-actors' : 'too-much-missing',
      results: afters.map(namedResult),
      withoutTiesToldByManagementAlone: rest && {
        leftOut: rest.leftOut,
        results: rest.afters.map(namedResult),
      },
    }
  }
  const seed = options.seed ?? 1
  const isLarge = before.ids.length > MOST_SIMULATED
  return {
    ...scope,
    kind: 'figures',
    results: afters.map(({ scenario, after }) => ({
      scenario,
      loss: lossAmongRemaining(before, after),
      holdingTogether: holdingTogether(after),
      repairs: isLarge ? [] : proposeRepairs(before, after, 3),
      furtherLoss: isLarge ? [] : randomLoss(after, { seed, runs: options.runs ?? 200 }),
    })),
    rank: isLarge ? undefined : rankOfRemoval(singleRemovals(before), options.manager),
    heldByManagerAlone: heldByManagerAlone(before, options.manager),
    withoutTiesToldByManagementAlone: rest && {
      leftOut: rest.leftOut,
      losses: rest.afters.map((one) => lossAmongRemaining(one.before, one.after)),
    },
  }
}

/**
 * The question of {@link withdraw} for all ties together and for each type of tie.
 *
 * Source and convention: as withdraw; the first report has no type. Cost: that of withdraw a type.
 * @throws if the management or the successor are not among the actors
 * @example withdrawByType(sampleNetwork(), { manager: 'm' }).map((report) => report.type ?? 'all') // => ['all', 'advice', 'contact', 'membership']
 */
export const withdrawByType = (
  network: Network,
  options: Omit<WithdrawalOptions, 'type'>,
): readonly WithdrawalReport[] => [
  withdraw(network, options),
  ...tieTypes(network).map((type) => withdraw(network, { ...options, type })),
]
