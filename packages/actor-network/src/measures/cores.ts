import { degreeIn, nodeCountOf, rowOf } from '../graph/arcs.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'

/**
 * The core number of each actor: the largest k such that it belongs to a group in which everybody has k partners.
 *
 * Source: Seidman (1983), https://doi.org/10.1016/0378-8733(83)90028-X; algorithm of Batagelj and Zaversnik (2003),
 * https://arxiv.org/abs/cs/0310049
 * Convention: direction and strength ignored. Cost: O(n + m).
 * @example [...coreNumbers(graphFromPairs('A-B B-C C-A C-D'))] // => [2, 2, 2, 1]
 */
export function coreNumbers(graph: Graph): Uint32Array {
  const arcs = undirectedView(graph).out
  const count = nodeCountOf(arcs)
  const core = Uint32Array.from({ length: count }, (_, node) => degreeIn(arcs, node))
  const starts = new Uint32Array(count + 1)
  for (const degree of core) starts[degree + 1] = (starts[degree + 1] ?? 0) + 1
  for (let at = 0; at < count; at += 1) starts[at + 1] = (starts[at + 1] ?? 0) + (starts[at] ?? 0)
  const order = new Uint32Array(count)
  const placeOf = new Uint32Array(count)
  const next = starts.slice()
  core.forEach((degree, node) => {
    const place = next[degree] ?? 0
    order[place] = node
    placeOf[node] = place
    next[degree] = place + 1
  })
  for (const node of order) {
    for (const other of rowOf(arcs, node)) {
      const degree = core[other] ?? 0
      if (degree <= (core[node] ?? 0)) continue
      // Swap the partner to the front of its bucket, then the bucket begins one later.
      const front = starts[degree] ?? 0
      const first = order[front] ?? 0
      const place = placeOf[other] ?? 0
      order[front] = other
      order[place] = first
      placeOf[other] = front
      placeOf[first] = place
      starts[degree] = front + 1
      core[other] = degree - 1
    }
  }
  return core
}
