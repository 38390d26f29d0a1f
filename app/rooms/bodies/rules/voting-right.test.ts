import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asDay, daysAfter } from '#platform/values/index.ts'
import { rulesOf } from '../test-support/sitting.ts'
import { lastDayOfTerm, monthsAfter } from './months.ts'
import { hasVoteOn } from './voting-right.ts'

const dulsberg = rulesOf('hamburg-stadtteilbeirat')
const days = (...texts: readonly string[]) => texts.map(asDay)
const vote = (attended: readonly string[], day: string, excused: readonly string[] = []) =>
  hasVoteOn(dulsberg, { attendedOn: days(...attended), excusedOn: days(...excused) }, asDay(day))

describe('R-18 the vote by attending', () => {
  it('comes at the third attendance within six months, at that very sitting', () => {
    expect(vote(['2026-01-10', '2026-03-10'], '2026-03-10')).toBe(false)
    expect(vote(['2026-01-10', '2026-03-10', '2026-07-10'], '2026-07-10')).toBe(true)
    expect(vote(['2026-01-10', '2026-03-10', '2026-07-11'], '2026-07-11')).toBe(false)
  })
  it('goes after six months of absence without a reason, and is then gained anew', () => {
    const gained = ['2026-01-10', '2026-02-10', '2026-03-10']
    expect(vote(gained, '2026-09-10')).toBe(true)
    expect(vote(gained, '2026-09-11')).toBe(false)
    expect(vote([...gained, '2026-10-10'], '2026-10-10')).toBe(false)
    expect(vote([...gained, '2026-10-10', '2026-11-10', '2026-12-10'], '2026-12-10')).toBe(true)
  })
  it('stays with whoever was absent with a reason', () => {
    const gained = ['2026-01-10', '2026-02-10', '2026-03-10']
    expect(vote(gained, '2026-10-10', ['2026-08-10'])).toBe(true)
    expect(vote(['2026-01-10', '2026-02-10'], '2026-03-10', ['2026-03-10'])).toBe(false)
  })
  it('counts two sittings on one day as one, and nothing that is still to come', () => {
    expect(vote(['2026-01-10', '2026-01-10', '2026-02-10'], '2026-02-10')).toBe(false)
    expect(vote(['2026-01-10', '2026-02-10', '2026-03-10'], '2026-02-10')).toBe(false)
  })
  it('is never lost at a sitting by having attended one more before', () => {
    const calendar = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 12 })
    fc.assert(
      fc.property(calendar, fc.integer({ min: 0, max: 500 }), (offsets, more) => {
        const at = (offset: number) => daysAfter(asDay('2026-01-01'), offset)
        const [attendedOn, today] = [offsets.map(at), at(500)]
        const before = hasVoteOn(dulsberg, { attendedOn, excusedOn: [] }, today)
        const after = hasVoteOn(
          dulsberg,
          { attendedOn: [...attendedOn, at(more)], excusedOn: [] },
          today,
        )
        return !before || after
      }),
    )
  })
  it('comes with the seat where the rules know no attending', () => {
    expect(
      hasVoteOn(rulesOf('steering-group'), { attendedOn: [], excusedOn: [] }, asDay('2026-01-01')),
    ).toBe(true)
  })
})

describe('months', () => {
  it('end on the last day where a month is shorter (section 188 BGB)', () => {
    expect(monthsAfter(asDay('2026-08-31'), 6)).toBe('2027-02-28')
    expect(monthsAfter(asDay('2027-08-31'), 6)).toBe('2028-02-29')
    expect(monthsAfter(asDay('2026-12-15'), 1)).toBe('2027-01-15')
    expect(lastDayOfTerm(asDay('2026-05-20'), 24)).toBe('2028-05-19')
  })
})
