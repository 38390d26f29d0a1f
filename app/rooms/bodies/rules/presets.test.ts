import { describe, expect, it } from 'vitest'
import { absent, biased, counted, members, rulesOf, sitting } from '../test-support/sitting.ts'
import { asDay } from '#platform/values/index.ts'
import { findingsOn } from './composition.ts'
import { judge, type Circumstances } from './decision.ts'
import type { Tally } from './majority.ts'
import { againstInviting } from './notice.ts'
import { PRESETS } from './presets.ts'
import { againstRules, BENCHES, type Bench, type Rules } from './rule-set.ts'
import { asShare } from './share.ts'

/** "carried", "failed", or the codes of what stands against the decision. */
function outcome(rules: Rules, circumstances: Circumstances, tally: Tally): string {
  const judged = judge(rules, circumstances, tally)
  return 'result' in judged ? judged.result : judged.map(({ code }) => code).join(' ')
}

const seated = (bench: Bench, count: number, changes = {}) =>
  Array.from({ length: count }, () => ({
    bench,
    appointment: 'elected' as const,
    position: 'member' as const,
    isAdvising: false,
    ...changes,
  }))
const codes = (rules: Rules, seats: Parameters<typeof findingsOn>[1]) =>
  findingsOn(rules, seats).map(({ code }) => code)

it('there is a preset for each collected practice, with a source and rules that hold together', () => {
  expect(PRESETS).toHaveLength(9)
  for (const { source, rules, key } of PRESETS) {
    expect(source).not.toBe('')
    // A council's number of seats is its own: the preset cannot know it.
    expect(againstRules(rules).map(({ code }) => code)).toEqual(
      key === 'council-and-committee' ? ['statutory-quorum-needs-number'] : [],
    )
  }
})

describe('R-14 Berlin Quartiersrat', () => {
  const rules = rulesOf('berlin-quartiersrat')
  const fifteen = (present: number) => [members(present), members(15 - present, null, absent)]
  it('carries a project with two thirds present and two thirds of the votes', () => {
    expect(outcome(rules, sitting(fifteen(10), { kind: 'funding' }), counted(6, 3, 1))).toBe(
      'carried',
    )
    expect(outcome(rules, sitting(fifteen(10), { kind: 'funding' }), counted(6, 4))).toBe('failed')
  })
  it('may not decide with nine of fifteen', () => {
    expect(outcome(rules, sitting(fifteen(9)), counted(9))).toBe('not-quorate')
  })
  it('lets members with a conflict of interest debate and count as present, but not vote', () => {
    const atItem = sitting([
      members(8),
      members(2, 'institutions', biased),
      members(5, null, absent),
    ])
    expect(outcome(rules, atItem, counted(8))).toBe('carried')
    expect(outcome(rules, atItem, counted(9))).toBe('more-votes-than-voters')
  })
  it('asks for more than half residents among its members', () => {
    expect(codes(rules, [...seated('residents', 8), ...seated('institutions', 7)])).toEqual([])
    expect(codes(rules, [...seated('residents', 8), ...seated('institutions', 8)])).toEqual([
      'bench-too-small',
    ])
  })
})

describe('R-10 Berlin Aktionsfondsjury', () => {
  const rules = rulesOf('berlin-aktionsfondsjury')
  it('decides with the majority of its members', () => {
    expect(
      outcome(
        rules,
        sitting([members(5), members(4, 'residents', absent)], { kind: 'funding' }),
        counted(3, 2),
      ),
    ).toBe('carried')
  })
  it('may not decide with half of them', () => {
    expect(outcome(rules, sitting([members(4), members(4, 'residents', absent)]), counted(4))).toBe(
      'not-quorate',
    )
  })
  it('consists of residents only', () => {
    expect(codes(rules, [...seated('residents', 6), ...seated('institutions', 1)])).toEqual([
      'bench-too-small',
    ])
  })
})

describe('R-12 Bürgerjury 2001', () => {
  const rules = rulesOf('buergerjury-2001')
  it('decides with more than half of its fifteen seats, filled or not', () => {
    expect(outcome(rules, sitting([members(8)]), counted(5, 3))).toBe('carried')
    expect(outcome(rules, sitting([members(7)]), counted(7))).toBe('not-quorate')
  })
  it('has at least 51 % of its members drawn by lot', () => {
    const drawn = { appointment: 'drawn-by-lot' }
    expect(codes(rules, [...seated('residents', 8, drawn), ...seated('business', 7)])).toEqual([])
    expect(codes(rules, [...seated('residents', 7, drawn), ...seated('business', 7)])).toEqual([
      'too-few-drawn',
    ])
  })
})

describe('R-18 Stadtteilrat Dulsberg', () => {
  const rules = rulesOf('hamburg-stadtteilbeirat')
  it('decides with eight present, however many belong to it', () => {
    expect(outcome(rules, sitting([members(8), members(30, null, absent)]), counted(5, 3))).toBe(
      'carried',
    )
  })
  it('may not decide with seven', () => {
    expect(outcome(rules, sitting([members(7), members(1, null, absent)]), counted(7))).toBe(
      'not-quorate',
    )
  })
})

describe('R-20 Bremen WiN', () => {
  const rules = rulesOf('bremen-win')
  it('agrees when nobody objects, and everyone present has a vote', () => {
    expect(
      outcome(rules, sitting([members(3)], { kind: 'funding', guests: 24 }), counted(25, 0, 2)),
    ).toBe('carried')
  })
  it('is stopped by one objection', () => {
    expect(outcome(rules, sitting([members(3)], { guests: 24 }), counted(26, 1))).toBe('failed')
  })
})

