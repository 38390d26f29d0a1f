import { firstDayOf, halfYearOf, halfYearsBetween, type Day } from '../graph/day.ts'
import { ratio, type Figure } from '../graph/figure.ts'
import { properActors, type Network, type Tie } from '../network/network.ts'
import { participantsOf } from '../network/select.ts'

/** How a tie without the management stands to those that began before it. */
export type TieOrigin =
  | { readonly kind: 'with-management'; readonly generation: 0 }
  /** Both ends had been reached before. */
  | { readonly kind: 'between-reached'; readonly generation: number }
  /** One end had been reached before and now reaches the other. */
  | { readonly kind: 'reaching-out'; readonly generation: number }
  | { readonly kind: 'independent' }
  | { readonly kind: 'undated' }

interface TiePlace {
  readonly tie: Tie
  readonly origin: TieOrigin
}

interface HalfYear {
  readonly halfYear: string
  /** New ties by generation, from 0. */
  readonly byGeneration: readonly number[]
  readonly independent: number
  /** Share of the new ties that do not touch the management. */
  readonly shareWithoutManagement: Figure
}

export interface Cascade {
  readonly ties: readonly TiePlace[]
  readonly halfYears: readonly HalfYear[]
  readonly undated: number
}

const byStart = (ties: readonly Tie[]): readonly (readonly [Day, readonly Tie[]])[] => {
  const days = new Map<Day, Tie[]>()
  for (const tie of ties) {
    if (tie.since === undefined) continue
    const same = days.get(tie.since)
    if (same === undefined) days.set(tie.since, [tie])
    else same.push(tie)
  }
  return [...days].toSorted(([a], [b]) => (a < b ? -1 : 1))
}

function originOf(tie: Tie, manager: string, reached: ReadonlyMap<string, number>): TieOrigin {
  if (tie.from === manager || tie.to === manager) return { kind: 'with-management', generation: 0 }
  const ends = [reached.get(tie.from), reached.get(tie.to)].filter((level) => level !== undefined)
  if (ends.length === 0) return { kind: 'independent' }
  const generation = Math.max(...ends) + 1
  return { kind: ends.length === 2 ? 'between-reached' : 'reaching-out', generation }
}

/** Notes who is reached by the ties of one day; who was reached earlier keeps the lower generation. */
function noteReached(
  places: readonly TiePlace[],
  manager: string,
  reached: Map<string, number>,
): void {
  for (const { tie, origin } of places) {
    if (origin.kind === 'independent' || origin.kind === 'undated') continue
    for (const end of [tie.from, tie.to]) {
      const known = reached.get(end) ?? Infinity
      if (end !== manager && origin.generation < known) reached.set(end, origin.generation)
    }
  }
}

/** Joining a body the management convenes counts as a tie with it. */
function withBodiesAsTies(network: Network, manager: string): readonly Tie[] {
  const convened = new Set(
    network.actors.filter((actor) => actor.convenedBy === manager).map((actor) => actor.id),
  )
  const proper = new Set(properActors(network).map((actor) => actor.id))
  const occasions = participantsOf(network)
  return network.ties.flatMap((tie) => {
    if (proper.has(tie.from) && proper.has(tie.to)) return [tie]
    const [occasion, member] = occasions.has(tie.to) ? [tie.to, tie.from] : [tie.from, tie.to]
    return convened.has(occasion) && member !== manager
      ? [{ ...tie, from: manager, to: member }]
      : []
  })
}

function halfYearOfPlaces(halfYear: string, places: readonly TiePlace[]): HalfYear {
  const generations = places.flatMap(({ origin }) =>
    origin.kind === 'independent' || origin.kind === 'undated' ? [] : [origin.generation],
  )
  const most = generations.reduce((top, generation) => Math.max(top, generation), 0)
  const without = places.filter(({ origin }) => origin.kind !== 'with-management').length
  return {
    halfYear,
    byGeneration: Array.from(
      { length: most + 1 },
      (_, generation) => generations.filter((one) => one === generation).length,
    ),
    independent: places.filter(({ origin }) => origin.kind === 'independent').length,
    shareWithoutManagement: ratio(without, places.length, 'no-ties'),
  }
}

/**
 * In which order ties followed each other, seen from the management: generation 0 are its own ties, generation k those
 * whose ends had been reached by generation k-1 at the latest.
 *
 * Source: proposed by this package; no other tool was found to compare with.
 * Convention: "before" is strictly before, ties of the same day do not follow each other. Joining a body the management
 * convenes counts as a tie with it; other bodies stay out. Whoever a reached actor reaches is reached one generation later
 * ('reaching-out'); a tie between two reached actors is 'between-reached'. Ties without a beginning are counted apart.
 * An order in time, never a cause: the ties might have come without the management.
 * Cost: O(m log m).
 * @throws if the management is not among the actors
 * @example cascade(sampleNetwork(), 'm').ties.map(({ origin }) => origin.kind) // => ['independent', 'with-management', 'with-management', 'with-management', 'with-management', 'with-management', 'between-reached']
 */
