import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, LEVELS } from '#platform/values/index.ts'
import { checkLetters, missingLetters, type SmartFacts } from './smart.ts'

const Q = '00000000-0000-4000-8000-000000000001' as never
const full: SmartFacts = {
  level: 'operative',
  quarter: Q,
  targetGroup: 'Familien',
  consent: 'Quartiersrat',
  judgement: 'bezahlt',
  dueOn: asDay('2027-07-31'),
  indicatorCount: 1,
}
const empty: SmartFacts = {
  ...full,
  targetGroup: null,
  consent: null,
  judgement: null,
  dueOn: null,
  indicatorCount: 0,
}
const codes = (facts: SmartFacts) => missingLetters(facts).map(({ code }) => code)

describe('the five letters', () => {
  it('are all asked of an action goal, each named when it is missing', () => {
    expect(codes(empty)).toEqual([
      'goal-not-specific',
      'goal-not-measurable',
      'goal-not-accepted',
      'goal-not-realistic',
      'goal-not-time-bound',
    ])
    expect(codes(full)).toEqual([])
  })
  it('are measure and date for an implementation goal, and none for the council', () => {
    expect(codes({ ...empty, level: 'strategic' })).toEqual([
      'goal-not-measurable',
      'goal-not-time-bound',
    ])
    expect(codes({ ...empty, level: 'normative' })).toEqual([])
  })
  it('say who can add what is missing', () => {
    expect(missingLetters({ ...full, targetGroup: null })).toEqual([
      {
        code: 'goal-not-specific',
        field: 'targetGroup',
        liftedBy: ['neighbourhood-manager', 'coordination-office'],
      },
    ])
  })
  it('are judged one by one: adding a fact never takes a letter away', () => {
    const facts = fc.record({
      level: fc.constantFrom(...LEVELS),
      quarter: fc.constantFrom(Q, null),
      targetGroup: fc.constantFrom('Familien', null),
      consent: fc.constantFrom('Quartiersrat', null),
      judgement: fc.constantFrom('bezahlt', null),
      dueOn: fc.constantFrom(asDay('2027-07-31'), null),
      indicatorCount: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(facts, (some) => {
        const before = checkLetters(some).filter(({ isMet }) => isMet)
        const after = checkLetters({ ...full, level: some.level }).filter(({ isMet }) => isMet)
        return before.every(({ letter }) => after.some((check) => check.letter === letter))
      }),
    )
  })
})
