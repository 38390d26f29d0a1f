import { describe, expect, test } from 'vitest'
import { continueTrend, type ComparableSeries } from './continuation.ts'
import { describeRealism } from './describe-realism.ts'
import { theilSen, type Point } from './line.ts'
import { observedReach } from './reach.ts'
import { testRealism } from './realism.ts'
import { studentT } from './student-t.ts'
import { normalNumbers } from './test-support/chance.ts'

const yearly = (values: readonly number[], first = 2015): Point[] =>
  values.map((value, year) => ({ at: first + year, value }))

const expected = (...words: Parameters<typeof continueTrend>) => {
  const continuation = continueTrend(...words)
  if (continuation.kind !== 'expected') throw new Error(JSON.stringify(continuation))
  return continuation
}

describe('Student t', () => {
  test('gives the numbers of the printed tables (two-sided 90 and 95 per cent)', () => {
    const printed90 = [6.3138, 2.92, 2.3534, 2.1318, 2.015, 1.9432, 1.8946, 1.8595, 1.8331, 1.8125]
    const printed95 = [12.7062, 4.3027, 3.1824, 2.7764, 2.5706, 2.4469, 2.3646, 2.306, 2.2622]
    printed90.forEach((t, position) => expect(studentT(0.9, position + 1)).toBeCloseTo(t, 3))
    printed95.forEach((t, position) => expect(studentT(0.95, position + 1)).toBeCloseTo(t, 3))
    expect(studentT(0.95, 1000)).toBeCloseTo(1.9623, 3)
  })

  test('refuses what is no probability and no degrees of freedom', () => {
    expect(() => studentT(1, 3)).toThrow('studentT requires a level between 0 and 1')
    expect(() => studentT(0.9, 0.5)).toThrow('studentT requires whole degrees of freedom from 1')
  })
})

describe('the line', () => {
  test('is not tilted by an outlier', () => {
    expect(theilSen(yearly([10, 11, 12, 60, 14, 15], 0))).toEqual({ slope: 1, level: 10 })
  })

  test('needs two different times', () => {
    expect(() => theilSen([{ at: 1, value: 2 }])).toThrow('theilSen requires two different times')
  })
})

/** How often the interval holds the true next value in 1,500 invented series. */
function coverage(
  make: (chance: () => number) => {
    readonly series: readonly Point[]
    readonly others: readonly ComparableSeries[]
    readonly truth: Point
  },
): number {
  const chance = normalNumbers(2027)
  let held = 0
  const runs = 1500
  for (let run = 0; run < runs; run += 1) {
    const { series, others, truth } = make(chance)
    const { interval } = expected(series, others, truth.at)
    if (truth.value >= interval.lowest && truth.value <= interval.highest) held += 1
  }
  return held / runs
}

const wander = (chance: () => number, length: number): Point[] => {
  let value = 30
  return yearly(Array.from({ length }, () => (value += chance() - 0.5)))
}

const wandering = (count: number) => (chance: () => number) => {
  const all = wander(chance, 10)
  const others = Array.from({ length: count }, (_, area) => ({
    id: String(area),
    points: wander(chance, 10),
  }))
  return { series: all.slice(0, 7), others, truth: all.at(-1) ?? { at: 0, value: 0 } }
}

describe('the prediction interval (invented series)', () => {
  test.each([3, 4, 5, 7, 10, 15])('holds about 90 in 100 for %i points around a line', (length) => {
    const share = coverage((chance) => {
      const all = yearly(Array.from({ length: length + 2 }, (_, year) => 30 - year + chance()))
      return { series: all.slice(0, length), others: [], truth: all.at(-1) ?? { at: 0, value: 0 } }
    })
    expect(share).toBeGreaterThan(0.87)
    expect(share).toBeLessThan(0.96)
  })

  test('still holds when one figure in ten is far off', () => {
    const share = coverage((chance) => {
      const series = yearly(
        Array.from({ length: 10 }, (_, year) => 30 - year + chance() + (year === 4 ? 15 : 0)),
      )
      return { series, others: [], truth: { at: 2026, value: 19 + chance() } }
    })
    expect(share).toBeGreaterThan(0.87)
  })

  test('holds for figures that wander, once comparable areas are known', () => {
    expect(coverage(wandering(25))).toBeGreaterThan(0.87)
    expect(coverage(wandering(0))).toBeLessThan(0.87)
  })
})

const reasons = (points: readonly Point[], at: number): unknown => {
  const continuation = continueTrend(points, [], at)
  return continuation.kind === 'too-few-data' ? continuation.reasons[0]?.kind : 'expected'
}

describe('the continuation', () => {
  const falling = yearly([20.1, 18.9, 18.2, 16.8, 16.1, 15.0])

  test('says when there is too little to go by', () => {
    expect(reasons(falling.slice(0, 2), 2018)).toBe('too-few-points')
    expect(reasons(falling.toReversed(), 2022)).toBe('times-not-ascending')
    expect(reasons(falling, 2019)).toBe('date-not-in-the-future')
    expect(reasons(falling, 2027)).toBe('horizon-longer-than-series')
    expect(reasons(yearly([3, 2, 1]), 2018)).toBe('no-variation')
  })

  test('stays within what the figure can be', () => {
    const { interval, value } = expected(yearly([5, 3.2, 1.9]), [], 2019, {
      bounds: { lowest: 0, highest: 100 },
    })
    expect([value, interval.lowest]).toEqual([0, 0])
  })

  test('shows beside it what the comparable areas did in the same time', () => {
    const others = [1, 2, 3].map((slope) => ({
      id: String(slope),
      points: yearly([0, 1, 2, 3].map((year) => 20 - slope * year)),
    }))
    expect(expected(falling, others, 2022).asComparable).toBeCloseTo(15 - 4, 9)
  })
})

