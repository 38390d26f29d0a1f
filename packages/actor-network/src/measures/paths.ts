import { notDefined, type Figure } from '../graph/figure.ts'
import type { Graph } from '../graph/graph.ts'
import { emptySums, sweepSources, type SweepSums } from './sweep.ts'
import { sweepWeightedSources } from './weighted-sweep.ts'

/** How long a tie is: one step, or the shorter the stronger it is. */
export type TieLength = 'step' | 'inverse-strength'

export interface PathMeasures {
  /** How many shortest ways between two others lead over the actor. */
  readonly betweenness: Float64Array
  readonly closeness: readonly Figure[]
  /** Sum of 1/distance to all others. */
  readonly harmonic: Float64Array
}

/** Turns the sums of one or several sweeps into the measures. */
export function measuresFromSums(graph: Graph, sums: SweepSums): PathMeasures {
  const others = graph.ids.length - 1
  const share = graph.directed ? 1 : 0.5
  return {
    betweenness: sums.betweenness.map((sum) => sum * share),
    closeness: Array.from(sums.distance, (distance, node) => {
      if (others === 0) return notDefined('too-few-actors')
      if (sums.reached[node] === 0) return notDefined('isolated')
      return sums.reached[node] === others ? others / distance : notDefined('not-connected')
    }),
    harmonic: sums.harmonic,
  }
}

/**
 * Betweenness, closeness and harmonic centrality of every actor in one sweep.
 *
 * Source: Brandes (2001), https://doi.org/10.1080/0022250X.2001.9990249; harmonic: Rochat (2009),
 * https://infoscience.epfl.ch/record/200525
 * Convention: nothing normalised except closeness, which is (n-1)/sum of distances and only defined for an actor
 * who reaches everybody. Betweenness counts unordered pairs without direction, ordered pairs with it; distances go
 * out from the actor. Use harmonic as the default: it needs no connected network.
 * Cost: O(n m); 10,000 actors with 40,000 ties take seconds, see the README. With 'inverse-strength' O(n m log n).
 * @example [...pathMeasures(graphFromPairs('A-B B-C')).betweenness] // => [0, 1, 0]
 */
export function pathMeasures(graph: Graph, length: TieLength = 'step'): PathMeasures {
  const sums = emptySums(graph.ids.length)
  const sweep = length === 'step' ? sweepSources : sweepWeightedSources
  sweep(graph.out, { first: 0, step: 1 }, sums)
  return measuresFromSums(graph, sums)
}

export interface BetweennessEstimate {
  readonly kind: 'estimate'
  readonly pivots: number
  readonly betweenness: Float64Array
}

/**
 * Betweenness estimated from some sources only, for networks too large for {@link pathMeasures}.
 *
 * Source: Brandes and Pich (2007), https://doi.org/10.1142/S0218127407018403
 * Convention: evenly spaced pivots, scaled up; bad for ranking lists, so the result says that it is an estimate.
 * Cost: O(pivots * m).
 * @throws if pivots is not between 1 and the number of actors
 * @example estimateBetweenness(graphFromPairs('A-B B-C'), 3).pivots // => 3
 */
export function estimateBetweenness(graph: Graph, pivots: number): BetweennessEstimate {
  const count = graph.ids.length
  if (!(pivots >= 1 && pivots <= count)) {
    throw new Error('estimateBetweenness requires from 1 pivot to one for each actor')
  }
  const sums = emptySums(count)
  const step = Math.floor(count / pivots)
  sweepSources(graph.out, { first: 0, step }, sums)
  const used = Math.ceil(count / step)
  const scale = (count / used) * (graph.directed ? 1 : 0.5)
  return { kind: 'estimate', pivots: used, betweenness: sums.betweenness.map((sum) => sum * scale) }
}
