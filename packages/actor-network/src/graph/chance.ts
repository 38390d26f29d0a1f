/** Numbers from 0 up to 1 that depend on the seed alone. */
export type Chance = () => number

/**
 * A reproducible source of chance: the same seed gives the same numbers on every machine.
 *
 * Source: Weyl sequence through a 32-bit mixer, https://en.wikipedia.org/wiki/Weyl_sequence
 * Convention: not for secrets or for drawing lots in public. Cost: O(1) a number.
 * @example seededChance(7)() === seededChance(7)() // => true
 */
export function seededChance(seed: number): Chance {
  let state = seed >>> 0
  return () => {
    state = (state + 0x9e3779b9) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296
  }
}

/** 0 … count - 1 in an order of chance (Fisher and Yates). */
export function shuffledNumbers(count: number, chance: Chance): Uint32Array {
  const order = new Uint32Array(count)
  for (let at = 0; at < count; at += 1) order[at] = at
  for (let at = count - 1; at > 0; at -= 1) {
    const other = Math.floor(chance() * (at + 1))
    const kept = order[at] ?? 0
    order[at] = order[other] ?? 0
    order[other] = kept
  }
  return order
}
