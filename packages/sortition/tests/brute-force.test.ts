import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadSolver, selectPanel } from '../src/index.ts'
import { panelRules } from '../src/kinds.ts'
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

  test('LEXIMIN and MAXIMIN agree on the smallest chance, which NASH does not exceed', () => {
    fc.assert(
      fc.property(randomDraw({ people: 14, seats: 5 }), (draw) => {
        const least = (method: 'leximin' | 'maximin' | 'nash') => {
          const found = selectPanel(solver, draw, { method, seed: 's' })
          return found.kind === 'ok' ? found.value.minimum : 0
        }
        expect(least('leximin')).toBeCloseTo(least('maximin'), 6)
        expect(least('leximin')).toBeGreaterThanOrEqual(least('nash') - 1e-6)
      }),
      { numRuns: 80, seed: 8 },
    )
  })

  test('persons alike in values and household have exactly the same chance', () => {
    fc.assert(
      fc.property(randomDraw({ people: 14, seats: 5 }), (draw) => {
        const found = selectPanel(solver, draw, { method: 'leximin', seed: 's' })
        if (found.kind === 'refused') return
        const chances = new Map(found.value.people.map(({ id, probability }) => [id, probability]))
        for (const { members } of panelRules(draw).classes)
          for (const position of members[0]?.keys() ?? []) {
            const alike = members.flatMap((household) => household[position] ?? [])
            expect(new Set(alike.map((id) => chances.get(id))).size).toBe(1)
          }
      }),
      { numRuns: 80, seed: 9 },
    )
  })

  test('a wider quota lowers the smallest chance of nobody who could be drawn before', () => {
    fc.assert(
      fc.property(randomDraw({ people: 12, seats: 4 }), fc.nat(6), (draw, widened) => {
        const quotas = draw.quotas.map((quota, index) =>
          index === widened ? { ...quota, minimum: 0, maximum: draw.seats } : quota,
        )
        const before = selectPanel(solver, draw, { method: 'leximin', seed: 's' })
        const after = selectPanel(solver, { ...draw, quotas }, { method: 'leximin', seed: 's' })
        if (before.kind === 'refused') return
        expect(after.kind).toBe('ok')
        if (
          after.kind === 'refused' ||
          after.value.neverSelected.length < before.value.neverSelected.length
        )
          return
        expect(after.value.minimum).toBeGreaterThanOrEqual(before.value.minimum - 1e-6)
      }),
      { numRuns: 120, seed: 10 },
    )
  })
})
