import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  householdKey,
  loadSolver,
  readPeople,
  readQuotas,
  relaxQuotas,
  sampleRegister,
  selectPanel,
  whyNeverSelected,
  type Draw,
} from '../src/index.ts'
import { randomDraw } from './random-draw.ts'

const solver = await loadSolver()

describe('addresses', () => {
  test.each([
    ['Q 3 12', 'Q 31 2'],
    ['Weg 1 12', 'Weg 11 2'],
    ['Straße 5 1', 'Straße 51'],
    ['Weg 12-14', 'Weg 1214'],
  ])('%s and %s are two', (left, right) => {
    expect(householdKey([left])).not.toBe(householdKey([right]))
  })

  test.each([
    ['Hauptstr, 5', 'Hauptstraße 5'],
    ['Weg 12 - 14', 'Weg 12–14'],
    ['HAUPTSTRAẞE 5', 'Hauptstr. Nr. 5'],
  ])('%s and %s are one', (left, right) => {
    expect(householdKey([left])).toBe(householdKey([right]))
  })

  test('persons whose street is missing are no household, in the pool and in the register', () => {
    expect(householdKey(['', '10115', 'Berlin'])).toBe('')
    const register = ['a', 'b', 'c'].map((id) => ({ id, address: '', groups: {} }))
    const options = { size: 3, unit: 'address', seed: 's', secret: 'known to us' } as const
    expect(sampleRegister(register, options)).toHaveLength(3)
  })
})

describe('columns', () => {
  const quotas = [{ category: 'g', value: 'f', minimum: 0, maximum: 1 }]

  test('a house number called "nr" is no id', () => {
    const read = readPeople('nr,id,g\n5,Ada,f', { quotas })
    expect(read).toMatchObject({ value: [{ id: 'Ada' }] })
    const address = readPeople('street,nr,g\nWeg,5,f\nAllee,5,f', {
      quotas,
      householdColumns: ['street', 'nr'],
    })
    expect(address).toMatchObject({ value: [{ id: '1' }, { id: '2' }] })
  })

  test('where ids of two files are compared, a file without ids is refused', () => {
    expect(readPeople('g\nf', { quotas, idNeeded: true })).toMatchObject({
      problems: [{ kind: 'column-missing', column: 'id' }],
    })
  })

  test('two columns that mean the same are refused', () => {
    expect(readQuotas('category,value,min,max,Minimum\ng,f,1,2,0')).toMatchObject({
      problems: [{ kind: 'column-twice', column: 'Minimum' }],
    })
  })
})

const person = (id: string, group: string) => ({ id, values: { g: group } })

describe('who can be drawn', () => {
  const draw: Draw = {
    seats: 1,
    people: [person('a', 'A'), person('b', 'B')],
    quotas: ['A', 'B'].map((value) => ({ category: 'g', value, minimum: 0, maximum: 1 })),
  }

  test('LEGACY may never draw someone whom the quotas allow; that person is not called impossible', () => {
    const found = selectPanel(solver, draw, { method: 'legacy', seed: 's' })
    if (found.kind === 'refused') throw new Error('refused')
    expect(found.value.people.map(({ probability }) => probability)).toEqual([1, 0])
    expect(found.value.neverSelected).toEqual([])
    expect(whyNeverSelected(solver, draw, found.value.neverSelected)).toEqual([])
  })

  test('a draw stopped at any step says so and leaves nothing behind', () => {
    fc.assert(
      fc.property(
        randomDraw({ people: 12, seats: 5 }),
        fc.constantFrom('leximin' as const, 'maximin' as const, 'nash' as const, 'legacy' as const),
        (pool, method) => {
          const options = { method, seed: 's' }
          let steps = 0
          const undisturbed = selectPanel(solver, pool, options, {
            progress: () => {
              steps += 1
            },
          })
          for (let stop = 1; stop <= Math.min(steps, 12); stop += 1) {
            let step = 0
            const cancelled = () => {
              step += 1
              return step === stop
            }
            expect(selectPanel(solver, pool, options, { cancelled })).toEqual({
              kind: 'refused',
              problems: [{ kind: 'cancelled' }],
            })
          }
          expect(selectPanel(solver, pool, options)).toEqual(undisturbed)
        },
      ),
      { numRuns: 10, seed: 21 },
    )
  })

  test('the order of the rows changes nothing but the order of the answer', () => {
    fc.assert(
      fc.property(randomDraw({ people: 10, seats: 4 }), (pool) => {
        const options = { method: 'leximin', seed: 's', lottery: 30 } as const
        const forth = selectPanel(solver, pool, options)
        const back = selectPanel(solver, { ...pool, people: pool.people.toReversed() }, options)
        const reversed: typeof forth =
          forth.kind === 'refused'
            ? forth
            : {
                kind: 'ok',
                value: {
                  ...forth.value,
                  people: forth.value.people.toReversed(),
                  neverSelected: forth.value.neverSelected.toReversed(),
                },
              }
        expect(back).toEqual(reversed)
      }),
      { numRuns: 40, seed: 22 },
    )
  })

  test('a proposal that is taken makes the draw possible', () => {
    fc.assert(
      fc.property(randomDraw({ people: 9, seats: 4 }), (pool) => {
        const quotas = pool.quotas.map((quota) => ({
          ...quota,
          maximum: Math.max(0, quota.maximum - 1),
        }))
        const tight = quotas.map((quota) => ({
          ...quota,
          minimum: Math.min(quota.minimum, quota.maximum),
        }))
        const proposals = relaxQuotas(solver, { ...pool, quotas: tight })
        for (const { changes } of proposals.kind === 'ok' ? proposals.value : []) {
          const taken = tight.map((quota) =>
            changes
              .filter(({ category, value }) => category === quota.category && value === quota.value)
              .reduce((changed, { bound, to }) => ({ ...changed, [bound]: to }), quota),
          )
          const found = selectPanel(
            solver,
            { ...pool, quotas: taken },
            { method: 'maximin', seed: 's' },
          )
          expect(found.kind).toBe('ok')
        }
      }),
      { numRuns: 40, seed: 23 },
    )
  })
})