describe('R-17 Neunkirchen Lenkungsgruppe', () => {
  const rules = rulesOf('neunkirchen-lenkungsgruppe')
  it('decides with the simple majority of those present; a tie is a no', () => {
    expect(outcome(rules, sitting([members(7, 'institutions')]), counted(4, 3))).toBe('carried')
    expect(outcome(rules, sitting([members(8, 'institutions')]), counted(4, 4))).toBe('failed')
    expect(outcome(rules, sitting([members(8, 'institutions')]), counted(4, 2, 2))).toBe('failed')
  })
  it('may not decide with half of its institutions', () => {
    expect(outcome(rules, sitting([members(4), members(4, null, absent)]), counted(4))).toBe(
      'not-quorate',
    )
  })
  it('is invited at least four days before', () => {
    const meeting = { day: asDay('2027-03-10'), items: 2 }
    expect(againstInviting(rules, meeting, asDay('2027-03-06'))).toEqual([])
    expect(againstInviting(rules, meeting, asDay('2027-03-07'))).toMatchObject([
      { code: 'invitation-too-late', details: { days: 4, day: '2027-03-06' } },
    ])
  })
})

describe('R-16 Stadtteilbeirat Hohenstücken', () => {
  const rules = rulesOf('brandenburg-stadtteilbeirat')
  const excluding = { kind: 'exclusion' } as const
  it('decides with six, half of them citizens', () => {
    expect(outcome(rules, sitting([members(3), members(3, 'business')]), counted(4, 2))).toBe(
      'carried',
    )
    expect(
      outcome(rules, sitting([members(3), members(3, 'business')], excluding), counted(4, 2)),
    ).toBe('carried')
    expect(
      outcome(rules, sitting([members(3), members(4, 'business')], excluding), counted(4, 3)),
    ).toBe('not-quorate')
  })
  it('may not decide with five, nor with six of whom two are citizens', () => {
    expect(outcome(rules, sitting([members(5)]), counted(5))).toBe('not-quorate')
    expect(outcome(rules, sitting([members(2), members(4, 'institutions')]), counted(6))).toBe(
      'not-quorate',
    )
  })
})

describe('council and committee by the municipal codes', () => {
  const rules = rulesOf('council-and-committee', { size: { least: null, most: 40, statutory: 40 } })
  const few = [members(12, 'politics')]
  it('is deemed quorate until someone doubts it', () => {
    expect(outcome(rules, sitting(few), counted(7, 5))).toBe('carried')
    const doubted = { call: { isChallenged: true, isSecond: false } }
    expect(outcome(rules, sitting(few, doubted), counted(7, 5))).toBe('not-quorate')
  })
  it('may decide after a second call with however many came', () => {
    const second = { call: { isChallenged: true, isSecond: true } }
    expect(outcome(rules, sitting(few, second), counted(7, 5))).toBe('carried')
  })
  it('does not count as present who had to leave the room', () => {
    const doubted = { call: { isChallenged: true, isSecond: false } }
    const barely = [
      members(20, 'politics'),
      members(1, 'politics', biased),
      members(19, null, absent),
    ]
    expect(outcome(rules, sitting(barely, doubted), counted(20))).toBe('not-quorate')
  })
})

describe('R-15 steering group', () => {
  const rules = rulesOf('steering-group')
  it('decides with more than half of its departments', () => {
    expect(
      outcome(
        rules,
        sitting([members(3, 'administration'), members(2, null, absent)]),
        counted(2, 1),
      ),
    ).toBe('carried')
  })
  it('may not decide with two of five', () => {
    expect(
      outcome(rules, sitting([members(2, 'administration'), members(3, null, absent)]), counted(2)),
    ).toBe('not-quorate')
  })
})

describe('rules of further bodies are data too', () => {
  it('R-13 Lichtenberg: at least 60 % residents, at most 40 % organised', () => {
    const rules = rulesOf('buergerjury-2001', {
      leastDrawn: null,
      benches: [
        {
          bench: 'residents',
          leastMembers: asShare('60%'),
          mostMembers: null,
          mostSeats: null,
          leastVotes: null,
          mostVotes: null,
        },
        {
          bench: 'institutions',
          leastMembers: null,
          mostMembers: asShare('40%'),
          mostSeats: null,
          leastVotes: null,
          mostVotes: null,
        },
      ],
    })
    expect(codes(rules, [...seated('residents', 9), ...seated('institutions', 6)])).toEqual([])
    expect(codes(rules, [...seated('residents', 8), ...seated('institutions', 6)])).toEqual([
      'bench-too-small',
      'bench-too-large',
    ])
  })
  it('R-19 Steilshoop: everyone present votes, except on applications for money', () => {
    const rules = rulesOf('hamburg-stadtteilbeirat', { openTo: ['ordinary', 'election'] })
    expect(outcome(rules, sitting([members(8)], { guests: 12 }), counted(15, 5))).toBe('carried')
    expect(
      outcome(rules, sitting([members(8)], { kind: 'funding', guests: 12 }), counted(15, 5)),
    ).toContain('guests-have-no-vote')
  })
  it('R-25: no bench, authorities included, has more than 49 % of the votes', () => {
    const none = { leastMembers: null, mostMembers: null, mostSeats: null, leastVotes: null }
    const rules = rulesOf('steering-group', {
      benches: BENCHES.map((bench) => ({ ...none, bench, mostVotes: asShare('49%') })),
    })
    const balanced = [members(4, 'administration'), members(3, 'business'), members(2)]
    expect(outcome(rules, sitting(balanced), counted(6, 3))).toBe('carried')
    // One more conflict of interest, and the administration holds half of the votes.
    const tilted = [
      members(4, 'administration'),
      members(3, 'business'),
      members(1),
      members(1, 'residents', biased),
    ]
    expect(outcome(rules, sitting(tilted), counted(6))).toBe('bench-out-of-balance')
  })
})
