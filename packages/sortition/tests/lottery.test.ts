import * as fc from 'fast-check'
import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { chanceFrom, shuffled } from '../src/chance.ts'
import { evenColours } from '../src/even-colours.ts'
import { loadSolver, selectPanel, sha256 } from '../src/index.ts'
import { panelRules } from '../src/kinds.ts'
import { roundedParts } from '../src/lottery-rounding.ts'
import { isAllowed } from './brute-force.ts'
import { publicPool } from './pools.ts'
import { randomDraw } from './random-draw.ts'

const solver = await loadSolver()

describe('chance', () => {
  test('SHA-256 agrees with the platform on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  test('numbers below a bound are equally frequent', () => {
    const chance = chanceFrom('fair')
    const dice = Array.from({ length: 60_000 }, () => chance.below(6))
    for (const face of [0, 1, 2, 3, 4, 5])
      expect(Math.abs(dice.filter((one) => one === face).length - 10_000)).toBeLessThan(400)
  })

  test('a shuffle keeps every item and leaves its input alone', () => {
    const items = [1, 2, 3, 4, 5, 6, 7]
    expect(shuffled(items, chanceFrom('a')).sort((left, right) => left - right)).toEqual(items)
    expect(() => chanceFrom('a').below(0)).toThrow('below requires')
  })
})

describe('a public lottery', () => {
  test('persons who are alike sit in numbers of panels that differ by at most one, near the exact chance', () => {
    const draw = publicPool('candidates')
    const found = selectPanel(solver, draw, { method: 'leximin', seed: 'list', lottery: 1000 })
    if (found.kind === 'refused') throw new Error('refused')
    const times = new Map<string, number>()
    for (const { people } of found.value.panels)
      for (const id of people) times.set(id, (times.get(id) ?? 0) + 1)
    for (const { id, probability } of found.value.people)
      expect(Math.abs((times.get(id) ?? 0) - 1000 * probability)).toBeLessThan(3)
    for (const { kinds, members } of panelRules(draw).classes)
      for (const position of kinds.keys()) {
        const counts = members.flatMap((household) =>
          (household[position] ?? []).map((id) => times.get(id) ?? 0),
        )
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }
  })

  test('every panel keeps quotas and households, and like persons differ by at most one panel', () => {
    fc.assert(
      fc.property(
        randomDraw({ people: 14, seats: 5 }),
        fc.integer({ min: 1, max: 60 }),
        (draw, lottery) => {
          const found = selectPanel(solver, draw, { method: 'leximin', seed: 'x', lottery })
          if (found.kind === 'refused') return
          expect(found.value.panels).toHaveLength(lottery)
          const position = new Map(draw.people.map(({ id }, index) => [id, index]))
          const times = new Map<string, number>()
          for (const { people } of found.value.panels) {
            expect(
              isAllowed(
                draw,
                people.map((id) => position.get(id) ?? -1),
              ),
            ).toBe(true)
            for (const id of people) times.set(id, (times.get(id) ?? 0) + 1)
          }
          for (const { kinds, members } of panelRules(draw).classes)
            for (const place of kinds.keys()) {
              const counts = members.flatMap((household) =>
                (household[place] ?? []).map((id) => times.get(id) ?? 0),
              )
              expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
            }
        },
      ),
      { numRuns: 120, seed: 11 },
    )
  })

  test('rounding moves every share by less than one panel and keeps the total', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 500 }),
        (weights, count) => {
          const total = weights.reduce((sum, weight) => sum + weight, 0)
          const parts = weights.map((weight, index) => ({ panel: [index], share: weight / total }))
          const rounded = roundedParts(parts, count, chanceFrom('r'))
          expect(rounded.reduce((sum, { times }) => sum + times, 0)).toBe(count)
          rounded.forEach(({ times }, index) => {
            expect(Math.abs(times - count * (parts[index]?.share ?? 0))).toBeLessThan(1)
          })
        },
      ),
      { numRuns: 300, seed: 2 },
    )
  })

  test('rounding keeps every share on average', () => {
    const parts = [0.21, 0.33, 0.46].map((share, index) => ({ panel: [index], share }))
    const sums = [0, 0, 0]
    for (let draw = 0; draw < 4000; draw += 1)
      roundedParts(parts, 10, chanceFrom(`average ${draw}`)).forEach(({ times }, index) => {
        sums[index] = (sums[index] ?? 0) + times / 4000
      })
    parts.forEach(({ share }, index) => {
      expect(Math.abs((sums[index] ?? 0) - 10 * share)).toBeLessThan(0.05)
    })
  })

  test('an even colouring repeats no colour at a panel and spreads them evenly at a kind', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.array(fc.array(fc.nat(4), { maxLength: 6 }), { maxLength: 25 }),
        (colours, panels) => {
          const edges = panels.flatMap((kinds, left) =>
            kinds.slice(0, colours).map((right) => ({ left, right })),
          )
          const chosen = evenColours(edges, { left: panels.length, colours })
          for (const left of panels.keys()) {
            const own = chosen.filter((_, edge) => edges[edge]?.left === left)
            expect(new Set(own).size).toBe(own.length)
          }
          for (const right of [0, 1, 2, 3, 4]) {
            const counts = Array.from(
              { length: colours },
              (_, colour) =>
                chosen.filter((one, edge) => one === colour && edges[edge]?.right === right).length,
            )
            expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
          }
        },
      ),
      { numRuns: 300, seed: 4 },
    )
  })
})
