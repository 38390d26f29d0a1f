/** An exact fraction; the denominator is positive, the fraction not necessarily reduced. */
export type Rational = { readonly numerator: bigint; readonly denominator: bigint }

export const ZERO: Rational = { numerator: 0n, denominator: 1n }

/**
 * An exact fraction, its sign on top.
 *
 * Source: none, a notation of this package. Cost: O(1).
 * @throws RangeError where the denominator is 0n
 * @example
 * rational(1n, -3n) // => { numerator: -1n, denominator: 3n }
 */
export function rational(numerator: bigint, denominator = 1n): Rational {
  if (denominator === 0n) throw new RangeError('rational requires a denominator that is not 0')
  return denominator < 0n
    ? { numerator: -numerator, denominator: -denominator }
    : { numerator, denominator }
}

/** The exact sum, not reduced. O(digits²). */
export function plus(a: Rational, b: Rational): Rational {
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  }
}

/** The exact difference, not reduced. O(digits²). */
export function minus(a: Rational, b: Rational): Rational {
  return plus(a, { numerator: -b.numerator, denominator: b.denominator })
}

/** The exact whole multiple, not reduced. O(digits²). */
export function times(a: Rational, factor: bigint): Rational {
  return { numerator: a.numerator * factor, denominator: a.denominator }
}

/** Below zero where a is smaller, zero where both are equal, exactly. O(digits²). */
export function compare(a: Rational, b: Rational): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/**
 * The nearest double, up to one unit in the last place, whatever the length of the fraction.
 *
 * Source: doubles of IEEE 754, https://doi.org/10.1109/IEEESTD.2019.8766229. Cost: O(digits²).
 * @example
 * toNumber(rational(10n ** 400n, 4n * 10n ** 400n)) // => 0.25
 */
export function toNumber({ numerator, denominator }: Rational): number {
  if (numerator < 0n) return -toNumber({ numerator: -numerator, denominator })
  if (numerator === 0n) return 0
  const shift = BigInt(Math.max(0, 66 - (bitLength(numerator) - bitLength(denominator))))
  return Number((numerator << shift) / denominator) / 2 ** Number(shift)
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4
}

/** The same fraction in lowest terms, by Euclid. O(digits³). */
export function reduced({ numerator, denominator }: Rational): Rational {
  let a = numerator < 0n ? -numerator : numerator
  let b = denominator
  while (b > 0n) [a, b] = [b, a % b]
  return a === 0n ? ZERO : { numerator: numerator / a, denominator: denominator / a }
}

/**
 * "315" or "6112868/90494" in lowest terms: exact, for files that others recompute.
 *
 * Source: Euclid's algorithm, https://en.wikipedia.org/wiki/Euclidean_algorithm. Cost: O(digits³).
 * @example
 * toText(rational(2n, 6n)) // => '1/3'
 */
export function toText(value: Rational): string {
  const { numerator, denominator } = reduced(value)
  return denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`
}
