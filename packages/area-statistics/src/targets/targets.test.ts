import { describe, expect, test } from 'vitest'
import { attainmentOf, type Attainment, type PlannedValue, type Target } from './attainment.ts'
import { decimalYear } from './decimal-year.ts'

function attained(target: Target, current: PlannedValue): Attainment {
  const outcome = attainmentOf(target, current)
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

const FEWER_UNEMPLOYED: Target = {
  baseline: { at: 2020, value: 12 },
  planned: [
    { at: 2022, value: 11 },
    { at: 2026, value: 8 },
  ],
}

describe('attainment', () => {
  test('gives the 83.8 % of the published OPSYS example', () => {
    const target = { baseline: { at: 2020, value: 2505 }, planned: [{ at: 2024, value: 15_000 }] }
    expect(attained(target, { at: 2024, value: 12_980 }).attained).toBeCloseTo(0.838, 3)
  })

  test('is measured against the next planned value, also where less is better', () => {
    const found = attained(FEWER_UNEMPLOYED, { at: 2021, value: 11.5 })
    expect(found).toMatchObject({ attained: 0.5, expected: 0.5, ofExpected: 1, light: 'on-track' })
    expect(attained(FEWER_UNEMPLOYED, { at: 2024, value: 10 }).measuredAgainst.at).toBe(2026)
  })

  test.each([
    [{ at: 2026, value: 8 }, 'reached'],
    [{ at: 2026, value: 8.2 }, 'on-track'],
    [{ at: 2026, value: 8.8 }, 'at-risk'],
    [{ at: 2026, value: 10 }, 'off-track'],
    [{ at: 2021, value: 13 }, 'off-track'],
    [{ at: 2020, value: 12 }, 'too-early'],
    [{ at: 2030, value: 10 }, 'off-track'],
  ])('%o is %s', (current, light) => {
    expect(attained(FEWER_UNEMPLOYED, current).light).toBe(light)
  })

  test('what cannot be measured is refused by name', () => {
    const keep = { baseline: { at: 2020, value: 5 }, planned: [{ at: 2022, value: 5 }] }
    expect(attainmentOf(keep, { at: 2021, value: 5 })).toEqual({
      kind: 'refused',
      problems: [{ kind: 'target-equals-baseline', at: 2022 }],
    })
    const confused = { baseline: { at: 2020, value: 5 }, planned: [{ at: 2019, value: 4 }] }
    expect(attainmentOf(confused, { at: 2018, value: 5 })).toEqual({
      kind: 'refused',
      problems: [{ kind: 'times-not-ascending' }, { kind: 'measured-before-baseline', at: 2018 }],
    })
    expect(attainmentOf({ ...keep, planned: [] }, { at: 2021, value: 5 })).toEqual({
      kind: 'refused',
      problems: [{ kind: 'no-planned-value' }],
    })
  })
})

describe('a day as decimal year', () => {
  test('counts leap days', () => {
    expect(decimalYear('2024-12-31')).toBeCloseTo(2024 + 365 / 366, 12)
    expect(decimalYear('2025-12-31')).toBeCloseTo(2025 + 364 / 365, 12)
    expect(decimalYear('2024-03-01')).toBeCloseTo(2024 + 60 / 366, 12)
    expect(decimalYear('2024-02-29')).toBeCloseTo(2024 + 59 / 366, 12)
  })

  test.each(['2025-02-29', '1900-02-29', '2025-13-01', '2025-00-10', '2025-04-31', '1.1.2025'])(
    'refuses %s',
    (day) => {
      expect(() => decimalYear(day)).toThrow('requires a day like 2027-06-30')
    },
  )
})
