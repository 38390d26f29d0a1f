const FIRST_TYPES = 1024
const EMPTY = 0xffffffff

/**
 * Distinct ballots in growing arrays, found by a hash of their marks. Finding and entering a ballot of
 * k marks costs O(k) expected.
 */
export class BallotStore {
  weight = new Float64Array(FIRST_TYPES)
  start = new Uint32Array(FIRST_TYPES + 1)
  project = new Uint32Array(FIRST_TYPES * 4)
  points: Float64Array<ArrayBuffer> | null
  types = 0
  entries = 0
  #hashes = new Uint32Array(FIRST_TYPES)
  #table = new Uint32Array(FIRST_TYPES * 4).fill(EMPTY)

  constructor(withPoints: boolean) {
    this.points = withPoints ? new Float64Array(FIRST_TYPES * 4) : null
  }

  /** Counts one more ballot with these marks; answers its type. */
  add(marked: Uint32Array, given: Float64Array, length: number): number {
    const hash = hashOf(marked, this.points ? given : null, length)
    const mask = this.#table.length - 1
    let slot = hash & mask
    for (let type = this.#table[slot] ?? EMPTY; type !== EMPTY; type = this.#table[slot] ?? EMPTY) {
      if (this.#hashes[type] === hash && this.#isSame(type, marked, given, length)) {
        this.weight[type] = (this.weight[type] ?? 0) + 1
        return type
      }
      slot = (slot + 1) & mask
    }
    this.#makeRoom(length)
    this.#hashes[this.types] = hash
    place(this.#table, hash, this.types)
    return this.#append(marked, given, length)
  }

  #isSame(type: number, marked: Uint32Array, given: Float64Array, length: number): boolean {
    const { project, points } = this
    const from = this.start[type] ?? 0
    if ((this.start[type + 1] ?? 0) - from !== length) return false
    for (let at = 0; at < length; at++) {
      if (project[from + at] !== marked[at]) return false
      if (points && points[from + at] !== given[at]) return false
    }
    return true
  }

  #append(marked: Uint32Array, given: Float64Array, length: number): number {
    const { project, points, entries } = this
    for (let at = 0; at < length; at++) project[entries + at] = marked[at] ?? 0
    if (points) for (let at = 0; at < length; at++) points[entries + at] = given[at] ?? 0
    this.entries = entries + length
    this.weight[this.types] = 1
    this.start[this.types + 1] = this.entries
    this.types += 1
    return this.types - 1
  }

  #makeRoom(length: number): void {
    if (this.types + 1 >= this.weight.length) {
      this.weight = grown(this.weight, new Float64Array(this.weight.length * 2))
      this.start = grown(this.start, new Uint32Array(this.start.length * 2))
      this.#hashes = grown(this.#hashes, new Uint32Array(this.#hashes.length * 2))
      this.#table = rehashed(this.#hashes, this.types, this.#table.length * 2)
    }
    while (this.entries + length > this.project.length) {
      this.project = grown(this.project, new Uint32Array(this.project.length * 2))
      if (this.points) {
        this.points = grown(this.points, new Float64Array(this.points.length * 2))
      }
    }
  }
}

function hashOf(marked: Uint32Array, given: Float64Array | null, length: number): number {
  let hash = length
  for (let at = 0; at < length; at++) {
    hash = Math.imul(hash ^ (marked[at] ?? 0), 0x9e3779b1)
    if (given) hash = Math.imul(hash ^ ((given[at] ?? 0) | 0), 0x85ebca6b)
    hash ^= hash >>> 15
  }
  return hash >>> 0
}

function grown<Values extends Float64Array | Uint32Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

function place(table: Uint32Array, hash: number, type: number): void {
  const mask = table.length - 1
  let slot = hash & mask
  while (table[slot] !== EMPTY) slot = (slot + 1) & mask
  table[slot] = type
}

function rehashed(hashes: Uint32Array, types: number, size: number): Uint32Array<ArrayBuffer> {
  const table = new Uint32Array(size).fill(EMPTY)
  for (let type = 0; type < types; type++) place(table, hashes[type] ?? 0, type)
  return table
}
