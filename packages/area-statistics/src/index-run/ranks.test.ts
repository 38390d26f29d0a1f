import { expect, test } from 'vitest'
import { minMax } from './min-max.ts'
import { momentsOf, standardise } from './moments.ts'
import { exponentialOfRank, rankDescending, rankGroup } from './ranks.ts'

test('equal values share the better rank', () => {
  expect([...rankDescending([3, 1, 3, 2])]).toEqual([1, 4, 1, 3])
})

test('deciles by ceiling differ from deciles by floor only at the eight edges of 32,844', () => {
  let differing = 0
  for (let rank = 1; rank <= 32_844; rank += 1) {
    const byFloor = Math.floor(((rank - 1) * 10) / 32_844) + 1
    if (rankGroup(rank, 32_844, 10) !== byFloor) differing += 1
  }
  expect(differing).toBe(8)
})

test('the exponential transformation gives the worst tenth the upper half of the scale', () => {
  expect(exponentialOfRank(1, 1000)).toBeCloseTo(100, 9)
  expect(exponentialOfRank(101, 1000)).toBeCloseTo(50, 0)
  expect(exponentialOfRank(1000, 1000)).toBeGreaterThan(0)
})

test('what makes no sense is refused in a sentence', () => {
  expect(() => rankGroup(0, 10, 2)).toThrow('rank between 1 and the number of areas')
  expect(() => exponentialOfRank(11, 10)).toThrow('rank between 1 and the number of areas')
  expect(() => minMax([4, 4])).toThrow('minMax requires values that differ')
  expect(() => momentsOf([], 'population')).toThrow('momentsOf requires at least one value')
  expect(() => momentsOf([1], 'sample')).toThrow('momentsOf requires at least two values')
  expect(() => standardise([1], { mean: 1, deviation: 0 })).toThrow('values that differ')
})

test('the sample deviation divides by n - 1', () => {
  expect(momentsOf([1, 3], 'sample').deviation).toBeCloseTo(Math.SQRT2, 12)
  expect(momentsOf([1, 3], 'population').deviation).toBe(1)
})
