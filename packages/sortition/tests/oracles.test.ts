import { describe, expect, test } from 'vitest'
import {
  loadSolver,
  selectPanel,
  sha256,
  type Draw,
  type Method,
  type Selection,
} from '../src/index.ts'
import { examplePool, publicPool, scaledPool } from './pools.ts'
import { pythonRandom } from './python-random.ts'

const solver = await loadSolver()

function selection(draw: Draw, method: Method): Selection {
  const found = selectPanel(solver, draw, { method, seed: 'oracle' })
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.problems))
  return found.value
}

const bytes = (draw: Draw, method: Method) =>
  sha256(JSON.stringify(selection(draw, method))).slice(0, 16)

const counted = ({ people }: Selection) =>
  Object.fromEntries(
    [...Map.groupBy(people, ({ probability }) => probability.toFixed(4))].map(
      ([chance, persons]) => [chance, persons.length],
    ),
  )

describe('reference figures of Flanigan et al. 2021 and of sortition-algorithms', () => {
  test.each([
    [200, 20],
    [2000, 200],
  ])('the example pool of %i persons gives everyone the chance 0.1', (count, seats) => {
    expect(selection(examplePool(count, seats), 'leximin')).toMatchObject({
      minimum: 0.1,
      maximum: 0.1,
      gini: 0,
      geometricMean: 0.1,
    })
  })

  test('LEXIMIN on 150 persons gives each person the known chance', () => {
    const found = selection(publicPool('candidates'), 'leximin')
    expect(found.minimum).toBeCloseTo(1 / 11, 7)
    expect(found.gini).toBeCloseTo(0.140351, 6)
    expect(found.geometricMean).toBeCloseTo(0.141206, 6)
    expect(counted(found)).toEqual({
      '0.0909': 22,
      '0.1154': 26,
      '0.1250': 16,
      '0.1579': 19,
      '0.1667': 18,
      '0.1686': 40,
      '0.1746': 2,
      '0.1868': 2,
      '0.2355': 2,
      '0.2955': 2,
      '0.4709': 1,
    })
    expect(found.certifiedGap).toBeLessThan(1e-6)
  })

  test('LEXIMIN on 100 persons reaches 27/91', () => {
    const found = selection(publicPool('monitoring'), 'leximin')
    expect(found.minimum).toBeCloseTo(27 / 91, 6)
    expect(found.gini).toBeCloseTo(0.01, 6)
    expect(found.geometricMean).toBeCloseTo(0.299828, 6)
  })

  test.each([
    [300, 45, false, 0.15],
    [300, 45, true, 2 / 15],
    [500, 75, false, 0.15],
    [750, 112, false, 112 / 750],
  ])(
    'MAXIMIN on %i persons for %i seats (tight: %s) reaches %f',
    (count, seats, tight, minimum) => {
      expect(selection(scaledPool(count, seats, { tight }), 'maximin').minimum).toBeCloseTo(
        minimum,
        6,
      )
    },
  )

  test('LEGACY leaves the one odd person of the example pool about one chance in a hundred', () => {
    const found = selection(examplePool(200, 20), 'legacy')
    expect(found.minimum).toBeLessThan(0.0121 + 0.004)
    expect(found.certifiedGap).toBeNull()
  })

  test('the pools of the published benchmark are those that Python draws', () => {
    const random = pythonRandom(42)
    expect(Array.from({ length: 10 }, () => random.below(150))).toEqual([
      28, 6, 70, 62, 57, 35, 26, 139, 22, 108,
    ])
  })

  test('the same seed gives the same bytes, whatever the order of the rows', () => {
    const draw = publicPool('monitoring')
    const panels = (people: Draw['people']) =>
      JSON.stringify(selection({ ...draw, people }, 'leximin').panels)
    expect(panels(draw.people.toReversed())).toBe(panels(draw.people))
  })

  test('the same files and seed give the same bytes on every machine', () => {
    expect(bytes(publicPool('monitoring'), 'leximin')).toBe('d62f9a936fac9cae')
    expect(bytes(publicPool('sample'), 'nash')).toBe('0f23744bb0c17ff1')
    expect(bytes(examplePool(200, 20), 'maximin')).toBe('b618e773477e305a')
  })

  test('a cap is kept and costs the smallest chance nothing it need not', () => {
    const draw = publicPool('candidates')
    const capped = selectPanel(solver, draw, { method: 'leximin', seed: 's', cap: 0.3 })
    expect(capped.kind === 'ok' && capped.value.maximum).toBeLessThanOrEqual(0.3 + 1e-6)
    expect(capped.kind === 'ok' && capped.value.minimum).toBeCloseTo(1 / 11, 5)
  })

  test('a cap that cannot be kept names the lowest that can', () => {
    const found = selectPanel(solver, publicPool('candidates'), {
      method: 'maximin',
      seed: 's',
      cap: 0.1,
    })
    expect(found).toMatchObject({ kind: 'refused', problems: [{ kind: 'cap-too-low', cap: 0.1 }] })
  })

  test('a draw can be cancelled and says so', () => {
    const found = selectPanel(
      solver,
      publicPool('candidates'),
      { method: 'leximin', seed: 's' },
      { cancelled: () => true },
    )
    expect(found).toEqual({ kind: 'refused', problems: [{ kind: 'cancelled' }] })
  })
})
