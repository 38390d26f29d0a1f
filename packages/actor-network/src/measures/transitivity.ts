import { degreeIn, nodeCountOf, rowOf, type Arcs } from '../graph/arcs.ts'
import { notDefined, ratio, type Figure } from '../graph/figure.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'

interface PathCounts {
  readonly paths: number
  readonly closed: number
}

/** Paths of two steps that leave a node, and how many of them have the short cut. */
function pathsFrom(arcs: Arcs, start: number, reached: Uint8Array): PathCounts {
  const row = rowOf(arcs, start)
  for (const node of row) reached[node] = 1
  let paths = 0
  let closed = 0
  for (const middle of row) {
    for (const end of rowOf(arcs, middle)) {
      if (end === start) continue
      paths += 1
      closed += reached[end] ?? 0
    }
  }
  for (const node of row) reached[node] = 0
  return { paths, closed }
}

/**
 * The share of paths of two steps i to j to k that are closed by a tie i to k.
 *
 * Source: Wasserman and Faust (1994), chapter 6 ("weak" transitivity; without direction three times triangles over paths).
 * Convention: over ordered paths; without any path of two steps not defined. Cost: O(sum of degrees squared).
 * @example transitivity(graphFromPairs('A-B B-C C-A C-D')) // => 0.6
 */
export function transitivity(graph: Graph): Figure {
  const reached = new Uint8Array(graph.ids.length)
  let paths = 0
  let closed = 0
  for (let node = 0; node < graph.ids.length; node += 1) {
    const found = pathsFrom(graph.out, node, reached)
    paths += found.paths
    closed += found.closed
  }
  return ratio(closed, paths, 'no-ties')
}

function localClustering(arcs: Arcs, node: number, reached: Uint8Array): number {
  const degree = degreeIn(arcs, node)
  if (degree < 2) return 0
  const { closed } = pathsFrom(arcs, node, reached)
  return closed / (degree * (degree - 1))
}

/**
 * The mean share of an actor's partners that are tied to each other.
 *
 * Source: Watts and Strogatz (1998), https://doi.org/10.1038/30918
 * Convention: direction ignored; actors with fewer than two partners count 0 (as networkx does). Cost: O(sum of degrees squared).
 * @example averageClustering(graphFromPairs('A-B B-C C-A')) // => 1
 */
export function averageClustering(graph: Graph): Figure {
  const arcs = undirectedView(graph).out
  const count = nodeCountOf(arcs)
  if (count === 0) return notDefined('too-few-actors')
  const reached = new Uint8Array(count)
  let sum = 0
  for (let node = 0; node < count; node += 1) sum += localClustering(arcs, node, reached)
  return sum / count
}
