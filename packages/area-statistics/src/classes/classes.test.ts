import { array, assert, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { classify } from '../index-definition/limits.ts'
import { fixedClasses, manualClasses, type Classification } from './classification.ts'
import { equalIntervals, naturalBreaks, quantileClasses } from './computed-classes.ts'

const counts = (classification: Classification): number[] =>
  classification.classes.map(({ count }) => count)

function made(outcome: ReturnType<typeof quantileClasses>): Classification {
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

test.each([
  ['quantiles', quantileClasses],
  ['natural breaks', naturalBreaks],
  ['equal intervals', equalIntervals],
])('%s put every value into exactly one class', (_, make) => {
  const values = array(integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 })
  assert(
    property(values, integer({ min: 2, max: 7 }), (numbers, asked) => {
      const classification = made(make(numbers, asked))
      expect(classification.classes.length).toBeLessThanOrEqual(asked)
      expect(counts(classification).reduce((sum, count) => sum + count, 0)).toBe(numbers.length)
      expect(classification.outside).toBe(0)
    }),
    { numRuns: 100, seed: 9 },
  )
})

const spread = (part: readonly number[]): number => {
  const mean = part.reduce((sum, value) => sum + value, 0) / part.length
  return part.reduce((sum, value) => sum + (value - mean) ** 2, 0)
}

/** The smallest possible sum of squared distances within classes, by trying all cuts. */
function bestWithin(sorted: readonly number[], classes: number): number {
  if (classes === 1) return spread(sorted)
  let best = Infinity
  for (let cut = 1; cut <= sorted.length - classes + 1; cut += 1)
    best = Math.min(best, spread(sorted.slice(0, cut)) + bestWithin(sorted.slice(cut), classes - 1))
  return best
}

test('natural breaks lie as close together as any cut could, held to trying all cuts', () => {
  const values = array(integer({ min: 0, max: 40 }), { minLength: 4, maxLength: 9 })
  assert(
    property(values, (numbers) => {
      if (new Set(numbers).size < 3) return
      const { classes } = made(naturalBreaks(numbers, 3))
      const sorted = numbers.toSorted((one, other) => one - other)
      const parts = classes.map((_, position) =>
        sorted.filter((value) => classify(classes, value) === position),
      )
      const spread = parts.reduce((sum, part) => sum + bestWithin(part, 1), 0)
      expect(spread).toBeCloseTo(bestWithin(sorted, 3), 6)
    }),
    { numRuns: 60, seed: 13 },
  )
})

test('equal values never part: there are fewer classes than asked, and the answer says so', () => {
  const classification = made(quantileClasses([1, 1, 1, 1, 2], 4))
  expect(counts(classification)).toEqual([4, 1])
  expect(classification.asked).toBe(4)
})

test('a value on a limit set by hand belongs to the lower class', () => {
  const outcome = manualClasses([1, 2, 2.01, 9], [2, 5])
  expect(outcome.kind === 'done' && counts(outcome.value)).toEqual([2, 1, 1])
})

test('fixed classes stay, also where they are empty', () => {
  const ranges = [
    { from: null, to: { at: 0, included: true } },
    { from: { at: 0, included: false }, to: null },
  ]
  const outcome = fixedClasses([5, 6], ranges)
  expect(outcome.kind === 'done' && counts(outcome.value)).toEqual([0, 2])
})

test('what cannot be classed is refused by name', () => {
  expect(quantileClasses([], 1)).toEqual({
    kind: 'refused',
    problems: [{ kind: 'no-values' }, { kind: 'too-few-classes', asked: 1 }],
  })
  expect(manualClasses([1], [3, 2])).toEqual({
    kind: 'refused',
    problems: [{ kind: 'breaks-not-ascending', breaks: [3, 2] }],
  })
  expect(fixedClasses([1], [])).toEqual({
    kind: 'refused',
    problems: [{ kind: 'classes-leave-gaps-or-overlap' }],
  })
})
