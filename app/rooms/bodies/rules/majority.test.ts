import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterTie, verdictOf } from './majority.ts'
import { MAJORITIES } from './rule-set.ts'

const of = (yes: number, no: number, abstained = 0) => ({ yes, no, abstained })
const electorate = { voting: 12, members: 20 }

describe('a majority', () => {
  it('is simple with more yes than no; abstentions do not count', () => {
    expect(verdictOf('simple', of(2, 1, 9), electorate)).toBe('carried')
    expect(verdictOf('simple', of(1, 2, 9), electorate)).toBe('failed')
    expect(verdictOf('simple', of(3, 3), electorate)).toBe('tied')
  })
  it('of those present needs more than half of them; whoever abstains is against', () => {
    expect(verdictOf('of-present', of(7, 5), electorate)).toBe('carried')
    expect(verdictOf('of-present', of(6, 5, 1), electorate)).toBe('failed')
    expect(verdictOf('of-present', of(6, 6), electorate)).toBe('tied')
  })
  it('of the answers needs more than half of those that came in (R-17)', () => {
    expect(verdictOf('of-answers', of(3, 2), electorate)).toBe('carried')
    expect(verdictOf('of-answers', of(3, 2, 1), electorate)).toBe('failed')
  })
  it('is absolute with more than half of all members', () => {
    expect(verdictOf('absolute', of(11, 0), electorate)).toBe('carried')
    expect(verdictOf('absolute', of(10, 0), electorate)).toBe('failed')
  })
  it('of two thirds is reached by four of six', () => {
    expect(verdictOf('two-thirds', of(4, 2, 6), electorate)).toBe('carried')
    expect(verdictOf('two-thirds', of(5, 3), electorate)).toBe('failed')
    expect(verdictOf('two-thirds-of-members', of(13, 0), electorate)).toBe('failed')
    expect(verdictOf('two-thirds-of-members', of(14, 6), electorate)).toBe('carried')
  })
  it('by consensus is stopped by one objection, not by who abstains (R-20)', () => {
    expect(verdictOf('consensus', of(1, 0, 11), electorate)).toBe('carried')
    expect(verdictOf('consensus', of(11, 1), electorate)).toBe('failed')
  })
  const tally = fc.record({ yes: fc.nat(12), no: fc.nat(12), abstained: fc.nat(12) })
  it('is never lost by one more yes, and never won by one more no', () => {
    const rank = { failed: 0, tied: 1, carried: 2 } as const
    fc.assert(
      fc.property(fc.constantFrom(...MAJORITIES), tally, (majority, counted) => {
        const all = { voting: 40, members: 60 }
        const before = rank[verdictOf(majority, counted, all)]
        const moreYes = { ...counted, yes: counted.yes + 1 }
        const moreNo = { ...counted, no: counted.no + 1 }
        expect(rank[verdictOf(majority, moreYes, all)]).toBeGreaterThanOrEqual(before)
        expect(rank[verdictOf(majority, moreNo, all)]).toBeLessThanOrEqual(before)
      }),
    )
  })
  it('is not there without a single yes', () => {
    for (const majority of MAJORITIES)
      expect(verdictOf(majority, of(0, 0, 5), electorate)).toBe('failed')
  })
})

describe('a tie', () => {
  it('is a no, or the chair says what it is', () => {
    expect(afterTie({ tie: 'rejected' }, 'tied', 'yes')).toBe('failed')
    expect(afterTie({ tie: 'chair-decides' }, 'tied', null)).toBeUndefined()
    expect(afterTie({ tie: 'chair-decides' }, 'tied', 'yes')).toBe('carried')
    expect(afterTie({ tie: 'chair-decides' }, 'failed', 'yes')).toBe('failed')
  })
})
