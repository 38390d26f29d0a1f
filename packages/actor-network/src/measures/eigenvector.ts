import { nodeCountOf, rowOf, type Arcs } from '../graph/arcs.ts'
import { notDefined, type NotDefined } from '../graph/figure.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'
import { components } from './components.ts'

const MOST_ROUNDS = 100_000
const PRECISION = 1e-15

interface Principal {
  readonly value: number
  readonly vector: Float64Array
}

/** One step of the power iteration with A + I, which also settles on networks of two sides. */
function step(arcs: Arcs, from: Float64Array, to: Float64Array): void {
  for (let node = 0; node < from.length; node += 1) {
    let sum = from[node] ?? 0
    for (let at = arcs.offsets[node] ?? 0; at < (arcs.offsets[node + 1] ?? 0); at += 1) {
      sum += (arcs.strengths[at] ?? 0) * (from[arcs.targets[at] ?? 0] ?? 0)
    }
    to[node] = sum
  }
}

const lengthOf = (vector: Float64Array): number =>
  Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0))

function principalOf(arcs: Arcs, members: readonly number[]): Principal | undefined {
  let vector = new Float64Array(nodeCountOf(arcs))
  let next = new Float64Array(nodeCountOf(arcs))
  for (const node of members) vector[node] = 1 / Math.sqrt(members.length)
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    step(arcs, vector, next)
    const length = lengthOf(next)
    let change = 0
    for (const node of members) {
      const part = (next[node] ?? 0) / length
      change = Math.max(change, Math.abs(part - (vector[node] ?? 0)))
      next[node] = part
    }
    ;[vector, next] = [next, vector]
    if (change < PRECISION) return { value: length - 1, vector }
  }
  return undefined
}

/**
 * Eigenvector centrality: an actor counts as much as the partners count.
 *
 * Source: Bonacich (1972), https://doi.org/10.1080/0022250X.1972.9989806
 * Convention: direction ignored, squares add up to 1. In a network of several components only the one with the largest
 * eigenvalue has values above 0; where two share it the measure is not defined, as it is without any tie.
 * Cost: O(m) a round, at most 100,000 rounds; usually below 500.
 * @example eigenvectorCentrality(graphFromPairs('A-B C-D')) // => { notDefined: 'not-unique' }
 */
export function eigenvectorCentrality(graph: Graph): Float64Array | NotDefined {
  const view = undirectedView(graph)
  if (view.tieCount === 0) return notDefined('no-ties')
  const parts = components(view)
  const members: number[][] = parts.sizes.map(() => [])
  parts.of.forEach((part, node) => members[part]?.push(node))
  let best: Principal | undefined
  let isShared = false
  for (const part of members) {
    const [first] = part
    if (first === undefined || rowOf(view.out, first).length === 0) continue
    const found = principalOf(view.out, part)
    if (found === undefined) return notDefined('not-converged')
    const lead = best === undefined ? Infinity : found.value - best.value
    if (Math.abs(lead) < 1e-9) isShared = true
    if (lead > 1e-9) {
      best = found
      isShared = false
    }
  }
  return best === undefined || isShared ? notDefined('not-unique') : best.vector
}
