const DECODER = new TextDecoder()

/**
 * Ids as they stand in the file, found by their bytes: a string per id would cost far more. Finding and
 * adding cost O(length of the id), expected.
 */
export class IdTable {
  #arena = new Uint8Array(1 << 14)
  #ends = new Uint32Array(1 << 10)
  #hashes = new Uint32Array(1 << 10)
  #table = new Int32Array(1 << 12).fill(-1)
  #count = 0

  /** The place of the id in bytes[from..end), or -1. */
  find(bytes: Uint8Array, from: number, end: number): number {
    return this.#table[this.#slotOf(bytes, from, end, hashOf(bytes, from, end))] ?? -1
  }

  /** Enters the id; answers false if it was there already. */
  add(bytes: Uint8Array, from: number, end: number): boolean {
    const hash = hashOf(bytes, from, end)
    let slot = this.#slotOf(bytes, from, end, hash)
    if ((this.#table[slot] ?? -1) >= 0) return false
    if (this.#makeRoom(end - from)) slot = this.#slotOf(bytes, from, end, hash)
    const arena = this.#arena
    const used = this.#startOf(this.#count)
    for (let at = from; at < end; at++) arena[used + at - from] = bytes[at] ?? 0
    this.#ends[this.#count] = used + end - from
    this.#hashes[this.#count] = hash
    this.#table[slot] = this.#count
    this.#count += 1
    return true
  }

  textOf(place: number): string {
    return DECODER.decode(this.#arena.subarray(this.#startOf(place), this.#ends[place] ?? 0))
  }

  #startOf(place: number): number {
    return place === 0 ? 0 : (this.#ends[place - 1] ?? 0)
  }

  #slotOf(bytes: Uint8Array, from: number, end: number, hash: number): number {
    const table = this.#table
    const mask = table.length - 1
    let slot = hash & mask
    for (let place = table[slot] ?? -1; place >= 0; place = table[slot] ?? -1) {
      if (this.#hashes[place] === hash && this.#isSame(place, bytes, from, end)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  #isSame(place: number, bytes: Uint8Array, from: number, end: number): boolean {
    const arena = this.#arena
    const start = this.#startOf(place)
    if ((this.#ends[place] ?? 0) - start !== end - from) return false
    for (let at = from; at < end; at++) if (arena[start + at - from] !== bytes[at]) return false
    return true
  }

  /** Answers whether the slots have changed. */
  #makeRoom(length: number): boolean {
    const used = this.#startOf(this.#count)
    while (used + length > this.#arena.length) {
      this.#arena = grown(this.#arena, new Uint8Array(this.#arena.length * 2))
    }
    if (this.#count < this.#ends.length) return false
    this.#ends = grown(this.#ends, new Uint32Array(this.#ends.length * 4))
    this.#hashes = grown(this.#hashes, new Uint32Array(this.#hashes.length * 4))
    this.#table = rehashed(this.#hashes, this.#count, this.#table.length * 4)
    return true
  }
}

function hashOf(bytes: Uint8Array, from: number, end: number): number {
  let hash = 0x811c9dc5
  for (let at = from; at < end; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}

function grown<Values extends Uint8Array | Uint32Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

function rehashed(hashes: Uint32Array, count: number, size: number): Int32Array<ArrayBuffer> {
  const table = new Int32Array(size).fill(-1)
  const mask = size - 1
  for (let place = 0; place < count; place++) {
    let slot = (hashes[place] ?? 0) & mask
    while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & mask
    table[slot] = place
  }
  return table
}
