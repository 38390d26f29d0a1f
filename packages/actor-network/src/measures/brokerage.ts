import { rowOf } from '../graph/arcs.ts'
import { notDefined, type Figure } from '../graph/figure.ts'
import type { Graph } from '../graph/graph.ts'

export const BROKER_ROLES = [
  'coordinator',
  'itinerant',
  'representative',
  'gatekeeper',
  'liaison',
] as const
export type BrokerRole = (typeof BROKER_ROLES)[number]
type PerRole<Value> = Readonly<Record<BrokerRole | 'total', Value>>

export interface ActorBrokerage {
  readonly counts: PerRole<number>
  readonly expected: PerRole<number>
  /** Distance from the expectation in standard deviations. */
  readonly z: PerRole<Figure>
}

export interface Brokerage {
  readonly actors: readonly (ActorBrokerage | { readonly notDefined: 'no-group' })[]
  readonly counts: PerRole<number>
  /** Actors without a group: triads with them are left out. */
  readonly withoutGroup: readonly string[]
}

/** From group a over group b to group c. */
export function roleOf(from: string, broker: string, to: string): BrokerRole {
  if (from === broker) return broker === to ? 'coordinator' : 'representative'
  if (broker === to) return 'gatekeeper'
  return from === to ? 'itinerant' : 'liaison'
}

const perRole = <Value>(value: (role: BrokerRole | 'total') => Value): PerRole<Value> => ({
  coordinator: value('coordinator'),
  itinerant: value('itinerant'),
  representative: value('representative'),
  gatekeeper: value('gatekeeper'),
  liaison: value('liaison'),
  total: value('total'),
})

type Counts = Record<BrokerRole | 'total', number>

function countTriads(graph: Graph, groupOf: readonly (string | undefined)[]): readonly Counts[] {
  const counts: Counts[] = graph.ids.map(() => ({ ...perRole(() => 0) }))
  const isTied = new Uint8Array(graph.ids.length)
  groupOf.forEach((fromGroup, from) => {
    if (fromGroup === undefined) return
    const row = rowOf(graph.out, from)
    for (const node of row) isTied[node] = 1
    for (const broker of row) {
      const brokerGroup = groupOf[broker]
      const own = counts[broker]
      if (brokerGroup === undefined || own === undefined) continue
      for (const to of rowOf(graph.out, broker)) {
        const toGroup = groupOf[to]
        if (to === from || isTied[to] === 1 || toGroup === undefined) continue
        own[roleOf(fromGroup, brokerGroup, toGroup)] += 1
        own.total += 1
      }
    }
    for (const node of row) isTied[node] = 0
  })
  return counts
}

interface PairCounts {
  /** Ordered pairs of others that would make a triad of the role. */
  pairs: number
  /** Ordered couples of such pairs that share an end and so an arc with the broker. */
  sharing: number
}

/** How many pairs of others there are for each role, from group sizes alone. */
function pairCounts(
  broker: string,
  sizes: ReadonlyMap<string, number>,
): Record<BrokerRole | 'total', PairCounts> {
  const found = { ...perRole((): PairCounts => ({ pairs: 0, sharing: 0 })) }
  const others = new Map(sizes)
  others.set(broker, (others.get(broker) ?? 0) - 1)
  const total = [...others.values()].reduce((sum, size) => sum + size, 0)
  for (const [own, ownSize] of others) {
    // Partners of one other actor of the group `own`, once as the start and once as the end of the way.
    const partnersAsStart = { ...perRole(() => 0) }
    const partnersAsEnd = { ...perRole(() => 0) }
    for (const [group, size] of others) {
      const partners = group === own ? size - 1 : size
      partnersAsStart[roleOf(own, broker, group)] += partners
      partnersAsEnd[roleOf(group, broker, own)] += partners
    }
    partnersAsStart.total = total - 1
    partnersAsEnd.total = total - 1
    for (const role of [...BROKER_ROLES, 'total'] as const) {
      const [starts, ends] = [partnersAsStart[role], partnersAsEnd[role]]
      found[role].pairs += ownSize * starts
      found[role].sharing += ownSize * (starts * (starts - 1) + ends * (ends - 1))
    }
  }
  return found
}

/**
 * Gould and Fernandez' brokerage: who passes between whom who are not tied themselves, by the groups of the three.
 *
 * Source: Gould and Fernandez (1989), https://doi.org/10.2307/270949
 * Convention: triads i to v to k without i to k. Coordinator: all in one group; itinerant: i and k share another group;
 * representative: i and v share one; gatekeeper: v and k share one; liaison: three groups. Expectation and z for a
 * random network of the same density and groups. Without direction every triad is counted both ways.
 * Cost: O(sum of degrees squared).
 * @throws if the groups are not one for each actor (undefined where unknown)
 * @example brokerage(graphFromPairs('A>B B>C'), ['x', 'x', 'y']).counts.representative // => 1
 */
export function brokerage(graph: Graph, groupOf: readonly (string | undefined)[]): Brokerage {
  if (groupOf.length !== graph.ids.length) throw new Error('brokerage requires one group an actor')
  const counts = countTriads(graph, groupOf)
  const sizes = new Map<string, number>()
  for (const group of groupOf) {
    if (group !== undefined) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  }
  const size = graph.ids.length
  const share = size < 2 ? 0 : graph.out.targets.length / (size * (size - 1))
  const single = share * share * (1 - share)
  const couple = share ** 3 * (1 - share) ** 3
  const actors = counts.map((own, node) => {
    const group = groupOf[node]
    if (group === undefined) return { notDefined: 'no-group' } as const
    const room = pairCounts(group, sizes)
    return {
      counts: own,
      expected: perRole((role) => room[role].pairs * single),
      z: perRole((role) => {
        const { pairs, sharing } = room[role]
        const variance = pairs * single * (1 - single) + sharing * couple
        if (!(variance > 0)) return notDefined('no-variance')
        return (own[role] - pairs * single) / Math.sqrt(variance)
      }),
    }
  })
  return {
    actors,
    counts: perRole((role) => counts.reduce((sum, own) => sum + own[role], 0)),
    withoutGroup: graph.ids.filter((_, node) => groupOf[node] === undefined),
  }
}
