import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rulesOf, sitting } from '../test-support/sitting.ts'
import { judge, votingNow } from './decision.ts'
import { isQuorate, quorumOf, type Voter } from './quorum.ts'
import { PRESETS } from './presets.ts'
import { BENCHES, type Rules } from './rule-set.ts'
import { asShare, neededOf, reaches, staysWithin } from './share.ts'

const voter: fc.Arbitrary<Voter> = fc.record({
  bench: fc.constantFrom(...BENCHES),
  isPresent: fc.boolean(),
  isBiased: fc.boolean(),
})
const voters = fc.array(voter, { maxLength: 30 })
const anyRules = fc.constantFrom<Rules>(...PRESETS.map(({ rules }) => rules))
const call = { isChallenged: true, isSecond: false }

describe('the quorum', () => {
  it('never gets lost because one more member without a bench rule comes in', () => {
    fc.assert(
      fc.property(anyRules, voters, fc.nat(29), (rules, all, at) => {
        const plain = { ...rules, quorum: { ...rules.quorum, bench: null } }
        const later = all.map((one, position) =>
          position === at ? { ...one, isPresent: true } : one,
        )
        if (!isQuorate(quorumOf(plain, all, call))) return true
        return isQuorate(quorumOf(plain, later, call))
      }),
    )
  })
  it('never gets lost because one more member of the bench that must be there comes in', () => {
    const rules = rulesOf('brandenburg-stadtteilbeirat')
    fc.assert(
      fc.property(voters, fc.nat(29), (all, at) => {
        const later = all.map((one, position) =>
          position === at && one.bench === 'residents' ? { ...one, isPresent: true } : one,
        )
        return !isQuorate(quorumOf(rules, all, call)) || isQuorate(quorumOf(rules, later, call))
      }),
    )
  })
  it('names how many are needed, and is given exactly from that number on', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('1/2', '>1/2', '2/3', '51%', '>1/3', '1/1'),
        fc.integer({ min: 1, max: 500 }),
        (text, whole) => {
          const share = asShare(text)
          const needed = neededOf(share, whole)
          expect(reaches(share, needed, whole)).toBe(true)
          expect(reaches(share, needed - 1, whole)).toBe(false)
        },
      ),
    )
  })
  it('takes ten of fifteen as exactly two thirds', () => {
    expect(reaches(asShare('2/3'), 10, 15)).toBe(true)
    expect(reaches(asShare('67%'), 10, 15)).toBe(false)
    expect(staysWithin(asShare('49%'), 49, 100)).toBe(true)
    expect(staysWithin(asShare('49%'), 1, 2)).toBe(false)
  })
})

describe('a member with a conflict of interest', () => {
  const tally = fc.record({ yes: fc.nat(10), no: fc.nat(10), abstained: fc.nat(5) })
  it('never changes the result by being counted as present or not', () => {
    fc.assert(
      fc.property(anyRules, voters, tally, (rules, all, counted) => {
        const votes = sitting([all]).votes
        const circumstances = { ...sitting([]), votes, call, chairSays: 'no' as const }
        const asPresent = { ...rules, bias: { ...rules.bias, countsAsPresent: true } }
        const asAbsent = { ...rules, bias: { ...rules.bias, countsAsPresent: false } }
        const one = judge(asPresent, circumstances, counted)
        const other = judge(asAbsent, circumstances, counted)
        // It may decide whether there is a quorum, never whether yes or no has won.
        if ('result' in one && 'result' in other) expect(one.result).toBe(other.result)
      }),
    )
  })
  it('is never among those who vote', () => {
    fc.assert(
      fc.property(voters, (all) =>
        votingNow(sitting([all]).votes).every(({ isBiased, isPresent }) => isPresent && !isBiased),
      ),
    )
  })
})
