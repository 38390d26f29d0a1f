import { seededChance, shuffledNumbers } from '../graph/chance.ts'
import type { Day } from '../graph/day.ts'
import { isOccasion, type Actor, type Network, type Tie } from '../network/network.ts'

export interface Pseudonymised {
  readonly network: Network
  /** Pseudonym of each id. To be kept apart from the network, or not at all. */
  readonly key: ReadonlyMap<string, string>
}

export interface PseudonymOptions {
  /** Decides the order of the pseudonyms; keep it secret and draw it from real chance. */
  readonly seed: number
  /** Groups with fewer members become one group of their own; by default 3. */
  readonly smallestGroup?: number
}

/** The first day of the quarter: exact days would give single events away. */
const quarterOf = (day: Day): Day => {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

function pseudonymsOf(network: Network, seed: number): ReadonlyMap<string, string> {
  const order = shuffledNumbers(network.actors.length, seededChance(seed))
  const width = String(network.actors.length).length
  return new Map(
    network.actors.map((actor, at) => {
      const number = String((order[at] ?? 0) + 1).padStart(width, '0')
      return [actor.id, `${isOccasion(actor) ? 'O' : 'A'}${number}`]
    }),
  )
}

const sortKey = (tie: Tie): string => [tie.from, tie.to, tie.type, tie.since ?? ''].join(' ')

/**
 * The same network without names, for passing on.
 *
 * Source: GDPR art. 4 no. 5, https://eur-lex.europa.eu/eli/reg/2016/679/oj
 * Convention: names, goals, sources and influence go; days become the first of the quarter; groups below three members become
 * `other`; actors and ties are sorted by pseudonym. Pseudonymous is not anonymous: who knows the neighbourhood may
 * recognise actors by their place in the network. Cost: O(n log n + m log m).
 * @example pseudonymise(sampleNetwork(), { seed: 5 }).network.actors.some((actor) => actor.name.includes('Schule')) // => false
 */
export function pseudonymise(network: Network, options: PseudonymOptions): Pseudonymised {
  const key = pseudonymsOf(network, options.seed)
  const members = Map.groupBy(network.actors, (actor) => actor.group)
  const groupOf = (group: string): string =>
    (members.get(group)?.length ?? 0) < (options.smallestGroup ?? 3) ? 'other' : group
  const nameOf = (id: string): string => key.get(id) ?? ''
  const actors = network.actors.map((actor): Actor => {
    const id = nameOf(actor.id)
    return {
      id,
      name: id,
      kind: actor.kind,
      ...(actor.group === undefined ? {} : { group: groupOf(actor.group) }),
      ...(actor.convenedBy === undefined ? {} : { convenedBy: nameOf(actor.convenedBy) }),
      ...(actor.paidBy === undefined ? {} : { paidBy: nameOf(actor.paidBy) }),
    }
  })
  const ties = network.ties.map((tie): Tie => ({
    from: nameOf(tie.from),
    to: nameOf(tie.to),
    type: tie.type,
    reportedBy: [],
    ...(tie.strength === undefined ? {} : { strength: tie.strength }),
    ...(tie.since === undefined ? {} : { since: quarterOf(tie.since) }),
    ...(tie.until === undefined ? {} : { until: quarterOf(tie.until) }),
  }))
  return {
    key,
    network: {
      directed: network.directed,
      actors: actors.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      ties: ties.toSorted((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    },
  }
}
