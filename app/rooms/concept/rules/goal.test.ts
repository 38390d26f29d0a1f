import { describe, expect, it } from 'vitest'
import { asDay } from '#platform/values/index.ts'
import { againstPlacing } from './goal.ts'

const Q = '00000000-0000-4000-8000-000000000001' as never
const OTHER = '00000000-0000-4000-8000-000000000002' as never
const wanted = { level: 'operative', quarter: Q, resolution: null, dueOn: null } as const
const parent = { level: 'strategic', quarter: Q, dueOn: asDay('2028-06-30') } as const
const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)

describe('where a goal stands', () => {
  it('is below a goal of the next higher level, never two levels above or on its own', () => {
    expect(againstPlacing(wanted, parent, { level: 'operative' })).toEqual([])
    expect(
      codes(againstPlacing(wanted, { ...parent, level: 'normative' }, { level: 'operative' })),
    ).toEqual(['goal-parent-not-one-level-above'])
    expect(
      codes(againstPlacing(wanted, { ...parent, level: 'operative' }, { level: 'operative' })),
    ).toEqual(['goal-parent-not-one-level-above'])
  })
  it('may be nowhere yet while it is a draft', () => {
    expect(againstPlacing(wanted, undefined, { level: 'operative' })).toEqual([])
  })
  it('is below a goal of its own quarter or of the whole town', () => {
    expect(
      codes(againstPlacing(wanted, { ...parent, quarter: OTHER }, { level: 'operative' })),
    ).toEqual(['goal-parent-of-other-quarter'])
    expect(againstPlacing(wanted, { ...parent, quarter: null }, { level: 'operative' })).toEqual([])
  })
  it('is at the top for the council alone, and only there rests on a resolution', () => {
    const council = { ...wanted, level: 'normative', quarter: null, resolution: 'r' } as const
    expect(againstPlacing(council, undefined, { level: 'normative' })).toEqual([])
    expect(codes(againstPlacing(council, parent, { level: 'normative' }))).toContain(
      'council-goal-has-no-parent',
    )
    expect(
      codes(againstPlacing({ ...wanted, resolution: 'r' }, parent, { level: 'operative' })),
    ).toEqual(['only-council-goals-rest-on-resolutions'])
  })
  it('is in a quarter below the council, and with a body of its level', () => {
    expect(
      codes(againstPlacing({ ...wanted, quarter: null }, undefined, { level: 'operative' })),
    ).toEqual(['goal-needs-quarter'])
    expect(codes(againstPlacing(wanted, parent, { level: 'strategic' }))).toEqual([
      'goal-body-of-other-level',
    ])
  })
  it('is to be reached no later than what it serves', () => {
    expect(
      againstPlacing({ ...wanted, dueOn: asDay('2028-06-30') }, parent, { level: 'operative' }),
    ).toEqual([])
    expect(
      againstPlacing({ ...wanted, dueOn: asDay('2028-07-01') }, parent, { level: 'operative' }),
    ).toEqual([{ code: 'goal-due-after-parent', field: 'dueOn', details: { day: '2028-06-30' } }])
  })
})
