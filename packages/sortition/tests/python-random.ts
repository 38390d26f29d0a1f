const SIZE = 624
const MIDDLE = 397

/**
 * `random.seed(n)` and `random.choice` of Python 3, so that published benchmark pools can be made
 * again: MT19937 (Matsumoto and Nishimura, https://doi.org/10.1145/272991.272995), seeded by array.
 */
export function pythonRandom(seed: number) {
  const state = seeded(seed)
  let position = SIZE
  const word = (): number => {
    if (position === SIZE) {
      twist(state)
      position = 0
    }
    let value = state[position] ?? 0
    position += 1
    value ^= value >>> 11
    value ^= (value << 7) & 0x9d2c5680
    value ^= (value << 15) & 0xefc60000
    return (value ^ (value >>> 18)) >>> 0
  }
  const below = (count: number): number => {
    const bits = 32 - Math.clz32(count)
    for (;;) {
      const drawn = word() >>> (32 - bits)
      if (drawn < count) return drawn
    }
  }
  return { below }
}

function seeded(seed: number): Uint32Array {
  const state = new Uint32Array(SIZE)
  state[0] = 19650218
  for (let index = 1; index < SIZE; index += 1)
    state[index] = Math.imul(mixed(state, index - 1), 1812433253) + index
  let index = 1
  for (let round = 0; round < SIZE; round += 1) {
    state[index] = ((state[index] ?? 0) ^ Math.imul(mixed(state, index - 1), 1664525)) + seed
    index = next(state, index)
  }
  for (let round = 1; round < SIZE; round += 1) {
    state[index] = ((state[index] ?? 0) ^ Math.imul(mixed(state, index - 1), 1566083941)) - index
    index = next(state, index)
  }
  state[0] = 0x80000000
  return state
}

function mixed(state: Uint32Array, index: number): number {
  const value = state[index] ?? 0
  return value ^ (value >>> 30)
}

function next(state: Uint32Array, index: number): number {
  if (index + 1 < SIZE) return index + 1
  state[0] = state[SIZE - 1] ?? 0
  return 1
}

function twist(state: Uint32Array): void {
  for (let index = 0; index < SIZE; index += 1) {
    const joined =
      ((state[index] ?? 0) & 0x80000000) | ((state[(index + 1) % SIZE] ?? 0) & 0x7fffffff)
    state[index] =
      (state[(index + MIDDLE) % SIZE] ?? 0) ^ (joined >>> 1) ^ (joined & 1 ? 0x9908b0df : 0)
  }
}
