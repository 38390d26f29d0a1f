import { describe, expect, it } from 'vitest'
import { bylaw, cast, made } from '../tests/elections.ts'

const byLoad = (budgetCents: number, costs: readonly number[], votes: readonly string[][]) =>
  made(
    cast(budgetCents, costs, { kind: 'approval', votes }),
    bylaw({ kind: 'phragmen' }, { order: [] }),
  )

describe('projects that bring the same smallest load', () => {
  it('end the award where the money pays for some of them only, whichever is listed first', () => {
    const cheapFirst = byLoad(1, [1, 2], [['p0'], ['p1'], ['p1']])
    expect([cheapFirst.kind, cheapFirst.winners]).toEqual(['final', []])
    expect(cheapFirst.trace.fates.get('p0')).toMatchObject({ endedBy: 'p1' })
    const dearFirst = byLoad(1, [2, 1], [['p0'], ['p0'], ['p1']])
    expect([dearFirst.kind, dearFirst.winners]).toEqual(['final', []])
  })

  it('need a lot where the money pays for each of them and not for all', () => {
    const award = byLoad(2, [1, 2], [['p0'], ['p1'], ['p1']])
    expect(award).toMatchObject({ kind: 'needs-lot', outcomes: [['p0'], ['p1']] })
  })

  it('need a lot where they share a supporter and another project comes between', () => {
    const award = byLoad(5, [2, 2, 3], [['p0', 'p1'], ['p2']])
    expect(award).toMatchObject({
      kind: 'needs-lot',
      outcomes: [
        ['p0', 'p2'],
        ['p1', 'p2'],
      ],
    })
  })

  it('need none, however many, where the money pays for them and nobody supports two', () => {
    const equals = ['p0', 'p1', 'p2', 'p3', 'p4', 'p5']
    const costs = [...equals.map(() => 1), 1000]
    const award = byLoad(
      6,
      costs,
      [...equals, 'p6'].map((id) => [id]),
    )
    expect(award.kind).toBe('final')
    expect(award.winners).toEqual(equals)
  })
})
