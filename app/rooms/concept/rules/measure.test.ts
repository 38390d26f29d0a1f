import { describe, expect, it } from 'vitest'
import { asDay, asId } from '#platform/values/index.ts'
import { againstFurtherGoal, againstMeasure } from './measure.ts'

const Q = asId<'quarter'>('00000000-0000-4000-8000-000000000001')
const goal = (number: number) => asId<'goal'>(`00000000-0000-4000-8000-00000000001${number}`)
const agreed = {
  level: 'operative',
  state: { kind: 'agreed', agreedOn: asDay('2026-01-01'), releasedOn: null },
} as const
const time = { beginsOn: asDay('2026-02-01'), endsOn: asDay('2026-12-31') }
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)

describe('a measure', () => {
  it('serves an agreed action goal, or it would hang in the air', () => {
    expect(againstMeasure(agreed, time)).toEqual([])
    expect(codes(againstMeasure({ ...agreed, state: { kind: 'draft' } }, time))).toEqual([
      'measure-goal-not-agreed',
    ])
    expect(codes(againstMeasure({ ...agreed, level: 'strategic' }, time))).toEqual([
      'measure-serves-action-goals',
    ])
  })
  it('does not end before it begins', () => {
    expect(codes(againstMeasure(agreed, { ...time, endsOn: asDay('2026-01-31') }))).toEqual([
      'measure-ends-before-it-begins',
    ])
  })
  it('may serve further action goals of its quarter, each once', () => {
    const measure = { mainGoal: goal(1), quarter: Q }
    const further = { id: goal(2), level: 'operative', quarter: Q } as const
    expect(againstFurtherGoal(measure, further, [])).toEqual([])
    expect(codes(againstFurtherGoal(measure, further, [goal(2)]))).toEqual([
      'measure-serves-goal-already',
    ])
    expect(codes(againstFurtherGoal(measure, { ...further, id: goal(1) }, []))).toEqual([
      'measure-serves-goal-already',
    ])
    expect(codes(againstFurtherGoal(measure, { ...further, quarter: null }, []))).toEqual([
      'goal-of-other-quarter',
    ])
    expect(codes(againstFurtherGoal(measure, { ...further, level: 'strategic' }, []))).toEqual([
      'measure-serves-action-goals',
    ])
  })
})
