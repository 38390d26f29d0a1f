import { expect, test } from 'vitest'
import type { Place } from './area-shapes.ts'
import { groupOutline } from './group-outline.ts'

const square = (x: number, y: number): readonly Place[] => [
  [x, y],
  [x + 10, y],
  [x + 10, y + 10],
  [x, y + 10],
  [x, y],
]
const edgeCount = (path: string): number => path.split('M').length - 1

test('two neighbouring areas are outlined as one: the line between them falls away', () => {
  expect(groupOutline([[square(0, 0)], [square(10, 0)]])?.path).not.toContain('M10 0L10 10')
  expect(edgeCount(groupOutline([[square(0, 0)], [square(10, 0)]])?.path ?? '')).toBe(6)
})

test('the line falls away whichever way round the areas are drawn', () => {
  expect(edgeCount(groupOutline([[square(0, 0)], [square(10, 0).toReversed()]])?.path ?? '')).toBe(
    6,
  )
})

test('areas that do not touch keep their outlines', () => {
  expect(edgeCount(groupOutline([[square(0, 0)], [square(50, 0)]])?.path ?? '')).toBe(8)
})

test('the name stands in the middle of the widest area', () => {
  const wide: readonly Place[] = [
    [100, 0],
    [140, 0],
    [140, 10],
    [100, 0],
  ]
  expect(groupOutline([[square(0, 0)], [wide]])?.middle).toEqual([120, 5])
})

test('no areas have no outline', () => {
  expect(groupOutline([])).toBeUndefined()
})
