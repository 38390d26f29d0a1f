import { describe, expect, it } from 'vitest'
import { asDay } from '#platform/values/index.ts'
import { POVERTY, RESIDENTS } from '../test-support/small-town.ts'
import { aggregate, ofTown, type AreaFigure } from './aggregate.ts'
import { quintileLimits } from './limits.ts'
import { ranked } from './ranking.ts'
import { besideTown, seriesOf, type SeriesPoint } from './series.ts'

const value = (number: number, residents: number | null): AreaFigure => ({
  figure: { state: 'value', value: number },
  residents,
})
const SUPPRESSED: AreaFigure = { figure: { state: 'suppressed', reason: null }, residents: 50 }
const MISSING: AreaFigure = { figure: { state: 'missing' }, residents: 900 }

describe('figures of several areas together', () => {
  it('are weighted with the residents', () => {
    expect(aggregate([value(10, 1000), value(40, 500)], 'percent')).toMatchObject({
      value: 20,
      method: 'weighted-mean',
      from: 2,
      of: 2,
    })
  })
  it('are averaged simply, and say so, when residents of one area are not known', () => {
    expect(aggregate([value(10, 1000), value(40, null)], 'percent')).toMatchObject({
      value: 25,
      method: 'simple-mean',
    })
  })
  it('of persons are added up', () => {
    expect(aggregate([value(10, null), value(40, null)], 'persons')).toMatchObject({
      value: 50,
      method: 'sum',
    })
  })
  it('tell of how many areas they are made, and never take a withheld one for zero', () => {
    expect(aggregate([value(10, 100), SUPPRESSED, MISSING], 'percent')).toMatchObject({
      value: 10,
      from: 1,
      of: 3,
    })
    expect(aggregate([SUPPRESSED, MISSING], 'percent').state).toBe('suppressed')
    expect(aggregate([MISSING], 'percent').state).toBe('missing')
    expect(aggregate([], 'percent').state).toBe('missing')
  })
  it('come out the same from the sums a snapshot keeps', () => {
    const sums = { areas: 2, areasWithValue: 2, total: 50, weightedTotal: 30_000, weights: 1500 }
    expect(ofTown(sums, 'percent')).toMatchObject({ value: 20, method: 'weighted-mean' })
    const unweighted = { ...sums, weights: null, weightedTotal: null }
    expect(ofTown(unweighted, 'percent')).toMatchObject({ value: 25, method: 'simple-mean' })
    expect(ofTown({ ...sums, areasWithValue: 0 }, 'percent').state).toBe('missing')
  })
})

const point = (day: string, vintage: string, place: number, town: number): SeriesPoint => ({
  day: asDay(day),
  vintage,
  place: aggregate([value(place, 1)], 'percent'),
  town: aggregate([value(town, 1)], 'percent'),
})

describe('a series', () => {
  it('is cut where the division of the town changes', () => {
    const series = seriesOf(POVERTY, [
      point('2020-12-31', 'lor-2021', 3, 3),
      point('2012-12-31', 'lor-2006', 1, 1),
      point('2016-12-31', 'lor-2006', 2, 2),
    ])
    expect(series.segments.map(({ points }) => points.map(({ day }) => day))).toEqual([
      ['2012-12-31', '2016-12-31'],
      ['2020-12-31'],
    ])
  })
  it('stands better or worse beside the town only where a direction is better', () => {
    const high = point('2020-12-31', 'v', 30, 20)
    expect(besideTown(POVERTY, high)).toBe('worse')
    expect(besideTown({ better: 'higher' }, high)).toBe('better')
    expect(besideTown(RESIDENTS, high)).toBe('neither')
    expect(besideTown(POVERTY, point('2020-12-31', 'v', 20.04, 20))).toBe('like')
  })
})

const row = (name: string, figure: AreaFigure['figure']) => ({ name, figure })

describe('a ranking', () => {
  it('shares ranks and puts withheld and unknown figures below all numbers, without a rank', () => {
    const rows = [
      row('d', MISSING.figure),
      row('c', SUPPRESSED.figure),
      row('b', { state: 'value', value: 0 }),
      row('a', { state: 'value', value: 7 }),
      row('e', { state: 'value', value: 7 }),
    ]
    expect(ranked(rows).map(({ name, rank }) => `${name}${rank ?? ''}`)).toEqual([
      'a1',
      'e1',
      'b3',
      'c',
      'd',
    ])
  })
})

describe('the classes of a map', () => {
  it('hold about as many areas each', () => {
    expect(quintileLimits([1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0)).toEqual([3, 5, 7, 9])
  })
  it('are fewer where figures are alike, and none without figures', () => {
    expect(quintileLimits([5, 5, 5], 1)).toEqual([])
    expect(quintileLimits([], 1)).toEqual([])
  })
})
