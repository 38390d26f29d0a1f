/** Ids as they stand in the file, found by their bytes: a string per id would cost far more. */
export type IdTable = {
  /** The place of the id in bytes[from..end), or -1. */
  readonly find: (bytes: Uint8Array, from: number, end: number) => number
  /** Enters the id; answers false if it was there already. */
  readonly add: (bytes: Uint8Array, from: number, end: number) => boolean
  readonly count: () => number
  readonly textOf: (place: number) => string
}

/** Opens an empty table; finding and adding cost O(length of the id), expected. */
export function openIdTable(): IdTable {
  let arena = new Uint8Array(1 << 14)
  let ends = new Uint32Array(1 << 10)
  let hashes = new Uint32Array(1 << 10)
  let table = new Int32Array(1 << 12).fill(-1)
  let count = 0
  const decoder = new TextDecoder()

  const slotOf = (bytes: Uint8Array, from: number, end: number, hash: number): number => {
    const mask = table.length - 1
    let slot = hash & mask
    for (let place = table[slot] ?? -1; place >= 0; place = table[slot] ?? -1) {
      if (hashes[place] === hash && isSame(place, bytes, from, end)) return slot
      slot = (slot + 1) & mask
    }
    return slot
  }

  const isSame = (place: number, bytes: Uint8Array, from: number, end: number): boolean => {
    const start = place === 0 ? 0 : (ends[place - 1] ?? 0)
    if ((ends[place] ?? 0) - start !== end - from) return false
    for (let at = from; at < end; at++) if (arena[start + at - from] !== bytes[at]) return false
    return true
  }

  const makeRoom = (length: number): boolean => {
    const used = count === 0 ? 0 : (ends[count - 1] ?? 0)
    while (used + length > arena.length) arena = grown(arena, new Uint8Array(arena.length * 2))
    if (count < ends.length) return false
    ends = grown(ends, new Uint32Array(ends.length * 4))
    hashes = grown(hashes, new Uint32Array(hashes.length * 4))
    table = new Int32Array(table.length * 4).fill(-1)
    const mask = table.length - 1
    for (let place = 0; place < count; place++) {
      let slot = (hashes[place] ?? 0) & mask
      while ((table[slot] ?? -1) >= 0) slot = (slot + 1) & mask
      table[slot] = place
    }
    return true
  }

  const add = (bytes: Uint8Array, from: number, end: number): boolean => {
    const hash = hashOf(bytes, from, end)
    let slot = slotOf(bytes, from, end, hash)
    if ((table[slot] ?? -1) >= 0) return false
    if (makeRoom(end - from)) slot = slotOf(bytes, from, end, hash)
    const used = count === 0 ? 0 : (ends[count - 1] ?? 0)
    for (let at = from; at < end; at++) arena[used + at - from] = bytes[at] ?? 0
    ends[count] = used + end - from
    hashes[count] = hash
    table[slot] = count
    count += 1
    return true
  }

  return {
    find: (bytes, from, end) => table[slotOf(bytes, from, end, hashOf(bytes, from, end))] ?? -1,
    add,
    count: () => count,
    textOf: (place) =>
      decoder.decode(arena.subarray(place === 0 ? 0 : (ends[place - 1] ?? 0), ends[place] ?? 0)),
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