export function cascade(network: Network, manager: string): Cascade {
  if (!network.actors.some((actor) => actor.id === manager)) {
    throw new Error(`cascade requires an actor of the network: ${manager}`)
  }
  const ties = withBodiesAsTies(network, manager)
  const reached = new Map<string, number>()
  const places: TiePlace[] = []
  for (const [, sameDay] of byStart(ties)) {
    const ofDay = sameDay.map((tie) => ({ tie, origin: originOf(tie, manager, reached) }))
    noteReached(ofDay, manager, reached)
    places.push(...ofDay)
  }
  const undated = ties.filter((tie) => tie.since === undefined)
  const days = places.flatMap(({ tie }) => (tie.since === undefined ? [] : [tie.since]))
  const [first, last] = [days[0], days.at(-1)]
  const halfYears = first === undefined || last === undefined ? [] : halfYearsBetween(first, last)
  return {
    ties: [...places, ...undated.map((tie) => ({ tie, origin: { kind: 'undated' } as const }))],
    halfYears: halfYears.map((halfYear) =>
      halfYearOfPlaces(
        halfYear,
        places.filter(({ tie }) => tie.since !== undefined && halfYearOf(tie.since) === halfYear),
      ),
    ),
    undated: undated.length,
  }
}

export interface ClosureRate {
  readonly halfYear: string
  /** Pairs of partners of the management without a tie at the beginning, and how many got one. */
  readonly throughManagement: {
    readonly open: number
    readonly closed: number
    readonly rate: Figure
  }
  /** The same for pairs with another partner in common and not both tied to the management. */
  readonly elsewhere: { readonly open: number; readonly closed: number; readonly rate: Figure }
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`)

/** Pairs without a tie but with somebody in common, by whether both are tied to the management. */
function openPairs(ties: readonly Tie[], manager: string, unknown: ReadonlySet<string>) {
  const partners = new Map<string, Set<string>>()
  for (const { from, to } of ties) {
    partners.set(from, (partners.get(from) ?? new Set()).add(to))
    partners.set(to, (partners.get(to) ?? new Set()).add(from))
  }
  const [through, elsewhere] = [new Set<string>(), new Set<string>()]
  const ofManager = partners.get(manager) ?? new Set()
  for (const [middle, around] of partners) {
    const list = [...around]
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        if (a === manager || b === manager || partners.get(a)?.has(b) === true) continue
        if (unknown.has(pairKey(a, b))) continue
        const isThrough = middle === manager || (ofManager.has(a) && ofManager.has(b))
        ;(isThrough ? through : elsewhere).add(pairKey(a, b))
      }
    })
  }
  return { through, elsewhere }
}

function rateOf(open: ReadonlySet<string>, begun: ReadonlySet<string>) {
  const closed = [...open].filter((pair) => begun.has(pair)).length
  return { open: open.size, closed, rate: ratio(closed, open.size, 'no-open-triads') }
}

/**
 * Do partners of the management find each other more often than other pairs with somebody in common?
 *
 * Source: triadic closure, Kossinets and Watts (2006), https://doi.org/10.1126/science.1116869; the comparison is this package's.
 * Convention: for each half-year, pairs open on its first day and closed during it; ties without a beginning stay out, and
 * so do their pairs, which may have been tied all along. The base rate keeps mere growth from looking like a cascade; a higher rate still is no proof of a cause.
 * Cost: O(half-years * sum of degrees squared).
 * @throws if the management is not among the actors
 * @example closureRates(sampleNetwork(), 'm').at(-1).throughManagement.closed // => 1
 */
export function closureRates(network: Network, manager: string): readonly ClosureRate[] {
  const { ties, halfYears } = cascade(network, manager)
  const dated = ties.flatMap(({ tie }) =>
    tie.since === undefined ? [] : [{ ...tie, since: tie.since }],
  )
  const unknown = new Set(
    ties.flatMap(({ tie }) => (tie.since === undefined ? [pairKey(tie.from, tie.to)] : [])),
  )
  return halfYears.map(({ halfYear }) => {
    const start = firstDayOf(halfYear)
    const holding = dated.filter(
      (tie) => tie.since < start && (tie.until === undefined || tie.until > start),
    )
    const begun = dated.filter((tie) => tie.since >= start && halfYearOf(tie.since) === halfYear)
    const { through, elsewhere } = openPairs(holding, manager, unknown)
    const pairs = new Set(begun.map((tie) => pairKey(tie.from, tie.to)))
    return {
      halfYear,
      throughManagement: rateOf(through, pairs),
      elsewhere: rateOf(elsewhere, pairs),
    }
  })
}
