import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadSolver, selectPanel } from '../src/index.ts'
import { allPanels, bruteLeximin, isAllowed } from './brute-force.ts'
import { randomDraw } from './random-draw.ts'

const solver = await loadSolver()

describe('on tiny pools, where every panel can be listed', () => {
  test('LEXIMIN finds the chances of all levels that its definition gives', () => {
    fc.assert(
      fc.property(randomDraw({ people: 9, seats: 4 }), (draw) => {
        const panels = allPanels(draw)
        const found = selectPanel(solver, draw, { method: 'leximin', seed: 's' })
        expect(found.kind).toBe(panels.length === 0 ? 'refused' : 'ok')
        if (found.kind === 'refused') return
        const expected = bruteLeximin(solver, panels, draw.people.length)
        found.value.people.forEach(({ probability }, person) => {
          expect(probability).toBeCloseTo(Math.max(0, expected[person] ?? -1), 5)
        })
      }),
      { numRuns: 150, seed: 3 },
    )
  })

  test('every panel keeps seats, quotas and households, and persons get what the panels give', () => {
    fc.assert(
      fc.property(
        randomDraw({ people: 12, seats: 5 }),
        fc.constantFrom('leximin' as const, 'maximin' as const, 'nash' as const),
        (draw, method) => {
          const found = selectPanel(solver, draw, { method, seed: 's' })
          if (found.kind === 'refused') return
          const position = new Map(draw.people.map(({ id }, index) => [id, index]))
          const sums = draw.people.map(() => 0)
          for (const { people, probability } of found.value.panels) {
            const panel = people.map((id) => position.get(id) ?? -1)
            expect(isAllowed(draw, panel)).toBe(true)
            for (const person of panel) sums[person] = (sums[person] ?? 0) + probability
          }
          found.value.people.forEach(({ probability }, person) => {
            expect(sums[person]).toBeCloseTo(probability, 8)
          })
          expect(sums.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(draw.seats, 8)
        },
      ),
      { numRuns: 150, seed: 5 },
    )
  })

  test('NASH is at least as large a product as LEXIMIN and MAXIMIN give', () => {
    fc.assert(
      fc.property(randomDraw({ people: 12, seats: 5 }), (draw) => {
        const mean = (method: 'leximin' | 'maximin' | 'nash') => {
          const found = selectPanel(solver, draw, { method, seed: 's' })
          return found.kind === 'ok' ? found.value.geometricMean : 0
        }
        expect(mean('nash')).toBeGreaterThanOrEqual(
          Math.max(mean('leximin'), mean('maximin')) - 1e-7,
        )
      }),
      { numRuns: 60, seed: 7 },
    )
  })
})
