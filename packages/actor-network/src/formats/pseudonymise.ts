import { shuffledNumbers, type Chance } from '../graph/chance.ts'
import type { Day } from '../graph/day.ts'
import { isOccasion, type Actor, type Network, type Tie } from '../network/network.ts'

export interface Pseudonymised {
  readonly network: Network
  /** Pseudonym of each id. To be kept apart from the network, or not at all. */
  readonly key: ReadonlyMap<string, string>
}

export interface PseudonymOptions {
  /**
   * Decides the order of the pseudonyms. Take real chance; whoever knows the list of actors could try all seeds of
   * seededChance and see which fits.
   */
  readonly chance: Chance
  /** Groups with fewer members are put together until so many are in the rest; by default 3. */
  readonly smallestGroup?: number
}

/** The first day of the quarter: exact days would give single events away. */
const quarterOf = (day: Day): Day => {
  const month = Number(day.slice(5, 7))
  return `${day.slice(0, 5)}${String(month - ((month - 1) % 3)).padStart(2, '0')}-01`
}

function pseudonymsOf(network: Network, chance: Chance): ReadonlyMap<string, string> {
  const order = shuffledNumbers(network.actors.length, chance)
  const width = String(network.actors.length).length
  return new Map(
    network.actors.map((actor, at) => {
      const number = String((order[at] ?? 0) + 1).padStart(width, '0')
      return [actor.id, `${isOccasion(actor) ? 'O' : 'A'}${number}`]
    }),
  )
}

/** Groups in which few could hide: those below the least size, and the next ones while their rest is still below it. */
function groupsTooSmall(network: Network, least: number): ReadonlySet<string> {
  const sizes = new Map<string, number>()
  for (const { group } of network.actors) {
    if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  const small = new Set<string>()
  let rest = 0
  for (const [group, size] of [...sizes].toSorted(([, a], [, b]) => a - b)) {
    if (size >= least && (rest === 0 || rest >= least)) break
    small.add(group)
    rest += size
  }
  return small
}

const sortKey = (tie: Tie): string => [tie.from, tie.to, tie.type, tie.since ?? ''].join(' ')

/**
 * The same network without names, for passing on.
 *
 * Source: GDPR art. 4 no. 5, https://eur-lex.europa.eu/eli/reg/2016/679/oj
 * Convention: names, goals, sources and influence go; days become the first of the quarter; groups below three members become
 * `other`, with the next smallest group where that still has fewer; actors and ties are sorted by pseudonym. Pseudonymous is not anonymous: who knows the neighbourhood may
 * recognise actors by their place in the network. Cost: O(n log n + m log m).
 * @example pseudonymise(sampleNetwork(), { chance: seededChance(5) }).network.actors.some((actor) => actor.name.includes('Schule')) // => false
 */
export function pseudonymise(network: Network, options: PseudonymOptions): Pseudonymised {
  const key = pseudonymsOf(network, options.chance)
  const small = groupsTooSmall(network, options.smallestGroup ?? 3)
  const groupOf = (group: string): string => (small.has(group) ? 'other' : group)
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
