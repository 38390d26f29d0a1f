import { array, assert, double, property } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { known, MISSING, SUPPRESSED, type AreaValue } from '../area-value.ts'
import type { IndexDefinition } from '../index-definition/definition.ts'
import { presetOf } from '../index-definition/presets.ts'
import type { AreaInput } from './area-input.ts'
import { computeIndex, type IndexRun } from './compute-index.ts'

function preset(id: string): IndexDefinition {
  const found = presetOf(id)
  if (found === null) throw new Error(id)
  return found
}

const BLANK = preset('blank')
const one: Omit<AreaInput, 'id' | 'values'> = {
  residents: 1000,
  excludedBecause: null,
  past: { kind: 'unknown' },
}
const area = (id: string, value: AreaValue, rest: Partial<AreaInput> = {}): AreaInput => ({
  ...one,
  id,
  values: { indicator: value },
  ...rest,
})
const areasOf = (values: readonly number[]): AreaInput[] =>
  values.map((value, position) => area(`a${position}`, known(value)))

function run(areas: readonly AreaInput[], definition: IndexDefinition = BLANK): IndexRun {
  const outcome = computeIndex(areas, definition)
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

function problems(areas: readonly AreaInput[], definition: IndexDefinition = BLANK): unknown {
  const outcome = computeIndex(areas, definition)
  return outcome.kind === 'refused' ? outcome.problems : []
}

describe('the status index', () => {
  test('is the standardised value when there is one indicator', () => {
    const { areas, status } = run(areasOf([2, 4, 4, 4, 5, 5, 7, 9]))
    expect(areas.map(({ status: { index } }) => index)).toEqual([
      -1.5, -0.5, -0.5, -0.5, 0, 0, 1, 2,
    ])
    expect(status.indicators).toEqual([
      { id: 'indicator', yardstick: { kind: 'moments', mean: 5, deviation: 2 } },
    ])
  })

  test('puts +1 exactly into the middle class: only above it is low', () => {
    const { areas } = run(areasOf([2, 4, 4, 4, 5, 5, 7, 9]))
    expect(areas.map(({ status }) => status.class)).toEqual([
      'hoch',
      'mittel',
      'mittel',
      'mittel',
      'mittel',
      'mittel',
      'mittel',
      'sehr niedrig',
    ])
  })

  test('has mean 0 and deviation 1 for any values, and does not care for the unit', () => {
    const values = array(double({ min: -1e6, max: 1e6, noNaN: true }), {
      minLength: 3,
      maxLength: 40,
    })
    assert(
      property(values, (numbers) => {
        const spread = [...numbers, Math.max(...numbers) + 1]
        const index = run(areasOf(spread)).areas.map(({ status }) => status.index)
        const scaled = run(areasOf(spread.map((value) => 3 + 2 * value))).areas
        const sum = index.reduce((all, value) => all + value, 0)
        expect(Math.abs(sum)).toBeLessThan(1e-4)
        expect(index.reduce((all, value) => all + value * value, 0) / index.length).toBeCloseTo(
          1,
          4,
        )
        scaled.forEach(({ status }, position) =>
          expect(status.index).toBeCloseTo(index[position] ?? Number.NaN, 4),
        )
      }),
      { numRuns: 100, seed: 3 },
    )
  })

  test('turns indicators of which more is less need', () => {
    const [indicator] = BLANK.indicators
    if (indicator === undefined) throw new Error('no indicator')
    const turned = { ...BLANK, indicators: [{ ...indicator, direction: 'less-is-need' as const }] }
    expect(run(areasOf([1, 2, 3]), turned).areas.map(({ status }) => status.rank)).toEqual([
      1, 2, 3,
    ])
  })
})

describe('other combinations', () => {
  test('min-max answers the weighted mean of values between 0 and 1', () => {
    const definition: IndexDefinition = {
      ...BLANK,
      dynamics: null,
      status: {
        combination: { kind: 'min-max' },
        grouping: { kind: 'rank-groups', groups: 2 },
      },
    }
    const { areas } = run(areasOf([10, 20, 15]), definition)
    expect(areas.map(({ status }) => [status.index, status.class])).toEqual([
      [0, '2'],
      [1, '1'],
      [0.5, '2'],
    ])
  })

  test('the English method ranks, transforms and weighs; the most deprived gets the highest score and decile 1', () => {
    const english = preset('english-imd-2019')
    const areas = Array.from({ length: 20 }, (_, position): AreaInput => {
      const values = english.indicators.map(({ id }) => [id, known(position)] as const)
      return { ...one, id: `a${position}`, values: Object.fromEntries(values) }
    })
    const { areas: found } = run(areas, english)
    expect(found[19]?.status.index).toBeCloseTo(99.9, 6)
    expect(found.map(({ status }) => status.code).toReversed()).toEqual([
      1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 9, 10, 10,
    ])
  })
})

describe('dynamics', () => {
  test('are the standardised changes, computed from earlier values or taken as published', () => {
    const now = [10, 12, 20]
    const before = [8, 12, 23]
    const earlier = now.map((value, position) =>
      area(`a${position}`, known(value), {
        past: { kind: 'earlier', values: { indicator: known(before[position] ?? 0) } },
      }),
    )
    const changes = now.map((value, position) =>
      area(`a${position}`, known(value), {
        past: { kind: 'changes', values: { indicator: known(value - (before[position] ?? 0)) } },
      }),
    )
    const computed = run(earlier).areas.map(({ dynamics }) => dynamics?.class)
    expect(computed).toEqual(['negativ', 'stabil', 'positiv'])
    expect(run(changes).areas).toEqual(run(earlier).areas)
  })

  test('are missing for an area without an earlier value, which says why and stays in the status', () => {
    const past = { kind: 'changes', values: { indicator: known(1) } } as const
    const other = { kind: 'changes', values: { indicator: known(3) } } as const
    const found = run([
      area('a', known(1), { past }),
      area('b', known(2), { past: other }),
      area('new', known(3)),
    ])
    expect(found.withoutDynamics).toEqual([
      { id: 'new', reasons: [{ kind: 'value-missing', indicators: ['indicator'] }] },
    ])
    expect(found.areas[2]?.dynamics).toBeNull()
    expect(found.areas[2]?.group).toBeNull()
    expect(found.dynamics?.areas).toBe(2)
  })
})

describe('exclusions', () => {
  test('name every reason and change the yardstick for all others', () => {
    const areas = [
      ...areasOf([1, 2, 9]),
      area('by hand', known(50), { excludedBecause: 'Gewerbegebiet' }),
      area('few', SUPPRESSED, { residents: 12 }),
      area('unknown', MISSING, { residents: null }),
    ]
    const found = run(areas, { ...BLANK, fewestResidents: 300 })
    expect(found.considered).toBe(3)
    expect(found.excluded).toEqual([
      { id: 'by hand', reasons: [{ kind: 'by-hand', reason: 'Gewerbegebiet' }] },
      {
        id: 'few',
        reasons: [
          { kind: 'too-few-residents', residents: 12, fewest: 300 },
          { kind: 'value-suppressed', indicators: ['indicator'] },
        ],
      },
      {
        id: 'unknown',
        reasons: [
          { kind: 'residents-unknown', fewest: 300 },
          { kind: 'value-missing', indicators: ['indicator'] },
        ],
      },
    ])
    expect(found.areas).toEqual(run(areasOf([1, 2, 9])).areas)
  })
})

describe('what cannot be computed is refused by name', () => {
  test('an area that appears twice, and too few areas', () => {
    expect(problems([...areasOf([1, 2]), area('a0', known(3))])).toEqual([
      { kind: 'area-twice', id: 'a0' },
    ])
    expect(problems(areasOf([1]))).toEqual([{ kind: 'too-few-areas', considered: 1 }])
  })

  test('values that do not differ, also where only computing noise makes them differ', () => {
    const noise = [0.1 + 0.2, 0.3, 0.3]
    expect(problems(areasOf(noise))).toEqual([
      { kind: 'values-do-not-differ', scale: 'status', indicator: 'indicator' },
    ])
  })

  test('an unusable definition', () => {
    expect(problems(areasOf([1, 2]), { ...BLANK, indicators: [] })).toEqual([
      {
        kind: 'definition',
        problem: { kind: 'no-indicator', path: 'indicators', found: '[]' },
      },
    ])
  })

  test('indicators that cancel each other out', () => {
    const [indicator] = BLANK.indicators
    if (indicator === undefined) throw new Error('no indicator')
    const two = { ...BLANK, indicators: [indicator, { ...indicator, id: 'mirror' }] }
    const areas = [1, 2, 3].map((value) =>
      area(`a${value}`, known(value), {
        values: { indicator: known(value), mirror: known(-value) },
      }),
    )
    expect(problems(areas, two)).toEqual([
      { kind: 'values-do-not-differ', scale: 'status', indicator: 'sum of all indicators' },
    ])
  })
})
