import { describe, expect, test } from 'vitest'
import { loadSolver, selectPanel, type Progress } from '../src/index.ts'
import { startSelection } from '../worker/start-selection.ts'
import { publicPool } from './pools.ts'

const draw = publicPool('monitoring')
const options = { method: 'leximin', seed: 'thread' } as const

describe('a draw in a thread of its own', () => {
  test('tells its progress and finds exactly what the draw in this thread finds', async () => {
    const steps: Progress[] = []
    const { outcome } = startSelection(draw, options, (progress) => {
      steps.push(progress)
    })
    expect(await outcome).toEqual(selectPanel(await loadSolver(), draw, options))
    expect(new Set(steps.map(({ phase }) => phase))).toContain('mix')
    for (const { done } of steps) expect(done >= 0 && done <= 1).toBe(true)
  })

  test('stops when it is cancelled', async () => {
    const { outcome, cancel } = startSelection(publicPool('candidates'), options)
    cancel()
    expect(await outcome).toEqual({ kind: 'refused', problems: [{ kind: 'cancelled' }] })
  })
})