const comparable = (changePerYear: readonly number[]): ComparableSeries[] =>
  changePerYear.map((slope, area) => ({
    id: `area ${area}`,
    points: yearly(
      Array.from({ length: 6 }, (_, year) => 30 + slope * year + ((area + year) % 3) * 0.1),
    ),
  }))

describe('a target is tested for being realistic, with figures', () => {
  const points = yearly([20.1, 18.9, 18.2, 16.8, 16.1, 15.0])
  const others = comparable([-1.5, -1, -0.8, -0.5, 0, 0.3])

  test('a target that the trend reaches anyway is trivial', () => {
    const found = testRealism({ points, comparable: others, target: { at: 2023, value: 13 } })
    expect(found.verdict).toBe('trivial')
    expect(found.trivial).toEqual({ kind: 'trivial', because: 'trend-reaches-it' })
    expect(found.continuation.kind === 'expected' && found.continuation.value).toBeCloseTo(11.9, 0)
  })

  test('a target inside the interval cannot be told from the trend', () => {
    const { continuation } = testRealism({
      points,
      comparable: [],
      target: { at: 2022, value: 13 },
    })
    const edge = continuation.kind === 'expected' ? continuation.interval.lowest + 0.01 : 0
    const found = testRealism({ points, comparable: [], target: { at: 2022, value: edge } })
    expect(found.trivial).toEqual({ kind: 'trivial', because: 'within-the-interval' })
  })

  test('more than any comparable area made in that time is utopian, and says who made most', () => {
    const found = testRealism({ points, comparable: others, target: { at: 2023, value: 4 } })
    expect(found.verdict).toBe('utopian')
    expect(found.utopian.kind === 'utopian' && found.utopian.most.id).toBe('area 0')
    expect(found.utopian.kind === 'utopian' && found.utopian.needed).toBe(-11)
  })

  test('exactly as much as a comparable area made is not utopian, whatever decimals do', () => {
    const last = points.at(-1)?.value ?? 0
    const found = testRealism({
      points,
      comparable: others,
      target: { at: 2023, value: last - 4.5 },
    })
    expect(found.utopian.kind).toBe('reached-elsewhere')
  })

  test('between the two it is neither', () => {
    const flat = yearly([20.1, 19.9, 20.2, 19.8, 20.1, 20.0])
    const found = testRealism({ points: flat, comparable: others, target: { at: 2023, value: 16 } })
    expect(found.verdict).toBe('neither')
    expect(found.utopian.kind).toBe('reached-elsewhere')
    expect(found.trivial.kind === 'beyond-the-trend' && found.trivial.distance).toBeGreaterThan(2)
  })

  test('a goal to let a figure rise is tested the other way round', () => {
    const rising = yearly([10, 10.2, 9.9, 10.1, 10, 10.1])
    const risers = comparable([1.5, 1, 0.8, 0.5, 0])
    expect(
      testRealism({ points: rising, comparable: risers, target: { at: 2023, value: 14 } }).verdict,
    ).toBe('neither')
    expect(
      testRealism({ points: rising, comparable: risers, target: { at: 2023, value: 20 } }).verdict,
    ).toBe('utopian')
  })

  test('too few comparable areas, or too few figures of its own, say so and call nothing trivial', () => {
    const few = testRealism({
      points,
      comparable: others.slice(0, 4),
      target: { at: 2023, value: 4 },
    })
    expect(few.utopian.kind).toBe('too-few-data')
    expect(few.verdict).toBe('too-few-data')
    const short = testRealism({
      points: yearly([20, 21, 19.5]),
      comparable: [],
      target: { at: 2018, value: 18 },
    })
    expect(short.trivial).toEqual({
      kind: 'too-few-data',
      reasons: [{ kind: 'interval-too-wide', points: 3, needed: 5 }],
    })
  })

  test('a fast success of an area counts for longer times too', () => {
    const sudden = [
      ...comparable([0, 0, 0, 0, 0]),
      { id: 'sudden', points: yearly([30, 18, 30, 30]) },
    ]
    const reach = observedReach(sudden, 3)
    expect(reach.kind === 'observed' && reach.largestFall).toEqual({
      id: 'sudden',
      from: 2015,
      to: 2016,
      change: -12,
    })
  })

  test('the result is said in sentences that carry the figures, in both languages', () => {
    const utopian = testRealism({ points, comparable: others, target: { at: 2023, value: 4 } })
    expect(describeRealism(utopian, 'en')).toEqual([
      'Target 4 by 2023: more than any comparable area reached in that time (a hint, not a decision).',
      expect.stringMatching(
        /^Trend without the project: 11[.]\d+ in 2023, with 90 % confidence between [\d.]+ and [\d.]+ \(spread of its own 6 figures\)[.]$/,
      ),
      'Change needed: -11. Largest in that time among 6 comparable areas: -4.5 (area area 0, 2015 to 2018).',
    ])
    const short = {
      points: yearly([20, 21, 19.5]),
      comparable: [],
      target: { at: 2018, value: 18 },
    }
    expect(describeRealism(testRealism(short), 'de')).toEqual([
      'Ziel 18 bis 2018: mit diesen Daten nicht zu beurteilen, das spricht nicht gegen das Ziel (Hinweis, keine Entscheidung).',
      expect.stringContaining('zu wenige Daten (die Spanne aus 3 Werten ist zu breit'),
      'Vergleich: zu wenige Daten (0 Vergleichsgebiete mit so langer Reihe, 5 nötig).',
    ])
  })
})
