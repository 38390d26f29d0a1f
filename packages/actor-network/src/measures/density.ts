import { degreeIn, hasArc, eachArc } from '../graph/arcs.ts'
import { notDefined, ratio, type Figure } from '../graph/figure.ts'
import type { Graph } from '../graph/graph.ts'

/**
 * The share of possible ties that exist.
 *
 * Source: Wasserman and Faust (1994), Social Network Analysis, chapter 4.
 * Convention: without direction of n(n-1)/2 pairs, with direction of n(n-1) arcs; below two actors not defined.
 * Cost: O(1).
 * @example density(graphFromPairs('A-B B-C')) // => 0.6666666666666666
 */
export function density(graph: Graph): Figure {
  const count = graph.ids.length
  const possible = graph.directed ? count * (count - 1) : (count * (count - 1)) / 2
  return ratio(graph.tieCount, possible, 'too-few-actors')
}

export interface Degrees {
  /** Number of others tied in any direction. */
  readonly degree: Uint32Array
  readonly indegree: Uint32Array
  readonly outdegree: Uint32Array
  /** Sum of the strengths of all ties, both directions. */
  readonly strength: Float64Array
}

/**
 * How many others each actor is tied to.
 *
 * Source: Freeman (1978), https://doi.org/10.1016/0378-8733(78)90021-7
 * Convention: counts, not normalised; `degree` counts neighbours whatever the direction.
 * Cost: O(n + m log degree).
 * @example [...degrees(graphFromPairs('A-B B-C')).degree] // => [1, 2, 1]
 */
export function degrees(graph: Graph): Degrees {
  const count = graph.ids.length
  const outdegree = Uint32Array.from({ length: count }, (_, node) => degreeIn(graph.out, node))
  const indegree = Uint32Array.from({ length: count }, (_, node) => degreeIn(graph.in, node))
  const degree = outdegree.slice()
  const strength = new Float64Array(count)
  for (const [from, to, at] of eachArc(graph.out)) {
    strength[from] = (strength[from] ?? 0) + (graph.out.strengths[at] ?? 0)
    if (!graph.directed) continue
    strength[to] = (strength[to] ?? 0) + (graph.out.strengths[at] ?? 0)
    if (!hasArc(graph.out, to, from)) degree[to] = (degree[to] ?? 0) + 1
  }
  return { degree, indegree, outdegree, strength }
}

export interface DyadCensus {
  readonly mutual: number
  readonly asymmetric: number
  readonly none: number
}

/**
 * How many pairs are tied both ways, one way, or not.
 *
 * Source: Holland and Leinhardt (1970), https://doi.org/10.1086/224954
 * Convention: every tie without direction is mutual. Cost: O(m log degree).
 * @example dyadCensus(graphFromPairs('A>B B>A B>C')) // => { mutual: 1, asymmetric: 1, none: 1 }
 */
export function dyadCensus(graph: Graph): DyadCensus {
  let bothWays = 0
  for (const [from, to] of eachArc(graph.out)) if (hasArc(graph.out, to, from)) bothWays += 1
  const mutual = bothWays / 2
  const asymmetric = graph.out.targets.length - bothWays
  const count = graph.ids.length
  return { mutual, asymmetric, none: (count * (count - 1)) / 2 - mutual - asymmetric }
}

export interface Reciprocity {
  /** Share of arcs that are answered. */
  readonly edgewise: Figure
  /** Share of all pairs that are alike in both directions, also the pairs without a tie. */
  readonly dyadic: Figure
  /** Share of tied pairs that are tied both ways. */
  readonly dyadicNonNull: Figure
}

/**
 * How far ties are answered, by the three usual definitions.
 *
 * Source: Butts (2008), https://doi.org/10.18637/jss.v024.i06 (grecip)
 * Convention: all three given, since tools differ in their default. Cost: O(m log degree).
 * @example reciprocity(graphFromPairs('A>B B>A B>C')).edgewise // => 0.6666666666666666
 */
export function reciprocity(graph: Graph): Reciprocity {
  const { mutual, asymmetric, none } = dyadCensus(graph)
  const pairs = mutual + asymmetric + none
  return {
    edgewise: ratio(2 * mutual, 2 * mutual + asymmetric, 'no-ties'),
    dyadic: pairs === 0 ? notDefined('too-few-actors') : (mutual + none) / pairs,
    dyadicNonNull: ratio(mutual, mutual + asymmetric, 'no-ties'),
  }
}
