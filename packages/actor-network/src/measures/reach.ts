import { nodeCountOf, rowOf, type Arcs } from '../graph/arcs.ts'

/** 32 sources a word, so many words are searched from at once. */
const WORDS_AT_ONCE = 16
const BITS = 32

function countBits(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/**
 * How many ordered pairs lie at each distance (index 0 unused), searching from up to 512 sources at
 * once with one bit each. O(n * m / 32) a round of the longest distance.
 * Removed nodes neither start nor pass anything on.
 */
export function pairsAtDistance(arcs: Arcs, isPresent?: Uint8Array): number[] {
  const count = nodeCountOf(arcs)
  const pairs: number[] = [0]
  const batch = BITS * WORDS_AT_ONCE
  for (let first = 0; first < count; first += batch) {
    searchBatch(arcs, { first, size: Math.min(batch, count - first), isPresent, pairs })
  }
  return pairs
}

interface Batch {
  readonly first: number
  readonly size: number
  readonly isPresent: Uint8Array | undefined
  readonly pairs: number[]
}

function searchBatch(arcs: Arcs, { first, size, isPresent, pairs }: Batch): void {
  const count = nodeCountOf(arcs)
  const words = Math.ceil(size / BITS)
  const seen = new Int32Array(count * words)
  let front = new Int32Array(count * words)
  let next = new Int32Array(count * words)
  for (let at = 0; at < size; at += 1) {
    const node = first + at
    if (isPresent !== undefined && isPresent[node] === 0) continue
    const place = node * words + (at >> 5)
    front[place] = (front[place] ?? 0) | (1 << (at & 31))
    seen[place] = front[place] ?? 0
  }
  const { offsets, targets } = arcs
  for (let distance = 1; ; distance += 1) {
    let found = 0
    for (let node = 0; node < count; node += 1) {
      if (isPresent !== undefined && isPresent[node] === 0) continue
      const end = offsets[node + 1] ?? 0
      const own = node * words
      for (let word = 0; word < words; word += 1) {
        let reachedBy = 0
        for (let at = offsets[node] ?? 0; at < end; at += 1) {
          reachedBy |= front[(targets[at] ?? 0) * words + word] ?? 0
        }
        const fresh = reachedBy & ~(seen[own + word] ?? 0)
        next[own + word] = fresh
        if (fresh === 0) continue
        seen[own + word] = (seen[own + word] ?? 0) | fresh
        found += countBits(fresh)
      }
    }
    if (found === 0) return
    pairs[distance] = (pairs[distance] ?? 0) + found
    ;[front, next] = [next, front]
  }
}

/** Sum of 1/distance over ordered pairs. */
export const closenessSum = (pairs: readonly number[]): number =>
  pairs.reduce((sum, number, distance) => (distance === 0 ? 0 : sum + number / distance), 0)

/** Distances between all nodes row by row; 0 stands for "not reached" (and for the node itself). O(n * m). */
export function distanceMatrix(arcs: Arcs, isPresent: (node: number) => boolean): Uint16Array {
  const count = nodeCountOf(arcs)
  const distances = new Uint16Array(count * count)
  const rows = distanceRows(arcs, isPresent)
  for (let source = 0; source < count; source += 1) {
    if (isPresent(source)) distances.set(rows(source), source * count)
  }
  return distances
}

/**
 * Distances from one node after the other, each time into the same row, so that large networks need no matrix;
 * 0 stands for "not reached" (and for the node itself). O(m) a row.
 */
export function distanceRows(
  arcs: Arcs,
  isPresent: (node: number) => boolean,
): (source: number) => Uint16Array {
  const row = new Uint16Array(nodeCountOf(arcs))
  const queue = new Uint32Array(row.length)
  return (source) => {
    row.fill(0)
    let length = 1
    queue[0] = source
    for (let head = 0; head < length; head += 1) {
      const node = queue[head] ?? 0
      const further = (row[node] ?? 0) + 1
      for (const target of rowOf(arcs, node)) {
        if (target === source || row[target] !== 0 || !isPresent(target)) continue
        row[target] = further
        queue[length] = target
        length += 1
      }
    }
    return row
  }
}
