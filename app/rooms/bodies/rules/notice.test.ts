import { describe, expect, it } from 'vitest'
import { asDay } from '#platform/values/index.ts'
import { rulesOf } from '../test-support/sitting.ts'
import { againstInviting, inviteBy, mayDecideTablePaper, papersBy } from './notice.ts'

const sittingOn = asDay('2027-03-10')

describe('the invitation', () => {
  it('goes out so many days before as the rules say, at the latest', () => {
    expect(inviteBy(rulesOf('neunkirchen-lenkungsgruppe'), sittingOn)).toBe('2027-03-06')
    const open = { notice: { days: null, paperDays: null, allowsTablePapers: false } }
    expect(inviteBy(open, sittingOn)).toBe(sittingOn)
  })
  it('has papers with a time of their own, or the same', () => {
    const notice = { days: 14, paperDays: 7, allowsTablePapers: false }
    expect(papersBy({ notice }, sittingOn)).toBe('2027-03-03')
    expect(papersBy({ notice: { ...notice, paperDays: null } }, sittingOn)).toBe('2027-02-24')
  })
  it('does not go out without an agenda', () => {
    const rules = rulesOf('neunkirchen-lenkungsgruppe')
    expect(againstInviting(rules, { day: sittingOn, items: 0 }, asDay('2027-03-01'))).toEqual([
      { code: 'agenda-is-empty' },
    ])
  })
  it('binds what is decided, unless table papers are allowed (R-17)', () => {
    expect(mayDecideTablePaper(rulesOf('neunkirchen-lenkungsgruppe'))).toBe(true)
    expect(mayDecideTablePaper(rulesOf('berlin-quartiersrat'))).toBe(false)
  })
})
