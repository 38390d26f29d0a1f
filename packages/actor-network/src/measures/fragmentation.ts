import { notDefined, ratio, type Figure } from '../graph/figure.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'
import { components } from './components.ts'
import { closenessSum, pairsAtDistance } from './reach.ts'

/** Fragmentation from the sizes of components. */
export function fragmentationOfSizes(sizes: readonly number[]): Figure {
  const count = sizes.reduce((sum, size) => sum + size, 0)
  if (count < 2) return notDefined('too-few-actors')
  const connected = sizes.reduce((sum, size) => sum + size * (size - 1), 0)
  return 1 - connected / (count * (count - 1))
}

/**
 * The share of pairs that cannot reach each other.
 *
 * Source: Borgatti (2006), https://doi.org/10.1007/s10588-006-7084-x (F)
 * Convention: direction ignored; 0 is one piece, 1 is all alone. Cost: O(n + m).
 * @example fragmentation(graphFromPairs('A-B C')) // => 0.6666666666666667
 */
export const fragmentation = (graph: Graph): Figure => fragmentationOfSizes(components(graph).sizes)

/**
 * How near the actors are to each other: the mean of 1/distance over all pairs.
 *
 * Source: Latora and Marchiori (2001), https://doi.org/10.1103/PhysRevLett.87.198701
 * Convention: direction ignored; pairs that cannot reach each other count 0. Do not compare networks of different size:
 * leaving out a remote actor "improves" it. Cost: O(n m / 32) a step of the longest distance.
 * @example globalEfficiency(graphFromPairs('A-B B-C')) // => 0.8333333333333334
 */
export function globalEfficiency(graph: Graph): Figure {
  const count = graph.ids.length
  const sum = closenessSum(pairsAtDistance(undirectedView(graph).out))
  return ratio(sum, count * (count - 1), 'too-few-actors')
}

/**
 * Fragmentation that also notices longer ways: 1 minus {@link globalEfficiency}.
 *
 * Source: Borgatti (2006), https://doi.org/10.1007/s10588-006-7084-x (DF)
 * Convention and cost: those of globalEfficiency.
 * @example distanceFragmentation(graphFromPairs('A-B')) // => 0
 */
export function distanceFragmentation(graph: Graph): Figure {
  const efficiency = globalEfficiency(graph)
  return typeof efficiency === 'number' ? 1 - efficiency : efficiency
}
