import { describe, expect, it } from 'vitest'
import { asDay } from '#platform/values/index.ts'
import { againstIndicator } from './indicator.ts'

const fall = {
  unit: '%',
  direction: 'fall',
  baseline: 12.4,
  baselineOn: asDay('2025-06-30'),
  target: 9.5,
  targetOn: asDay('2028-06-30'),
} as const
const codes = (changes: Partial<Parameters<typeof againstIndicator>[0]>) =>
  againstIndicator({ ...fall, ...changes }).map(({ code }) => code)

describe('an indicator', () => {
  it('goes from a baseline to a different target in the direction stated', () => {
    expect(codes({})).toEqual([])
    expect(codes({ target: 12.4 })).toEqual(['target-equals-baseline'])
    expect(codes({ target: 14 })).toEqual(['target-against-direction'])
    expect(codes({ direction: 'rise' })).toEqual(['target-against-direction'])
  })
  it('is reached after the baseline was taken', () => {
    expect(codes({ targetOn: asDay('2025-06-30') })).toEqual(['target-before-baseline'])
  })
  it.each([
    ['%', 101],
    ['Prozent', -1],
  ])('in %s stays between 0 and 100', (unit, baseline) => {
    expect(codes({ unit, baseline, direction: baseline > 50 ? 'fall' : 'rise' })).toEqual([
      'percent-out-of-range',
    ])
  })
  it('of other units may be any number', () => {
    expect(codes({ unit: 'Euro', baseline: 5000, target: 200 })).toEqual([])
  })
})
