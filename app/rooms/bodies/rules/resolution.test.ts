import { describe, expect, it } from 'vitest'
import { asDay } from '#platform/values/index.ts'
import { againstEntering, againstSubmitting, isAdopted } from './resolution.ts'

const codes = (reasons: readonly { readonly code: string }[]) => reasons.map(({ code }) => code)
const COUNCIL = { level: 'normative' } as const
const submitted = { state: { kind: 'submitted' }, submittedOn: asDay('2026-03-01') } as const
const decided = {
  kind: 'decided',
  result: 'adopted',
  number: '2026/17',
  decidedOn: asDay('2026-04-02'),
  consultations: null,
} as const
const TODAY = asDay('2026-11-23')

describe('a resolution', () => {
  it('is submitted to a body of the normative level only', () => {
    expect(
      codes(
        againstSubmitting(
          { level: 'strategic' },
          { kind: 'start', quarter: 'q', boundary: null, budget: null },
        ),
      ),
    ).toEqual(['resolution-of-a-normative-body'])
  })
  it('to start, for a concept or an update names the quarter; one on an area its boundary too', () => {
    expect(
      codes(
        againstSubmitting(COUNCIL, { kind: 'start', quarter: null, boundary: null, budget: null }),
      ),
    ).toEqual(['resolution-needs-quarter'])
    expect(
      codes(
        againstSubmitting(COUNCIL, { kind: 'area', quarter: 'q', boundary: null, budget: null }),
      ),
    ).toEqual(['resolution-needs-boundary'])
    expect(
      againstSubmitting(COUNCIL, { kind: 'area', quarter: 'q', boundary: 'a', budget: null }),
    ).toEqual([])
  })
  it('on money names the sum, and may be for the whole town', () => {
    expect(
      codes(
        againstSubmitting(COUNCIL, { kind: 'money', quarter: null, boundary: null, budget: null }),
      ),
    ).toEqual(['resolution-needs-budget'])
    for (const kind of ['money', 'start'] as const)
      expect(
        codes(againstSubmitting(COUNCIL, { kind, quarter: 'q', boundary: null, budget: 0 })),
      ).toEqual(['budget-is-zero'])
    expect(
      againstSubmitting(COUNCIL, {
        kind: 'money',
        quarter: null,
        boundary: null,
        budget: 50_000_00,
      }),
    ).toEqual([])
  })
})

describe('the result of the council', () => {
  it('is entered once; a postponement leaves it open', () => {
    const result = { result: 'adopted', number: '2026/17', decidedOn: asDay('2026-04-02') } as const
    expect(againstEntering(submitted, result, TODAY)).toEqual([])
    expect(codes(againstEntering({ ...submitted, state: decided }, result, TODAY))).toEqual([
      'resolution-decided-already',
    ])
    expect(
      againstEntering(
        { ...submitted, state: { kind: 'postponed', decidedOn: asDay('2026-04-02') } },
        result,
        TODAY,
      ),
    ).toEqual([])
  })
  it('needs a number unless postponed, and a day between submission and today', () => {
    expect(
      codes(
        againstEntering(
          submitted,
          { result: 'rejected', number: null, decidedOn: asDay('2026-02-01') },
          TODAY,
        ),
      ),
    ).toEqual(['result-needs-number', 'result-before-submission'])
    expect(
      codes(
        againstEntering(
          submitted,
          { result: 'postponed', number: null, decidedOn: asDay('2026-12-01') },
          TODAY,
        ),
      ),
    ).toEqual(['result-in-the-future'])
  })
  it('carries goals and money only when it was a yes', () => {
    expect(isAdopted({ state: decided })).toBe(true)
    expect(isAdopted({ state: { ...decided, result: 'rejected' } })).toBe(false)
    expect(isAdopted(submitted)).toBe(false)
  })
})
