import { rowOf } from '../graph/arcs.ts'
import { notDefined, type Figure } from '../graph/figure.ts'
import type { Graph } from '../graph/graph.ts'
import { perRole, roleOf, type BrokerRole, type PerRole } from './broker-roles.ts'
import {
  expectationOfActor,
  expectationOfWhole,
  type Expectation,
} from './brokerage-expectation.ts'

export interface BrokerageCounts {
  readonly counts: PerRole<number>
  readonly expected: PerRole<number>
  readonly variance: PerRole<number>
  /** Distance from the expectation in standard deviations. */
  readonly z: PerRole<Figure>
}

export interface Brokerage {
  readonly actors: readonly (BrokerageCounts | { readonly notDefined: 'no-group' })[]
  readonly whole: BrokerageCounts
  /** Actors without a group: triads with them are left out. */
  readonly withoutGroup: readonly string[]
}

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

function against(counts: PerRole<number>, expectation: PerRole<Expectation>): BrokerageCounts {
  return {
    counts,
    expected: perRole((role) => expectation[role].mean),
    variance: perRole((role) => expectation[role].variance),
    z: perRole((role) => {
      const { mean, variance } = expectation[role]
      if (!(variance > 0)) return notDefined('no-variance')
      return (counts[role] - mean) / Math.sqrt(variance)
    }),
  }
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
 * @example brokerage(graphFromPairs('A>B B>C'), ['x', 'x', 'y']).whole.counts.representative // => 1
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
  const actors = counts.map((own, node) => {
    const group = groupOf[node]
    if (group === undefined) return { notDefined: 'no-group' } as const
    return against(own, expectationOfActor(group, sizes, share))
  })
  const sums = perRole((role) => counts.reduce((sum, own) => sum + own[role], 0))
  return {
    actors,
    whole: against(sums, expectationOfWhole(sizes, share)),
    withoutGroup: graph.ids.filter((_, node) => groupOf[node] === undefined),
  }
}
