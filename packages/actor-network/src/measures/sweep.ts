import { nodeCountOf, type Arcs } from '../graph/arcs.ts'

/** What a sweep over sources adds up; one row a node. Shared memory is welcome. */
export interface SweepSums {
  readonly betweenness: Float64Array
  /** Sum of distances from the node to all it reaches. */
  readonly distance: Float64Array
  /** Sum of 1/distance from the node to all it reaches. */
  readonly harmonic: Float64Array
  /** How many others the node reaches. */
  readonly reached: Float64Array
}

/** Which sources a sweep takes: `first`, `first + step`, …; two workers take every second. */
export interface SourceShare {
  readonly first: number
  readonly step: number
}

export const emptySums = (count: number): SweepSums => ({
  betweenness: new Float64Array(count),
  distance: new Float64Array(count),
  harmonic: new Float64Array(count),
  reached: new Float64Array(count),
})

const UNSEEN = 0x7fffffff

interface Search {
  readonly distance: Int32Array
  /** Number of shortest ways from the source. */
  readonly paths: Float64Array
  readonly flow: Float64Array
  readonly queue: Int32Array
  /** Ends of the arcs on shortest ways, in the order of their starts; those of queue[i] end at onwardEnd[i]. */
  readonly onward: Int32Array
  readonly onwardEnd: Int32Array
}

/** Breadth first from a source; answers how many nodes it reached, itself included. */
function searchFrom(arcs: Arcs, source: number, search: Search): number {
  const { offsets, targets } = arcs
  const { distance, paths, queue, onward, onwardEnd } = search
  distance[source] = 0
  paths[source] = 1
  queue[0] = source
  let length = 1
  let marked = 0
  for (let head = 0; head < length; head += 1) {
    const node = queue[head] ?? 0
    const nextDistance = (distance[node] ?? 0) + 1
    const nodePaths = paths[node] ?? 0
    const end = offsets[node + 1] ?? 0
    for (let at = offsets[node] ?? 0; at < end; at += 1) {
      const target = targets[at] ?? 0
      const known = distance[target] ?? 0
      if (known < nextDistance) continue
      if (known === UNSEEN) {
        distance[target] = nextDistance
        queue[length] = target
        length += 1
      }
      paths[target] = (paths[target] ?? 0) + nodePaths
      onward[marked] = target
      marked += 1
    }
    onwardEnd[head] = marked
  }
  return length
}

/** Goes back from the farthest node, adds up what flows over each, and clears the search for the next source. */
function gatherBack(source: number, length: number, search: Search, sums: SweepSums): void {
  const { distance, paths, flow, queue, onward, onwardEnd } = search
  const { betweenness } = sums
  let distanceSum = 0
  let harmonicSum = 0
  for (let place = length - 1; place > 0; place -= 1) {
    const node = queue[place] ?? 0
    const end = onwardEnd[place] ?? 0
    let gathered = 0
    for (let at = onwardEnd[place - 1] ?? 0; at < end; at += 1) {
      gathered += flow[onward[at] ?? 0] ?? 0
    }
    const nodePaths = paths[node] ?? 1
    const dependency = gathered * nodePaths
    betweenness[node] = (betweenness[node] ?? 0) + dependency
    flow[node] = (1 + dependency) / nodePaths
    const steps = distance[node] ?? 0
    distanceSum += steps
    harmonicSum += 1 / steps
    distance[node] = UNSEEN
    paths[node] = 0
  }
  distance[source] = UNSEEN
  paths[source] = 0
  sums.distance[source] = distanceSum
  sums.harmonic[source] = harmonicSum
  sums.reached[source] = length - 1
}

/**
 * Betweenness, distances and harmonic sums in one sweep of breadth-first searches
 * (Brandes 2001, https://doi.org/10.1080/0022250X.2001.9990249).
 * The arcs that lie on shortest paths are written down while searching, in the order of their
 * starts; the way back then only gathers along them and never has to ask which arcs count.
 * O(n * m) time, O(n + m) memory.
 */
export function sweepSources(arcs: Arcs, share: SourceShare, sums: SweepSums): void {
  const count = nodeCountOf(arcs)
  const search: Search = {
    distance: new Int32Array(count).fill(UNSEEN),
    paths: new Float64Array(count),
    flow: new Float64Array(count),
    queue: new Int32Array(count + 1),
    onward: new Int32Array(arcs.targets.length + 1),
    onwardEnd: new Int32Array(count + 1),
  }
  for (let source = share.first; source < count; source += share.step) {
    gatherBack(source, searchFrom(arcs, source, search), search, sums)
  }
}
