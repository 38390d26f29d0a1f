import { expect, test } from 'vitest'
import { known, MISSING, SUPPRESSED } from '../area-value.ts'
import { shareOf } from './share.ts'

const RULE = { threshold: 3, smallestDenominator: 10 }

test.each([
  [0, 400, known(0)],
  [1, 400, SUPPRESSED],
  [3, 400, known(0.0075)],
  [399, 400, SUPPRESSED],
  [400, 400, known(1)],
  [5, 9, SUPPRESSED],
  [0, 0, MISSING],
])('%i of %i', (numerator, denominator, expected) => {
  expect(shareOf(known(numerator), known(denominator), RULE)).toEqual(expected)
})

test('a hidden count hides the share, a missing one leaves it missing', () => {
  expect(shareOf(SUPPRESSED, MISSING, RULE)).toEqual(SUPPRESSED)
  expect(shareOf(known(5), MISSING, RULE)).toEqual(MISSING)
})

test('a numerator above its denominator is a mistake', () => {
  expect(() => shareOf(known(5), known(4), RULE)).toThrow('between 0 and the denominator')
})
