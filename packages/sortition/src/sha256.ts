/**
 * SHA-256 of a text in UTF-8, as lower-case hexadecimal digits. Written out here because a draw must be
 * repeatable step by step in any language, and the hash of the platform answers asynchronously only.
 *
 * Source: FIPS 180-4, https://doi.org/10.6028/NIST.FIPS.180-4. Cost: about 1 microsecond per 64 bytes.
 * @example sha256('abc') // => 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
 */
export function sha256(text: string): string {
  return [...sha256Words(text)].map((word) => word.toString(16).padStart(8, '0')).join('')
}

/** SHA-256 as eight whole numbers of 32 bits. */
export function sha256Words(text: string): Uint32Array {
  const message = padded(new TextEncoder().encode(text))
  const view = new DataView(message.buffer)
  const state = Uint32Array.from(INITIAL)
  const schedule = new Uint32Array(64)
  for (let offset = 0; offset < message.length; offset += 64) {
    for (let round = 0; round < 16; round += 1) schedule[round] = view.getUint32(offset + 4 * round)
    for (let round = 16; round < 64; round += 1) {
      const early = at(schedule, round - 15)
      const late = at(schedule, round - 2)
      schedule[round] =
        at(schedule, round - 16) +
        (turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)) +
        at(schedule, round - 7) +
        (turn(late, 17) ^ turn(late, 19) ^ (late >>> 10))
    }
    compress(state, schedule)
  }
  return state
}

function compress(state: Uint32Array, schedule: Uint32Array) {
  const work = Uint32Array.from(state)
  for (let round = 0; round < 64; round += 1) {
    const a = at(work, 0)
    const e = at(work, 4)
    const choice = (e & at(work, 5)) ^ (~e & at(work, 6))
    const majority = (a & at(work, 1)) ^ (a & at(work, 2)) ^ (at(work, 1) & at(work, 2))
    const first =
      at(work, 7) +
      (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) +
      choice +
      at(ROUND_CONSTANTS, round) +
      at(schedule, round)
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority
    work.copyWithin(1, 0, 7)
    work[4] = at(work, 4) + first
    work[0] = first + second
  }
  for (let word = 0; word < 8; word += 1) state[word] = at(state, word) + at(work, word)
}

const at = (words: Uint32Array, index: number) => words[index] ?? 0
const turn = (word: number, bits: number) => (word >>> bits) | (word << (32 - bits))

function padded(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const message = new Uint8Array(64 * Math.ceil((bytes.length + 9) / 64))
  message.set(bytes)
  message[bytes.length] = 0x80
  const view = new DataView(message.buffer)
  view.setUint32(message.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(message.length - 4, (bytes.length << 3) >>> 0)
  return message
}

const PRIMES = firstPrimes(64)
/** The first 32 bits of the fractional parts of square roots and cube roots of the first primes. */
const INITIAL = PRIMES.slice(0, 8).map((prime) => rootBits(prime, 2n))
const ROUND_CONSTANTS = Uint32Array.from(PRIMES, (prime) => rootBits(prime, 3n))

function firstPrimes(count: number): number[] {
  const primes: number[] = []
  for (let candidate = 2; primes.length < count; candidate += 1)
    if (primes.every((prime) => candidate % prime !== 0)) primes.push(candidate)
  return primes
}

/** Whole-number root by bisection, so that no rounding of a machine enters. */
function rootBits(prime: number, degree: bigint): number {
  const target = BigInt(prime) << (32n * degree)
  let low = 0n
  let high = 1n << 40n
  while (high - low > 1n) {
    const middle = (low + high) / 2n
    if (middle ** degree <= target) low = middle
    else high = middle
  }
  return Number(low & 0xffffffffn)
}
