/**
 * Arcs in compressed sparse rows: those of node v are
 * `targets[offsets[v]] … targets[offsets[v + 1] - 1]`, ascending and without repetition.
 * Indices stay in range by construction; `?? 0` in the loops only tells the compiler so.
 */
export interface Arcs {
  readonly offsets: Uint32Array
  readonly targets: Uint32Array
  readonly strengths: Float64Array
}

export interface ArcList {
  readonly from: Uint32Array
  readonly to: Uint32Array
  readonly strengths: Float64Array
}

/** Stable counting sort of arc numbers by a node number. */
function sortedBy(keys: Uint32Array, order: Uint32Array, nodeCount: number): Uint32Array {
  const places = new Uint32Array(nodeCount + 1)
  for (const key of keys) places[key + 1] = (places[key + 1] ?? 0) + 1
  for (let v = 0; v < nodeCount; v += 1) places[v + 1] = (places[v + 1] ?? 0) + (places[v] ?? 0)
  const sorted = new Uint32Array(order.length)
  for (const arc of order) {
    const key = keys[arc] ?? 0
    const place = places[key] ?? 0
    sorted[place] = arc
    places[key] = place + 1
  }
  return sorted
}

/** Rows from a list of arcs in any order; parallel arcs become one with the sum of strengths. O(n + m). */
export function arcsFromList(nodeCount: number, list: ArcList): Arcs {
  const count = list.from.length
  const given = new Uint32Array(count)
  for (let arc = 0; arc < count; arc += 1) given[arc] = arc
  const order = sortedBy(list.from, sortedBy(list.to, given, nodeCount), nodeCount)
  const offsets = new Uint32Array(nodeCount + 1)
  const targets = new Uint32Array(count)
  const strengths = new Float64Array(count)
  let kept = 0
  let lastFrom = -1
  let lastTo = -1
  for (const arc of order) {
    const from = list.from[arc] ?? 0
    const to = list.to[arc] ?? 0
    if (from === lastFrom && to === lastTo) {
      strengths[kept - 1] = (strengths[kept - 1] ?? 0) + (list.strengths[arc] ?? 0)
      continue
    }
    targets[kept] = to
    strengths[kept] = list.strengths[arc] ?? 0
    offsets[from + 1] = (offsets[from + 1] ?? 0) + 1
    kept += 1
    lastFrom = from
    lastTo = to
  }
  for (let v = 0; v < nodeCount; v += 1) offsets[v + 1] = (offsets[v + 1] ?? 0) + (offsets[v] ?? 0)
  return { offsets, targets: targets.slice(0, kept), strengths: strengths.slice(0, kept) }
}

export const nodeCountOf = (arcs: Arcs): number => arcs.offsets.length - 1

/** The neighbours of a node, as a view without copying. */
export const rowOf = (arcs: Arcs, node: number): Uint32Array =>
  arcs.targets.subarray(arcs.offsets[node], arcs.offsets[node + 1])

export const degreeIn = (arcs: Arcs, node: number): number =>
  (arcs.offsets[node + 1] ?? 0) - (arcs.offsets[node] ?? 0)

/** Whether the arc exists: binary search in the row. O(log degree). */
export function hasArc(arcs: Arcs, from: number, to: number): boolean {
  let low = arcs.offsets[from] ?? 0
  let high = (arcs.offsets[from + 1] ?? 0) - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const target = arcs.targets[middle] ?? 0
    if (target === to) return true
    if (target < to) low = middle + 1
    else high = middle - 1
  }
  return false
}

/** Every arc with its ends, in row order. */
export function* eachArc(arcs: Arcs): Generator<readonly [from: number, to: number, at: number]> {
  for (let from = 0; from < nodeCountOf(arcs); from += 1) {
    const end = arcs.offsets[from + 1] ?? 0
    for (let at = arcs.offsets[from] ?? 0; at < end; at += 1) {
      yield [from, arcs.targets[at] ?? 0, at]
    }
  }
}

/** The arcs with their ends as plain columns. */
export function listOf(arcs: Arcs): ArcList {
  const from = new Uint32Array(arcs.targets.length)
  for (let v = 0; v < nodeCountOf(arcs); v += 1) {
    from.fill(v, arcs.offsets[v], arcs.offsets[v + 1])
  }
  return { from, to: arcs.targets, strengths: arcs.strengths }
}
