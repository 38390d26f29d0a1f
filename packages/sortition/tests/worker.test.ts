import { describe, expect, test } from 'vitest'
import { loadSolver, selectPanel, type Progress } from '../src/index.ts'
import { startRelaxation, startSelection } from '../worker/start-selection.ts'
import { publicPool } from './pools.ts'

const draw = publicPool('monitoring')
const options = { method: 'leximin', seed: 'thread' } as const

describe('a draw in a thread of its own', () => {
  test('tells its progress and finds exactly what the draw in this thread finds', async () => {
    const steps: Progress[] = []
    const { outcome } = startSelection(draw, options, (progress) => {
      steps.push(progress)
    })
    const alone = selectPanel(await loadSolver(), draw, options)
    expect(alone.kind === 'ok' && (await outcome)).toEqual({
      kind: 'ok',
      value: { selection: alone.kind === 'ok' && alone.value, neverSelected: [] },
    })
    expect(new Set(steps.map(({ phase }) => phase))).toContain('mix')
    for (const { done } of steps) expect(done >= 0 && done <= 1).toBe(true)
  })

  test('stops when it is cancelled', async () => {
    const { outcome, cancel } = startSelection(publicPool('candidates'), options)
    cancel()
    expect(await outcome).toEqual({ kind: 'refused', problems: [{ kind: 'cancelled' }] })
  })

  test('says with it why some can never be drawn', async () => {
    const quota = (value: string, minimum: number, maximum: number) => ({
      category: 'age',
      value,
      minimum,
      maximum,
    })
    const people = ['young', 'old', 'old'].map((age, index) => ({
      id: `p${index}`,
      values: { age },
    }))
    const closed = { seats: 1, people, quotas: [quota('young', 0, 0), quota('old', 0, 1)] }
    const { outcome } = startSelection(closed, options)
    const found = await outcome
    expect(found.kind === 'ok' && found.value.neverSelected).toEqual([
      { id: 'p0', quotas: [quota('young', 0, 0)] },
    ])
  })
})

describe('the smallest change of quotas, sought in a thread of its own', () => {
  test('is none where the quotas can be met', async () => {
    expect(await startRelaxation(draw).outcome).toEqual({
      kind: 'ok',
      value: [{ cost: 0, changes: [] }],
    })
  })
  test('is no more sought once it is cancelled', async () => {
    const { outcome, cancel } = startRelaxation(publicPool('candidates'))
    cancel()
    expect((await outcome).kind).toMatch(/ok|refused/)
  })
})
