import { nodeCountOf, type Arcs } from '../graph/arcs.ts'
import type { SourceShare, SweepSums } from './sweep.ts'

/** Two ways count as equally long when they differ by rounding only. */
const SAME = 1e-12

/** Least distances first; stale entries are skipped when taken out. */
class NearestFirst {
  readonly #nodes: number[] = []
  readonly #distances: number[] = []

  put(node: number, distance: number): void {
    let place = this.#nodes.length
    while (place > 0) {
      const above = (place - 1) >> 1
      if ((this.#distances[above] ?? 0) <= distance) break
      this.#nodes[place] = this.#nodes[above] ?? 0
      this.#distances[place] = this.#distances[above] ?? 0
      place = above
    }
    this.#nodes[place] = node
    this.#distances[place] = distance
  }

  take(): readonly [node: number, distance: number] | undefined {
    const node = this.#nodes[0]
    const distance = this.#distances[0]
    const lastNode = this.#nodes.pop()
    const lastDistance = this.#distances.pop()
    if (node === undefined || distance === undefined) return undefined
    if (lastNode !== undefined && lastDistance !== undefined && this.#nodes.length > 0) {
      this.#sink(lastNode, lastDistance)
    }
    return [node, distance]
  }

  #sink(node: number, distance: number): void {
    const length = this.#nodes.length
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      if (below >= length) break
      const right = this.#distances[below + 1] ?? Infinity
      if (below + 1 < length && right < (this.#distances[below] ?? 0)) below += 1
      if ((this.#distances[below] ?? 0) >= distance) break
      this.#nodes[place] = this.#nodes[below] ?? 0
      this.#distances[place] = this.#distances[below] ?? 0
      place = below
    }
    this.#nodes[place] = node
    this.#distances[place] = distance
  }
}

interface Search {
  readonly distance: Float64Array
  readonly paths: Float64Array
  readonly before: number[][]
  readonly settled: number[]
}

function searchFrom(arcs: Arcs, source: number): Search {
  const count = nodeCountOf(arcs)
  const distance = new Float64Array(count).fill(Infinity)
  const paths = new Float64Array(count)
  const before: number[][] = Array.from({ length: count }, () => [])
  const isSettled = new Uint8Array(count)
  const settled: number[] = []
  const waiting = new NearestFirst()
  distance[source] = 0
  paths[source] = 1
  waiting.put(source, 0)
  for (let taken = waiting.take(); taken !== undefined; taken = waiting.take()) {
    const [node, length] = taken
    if (isSettled[node] === 1) continue
    isSettled[node] = 1
    settled.push(node)
    for (let at = arcs.offsets[node] ?? 0; at < (arcs.offsets[node + 1] ?? 0); at += 1) {
      const target = arcs.targets[at] ?? 0
      if (isSettled[target] === 1) continue
      const found = length + 1 / (arcs.strengths[at] ?? 1)
      const known = distance[target] ?? Infinity
      if (found < known * (1 - SAME)) {
        distance[target] = found
        paths[target] = paths[node] ?? 0
        before[target] = [node]
        waiting.put(target, found)
      } else if (found <= known * (1 + SAME)) {
        paths[target] = (paths[target] ?? 0) + (paths[node] ?? 0)
        before[target]?.push(node)
      }
    }
  }
  return { distance, paths, before, settled }
}

/** As sweepSources, with 1/strength as the length of a tie (Dijkstra). O(n * m log n). */
export function sweepWeightedSources(arcs: Arcs, share: SourceShare, sums: SweepSums): void {
  const count = nodeCountOf(arcs)
  for (let source = share.first; source < count; source += share.step) {
    const { distance, paths, before, settled } = searchFrom(arcs, source)
    const dependency = new Float64Array(count)
    for (const node of settled.toReversed()) {
      if (node === source) continue
      const own = dependency[node] ?? 0
      for (const previous of before[node] ?? []) {
        const part = ((paths[previous] ?? 0) / (paths[node] ?? 1)) * (1 + own)
        dependency[previous] = (dependency[previous] ?? 0) + part
      }
      const length = distance[node] ?? 0
      sums.betweenness[node] = (sums.betweenness[node] ?? 0) + own
      sums.distance[source] = (sums.distance[source] ?? 0) + length
      sums.harmonic[source] = (sums.harmonic[source] ?? 0) + 1 / length
    }
    sums.reached[source] = settled.length - 1
  }
}
