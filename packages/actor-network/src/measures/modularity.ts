import { eachArc } from '../graph/arcs.ts'
import { notDefined, type Figure } from '../graph/figure.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'

/**
 * How much more the actors of a community are tied among themselves than chance would have it.
 *
 * Source: Newman and Girvan (2004), https://doi.org/10.1103/PhysRevE.69.026113
 * Convention: direction ignored, strengths counted, resolution 1. Cost: O(n + m).
 * @throws if the communities are not one for each actor
 * @example modularity(graphFromPairs('A-B C-D'), [0, 0, 1, 1]) // => 0.5
 */
export function modularity(graph: Graph, communityOf: ArrayLike<number>): Figure {
  if (communityOf.length !== graph.ids.length) {
    throw new Error('modularity requires one community an actor')
  }
  const arcs = undirectedView(graph).out
  const total = arcs.strengths.reduce((sum, strength) => sum + strength, 0)
  if (total === 0) return notDefined('no-ties')
  const sums = new Map<number, number>()
  let inside = 0
  for (const [from, to, at] of eachArc(arcs)) {
    const strength = arcs.strengths[at] ?? 0
    const community = communityOf[from] ?? 0
    sums.set(community, (sums.get(community) ?? 0) + strength)
    if (community === communityOf[to]) inside += strength
  }
  let expected = 0
  for (const sum of sums.values()) expected += (sum / total) ** 2
  return inside / total - expected
}
