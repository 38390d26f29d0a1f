import { rational, toNumber, type Rational } from './rational.ts'

/**
 * Exact prices and loads of an election. Each value is a whole-number combination of the earlier
 * ones, divided by a whole number of voters: so all of them live over one common denominator, and a
 * round costs a few products of long integers, whatever the number of voters.
 */
export type ExactValues = {
  /** Defines the next value as (constant + sum of coefficients x values) / divisor; answers its index. */
  readonly define: (sum: LinearSum, divisor: number) => number
  /** The sum over the common denominator. */
  readonly numeratorOf: (sum: LinearSum) => bigint
  /** The sign of the sum: exactly -1, 0 or 1. */
  readonly signOf: (sum: LinearSum) => number
  readonly at: (index: number) => Rational
  readonly float: (index: number) => number
}

/** A whole number plus whole multiples of the values known so far; missing coefficients are zero. */
export type LinearSum = { readonly constant: bigint; readonly coefficients: Float64Array }

/** Starts a list of exact values; `first` is value 0. Each further one costs O(values) long products. */
export function exactValues(first: Rational): ExactValues {
  const numerators: bigint[] = [first.numerator]
  const floats: number[] = [toNumber(first)]
  let denominator = first.denominator

  const numeratorOf = ({ constant, coefficients }: LinearSum): bigint => {
    let sum = constant * denominator
    const known = Math.min(coefficients.length, numerators.length)
    for (let index = 0; index < known; index++) {
      const coefficient = coefficients[index] ?? 0
      if (coefficient !== 0) sum += BigInt(coefficient) * (numerators[index] ?? 0n)
    }
    return sum
  }

  const define = (sum: LinearSum, divisor: number): number => {
    const numerator = numeratorOf(sum)
    const rest = Number(numerator % BigInt(divisor))
    const factor = divisor / greatestCommonDivisor(Math.abs(rest), divisor)
    if (factor > 1) {
      const long = BigInt(factor)
      denominator *= long
      numerators.forEach((value, index) => (numerators[index] = value * long))
    }
    numerators.push((numerator * BigInt(factor)) / BigInt(divisor))
    floats.push(
      toNumber({ numerator, denominator: (denominator / BigInt(factor)) * BigInt(divisor) }),
    )
    return numerators.length - 1
  }

  return {
    define,
    numeratorOf,
    signOf: (sum) => {
      const numerator = numeratorOf(sum)
      return numerator < 0n ? -1 : numerator > 0n ? 1 : 0
    },
    at: (index) => rational(numerators[index] ?? 0n, denominator),
    float: (index) => floats[index] ?? 0,
  }
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b)
}
