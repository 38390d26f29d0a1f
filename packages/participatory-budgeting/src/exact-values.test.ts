import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactValues } from './exact-values.ts'
import {
  compare,
  plus,
  rational,
  times,
  toNumber,
  toText,
  ZERO,
  type Rational,
} from './rational.ts'

describe('exact values', () => {
  it('are what fractions computed one by one are, over hundreds of rounds', () => {
    const step = fc.record({
      constant: fc.integer({ min: -1000, max: 1e9 }),
      coefficients: fc.array(fc.integer({ min: -90_000, max: 90_000 }), { maxLength: 8 }),
      divisor: fc.integer({ min: 1, max: 100_000 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const values = exactValues(rational(6_112_868n, 90_494n))
        const slow: Rational[] = [values.at(0)]
        for (const { constant, coefficients, divisor } of steps) {
          const sum = { constant: BigInt(constant), coefficients: Float64Array.from(coefficients) }
          let expected = rational(BigInt(constant))
          coefficients.forEach((factor, at) => {
            expected = plus(expected, times(slow[at] ?? ZERO, BigInt(factor)))
          })
          const { numerator, denominator } = expected
          slow.push(rational(numerator, denominator * BigInt(divisor)))
          expect(values.signOf(sum)).toBe(compare(expected, ZERO))
          const index = values.define(sum, divisor)
          expect(compare(values.at(index), slow[index] ?? ZERO)).toBe(0)
          expect(values.float(index)).toBeCloseTo(toNumber(slow[index] ?? ZERO), -3)
        }
        slow.forEach((value, at) => expect(compare(values.at(at), value)).toBe(0))
      }),
      { numRuns: 200 },
    )
  })

  it('tell apart what doubles cannot, and find equal what doubles find different', () => {
    const third = rational(1n, 3n)
    const almost = rational(33_333_333_333_333_333_333n, 100_000_000_000_000_000_000n)
    expect(toNumber(third)).toBe(toNumber(almost))
    expect(compare(third, almost)).toBe(1)
    expect(compare(rational(29n, 20n), plus(rational(1n, 3n), rational(67n, 60n)))).toBe(0)
  })
})

describe('a fraction', () => {
  it('is the nearest double, however long it is', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.bigInt({ min: 1n, max: 10n ** 25n }),
        (a, b) => {
          const got = toNumber(rational(a, b))
          const near = Number(a) / Number(b)
          expect(Math.abs(got - near)).toBeLessThanOrEqual(Math.abs(near) * 4e-16)
          expect(toNumber(rational(a * 7n ** 400n, b * 7n ** 400n))).toBe(got)
        },
      ),
    )
  })

  it('has no denominator of nothing', () => {
    expect(() => rational(1n, 0n)).toThrow(RangeError)
  })

  it('is printed reduced', () => {
    expect(toText(rational(10n, 4n))).toBe('5/2')
    expect(toText(rational(-8n, 4n))).toBe('-2')
    expect(toText(rational(3n, -6n))).toBe('-1/2')
  })
})
