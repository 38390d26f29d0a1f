import { notDefined, type Figure, type NotDefined } from '../graph/figure.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'
import { degrees } from './density.ts'
import { pathMeasures, type PathMeasures } from './paths.ts'

export interface Centralisation {
  readonly indegree: Figure
  readonly outdegree: Figure
  readonly degree: Figure
  readonly betweenness: Figure
  readonly closeness: Figure
}

function spread(values: ArrayLike<number>, greatest: number): Figure {
  const list = Array.from(values)
  const top = list.reduce((most, value) => Math.max(most, value), 0)
  return list.reduce((sum, value) => sum + top - value, 0) / greatest
}

function closenessSpread(count: number, paths: PathMeasures): Figure {
  const values = paths.closeness.filter((value) => typeof value === 'number')
  if (values.length < count) return notDefined('not-connected')
  return spread(values, ((count - 1) * (count - 2)) / (2 * count - 3))
}

/**
 * How far the network is gathered around one actor: 1 for a star, 0 where all are alike.
 *
 * Source: Freeman (1978), https://doi.org/10.1016/0378-8733(78)90021-7
 * Convention: divided by the largest value possible; degree and closeness ignore direction. Ways are counted in steps: the
 * largest value possible is not known for strengths, so `known` must come from pathMeasures by steps, or say why there is
 * none. Cost: that of pathMeasures.
 * @example centralisation(graphFromPairs('A-B A-C A-D')).degree // => 1
 */
export function centralisation(graph: Graph, known?: PathMeasures | NotDefined): Centralisation {
  const count = graph.ids.length
  const few = notDefined('too-few-actors')
  if (count < 3) {
    return { indegree: few, outdegree: few, degree: few, betweenness: few, closeness: few }
  }
  const { indegree, outdegree, degree } = degrees(graph)
  const pairs = (count - 1) * (count - 2)
  const arcs = graph.directed ? (count - 1) ** 2 : pairs
  const byDegree = {
    indegree: spread(indegree, arcs),
    outdegree: spread(outdegree, arcs),
    degree: spread(degree, pairs),
  }
  if (known !== undefined && 'notDefined' in known) {
    return { ...byDegree, betweenness: known, closeness: known }
  }
  const paths = known ?? pathMeasures(graph)
  const undirectedPaths = graph.directed ? pathMeasures(undirectedView(graph)) : paths
  return {
    ...byDegree,
    betweenness: spread(paths.betweenness, ((count - 1) * pairs) / (graph.directed ? 1 : 2)),
    closeness: closenessSpread(count, undirectedPaths),
  }
}
