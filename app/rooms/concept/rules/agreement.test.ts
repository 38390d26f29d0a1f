import { describe, expect, it } from 'vitest'
import { asDay, asId } from '#platform/values/index.ts'
import { againstAgreeing } from './agreement.ts'
import type { Goal } from './goal.ts'

const Q = asId<'quarter'>('00000000-0000-4000-8000-000000000001')
const goal: Goal = {
  id: asId('00000000-0000-4000-8000-000000000002'),
  level: 'operative',
  title: 'Zwölf Familien haben einen Hortplatz.',
  explanation: null,
  quarter: Q,
  parent: asId('00000000-0000-4000-8000-000000000003'),
  resolution: null,
  body: asId('00000000-0000-4000-8000-000000000004'),
  targetGroup: 'Familien auf der Warteliste',
  dueOn: asDay('2027-07-31'),
  consent: 'Quartiersrat',
  judgement: 'Die Plätze sind bezahlt.',
  state: { kind: 'draft' },
  version: 1,
}
const agreed = {
  state: { kind: 'agreed', agreedOn: asDay('2026-01-01'), releasedOn: null },
} as const
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)
const above = { ...agreed, level: 'strategic', quarter: Q, dueOn: null } as const
const WHOLE = {
  parent: above,
  body: { level: 'operative' },
  resolutionIsAdopted: undefined,
  indicatorCount: 1,
} as const

describe('agreeing a goal', () => {
  it('is possible when its parent is agreed and its letters are met', () => {
    expect(againstAgreeing(goal, WHOLE)).toEqual([])
  })
  it('is refused without a parent, or with one that is still a draft', () => {
    expect(codes(againstAgreeing(goal, { ...WHOLE, parent: undefined }))).toEqual([
      'goal-needs-parent',
    ])
    expect(
      codes(againstAgreeing(goal, { ...WHOLE, parent: { ...above, state: { kind: 'draft' } } })),
    ).toEqual(['parent-not-agreed'])
  })
  it('is refused when the parent, while both were drafts, moved to another quarter or an earlier day', () => {
    const elsewhere = asId<'quarter'>('00000000-0000-4000-8000-000000000009')
    const moved = { ...above, quarter: elsewhere, dueOn: asDay('2027-06-30') }
    expect(codes(againstAgreeing(goal, { ...WHOLE, parent: moved }))).toEqual([
      'goal-parent-of-other-quarter',
      'goal-due-after-parent',
    ])
  })
  it('happens once', () => {
    expect(codes(againstAgreeing({ ...goal, ...agreed }, WHOLE))).toEqual(['goal-agreed-already'])
  })
  it('of the council rests on a resolution that was adopted', () => {
    const council: Goal = { ...goal, level: 'normative', parent: null }
    const body = { level: 'normative' } as const
    const surroundings = { parent: undefined, body, indicatorCount: 0 }
    expect(
      codes(againstAgreeing(council, { ...surroundings, resolutionIsAdopted: undefined })),
    ).toEqual(['goal-needs-resolution'])
    expect(
      codes(againstAgreeing(council, { ...surroundings, resolutionIsAdopted: false })),
    ).toEqual(['resolution-not-adopted'])
    expect(againstAgreeing(council, { ...surroundings, resolutionIsAdopted: true })).toEqual([])
  })
  it('names every letter that is missing, not only the first', () => {
    expect(
      codes(
        againstAgreeing(
          { ...goal, targetGroup: null, dueOn: null },
          { ...WHOLE, indicatorCount: 0 },
        ),
      ),
    ).toEqual(['goal-not-specific', 'goal-not-measurable', 'goal-not-time-bound'])
  })
})
