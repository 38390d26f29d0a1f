import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add1,
  bylaw,
  cast,
  elections,
  equalShares,
  GREEDY,
  instanceOf,
  made,
  RULES,
} from '../../tests/elections.ts'
import {
  castBallots,
  explain,
  sayAccount,
  sayRefusal,
  voterAccount,
  type Refusal,
} from '../index.ts'
import { compare, plus } from '../rational.ts'

describe('an explanation', () => {
  const votes = [
    ...Array.from({ length: 6 }, () => ['p0', 'p1']),
    ...Array.from({ length: 4 }, () => ['p2']),
  ]
  const instance = cast(100_000, [60_000, 10_000, 35_000], { kind: 'approval', votes })
  const { trace } = made(instance, bylaw(equalShares()))

  it('tells in German who won in which round and what it cost each', () => {
    const say = explain(trace, { language: 'de', currency: 'EUR' })
    expect(say.get('p0')).toBe(
      'Gewonnen in Runde 1: 6 Personen haben dafür gestimmt und je 100 € aus ihrem Anteil gezahlt.',
    )
    expect(say.get('p1')).toBe(
      'Nicht gewonnen: Die 6 Personen, die dafür gestimmt haben, hatten zusammen noch 0 € von den nötigen 100 €; das meiste hatten sie für p0 (600 €) ausgegeben.',
    )
    expect(say.get('p2')).toBe(
      'Gewonnen in Runde 2: 4 Personen haben dafür gestimmt und je 87,50 € aus ihrem Anteil gezahlt.',
    )
  })

  it('tells the same in English, with names and what would have been enough', () => {
    const dear = cast(100_000, [60_000, 10_000, 40_001], { kind: 'approval', votes })
    const say = explain(made(dear, bylaw(equalShares())).trace, {
      language: 'en',
      currency: 'EUR',
      nameOf: (id) => (id === 'p2' ? 'the swings' : id),
    })
    expect(say.get('p2')).toBe(
      'Lost: the 4 voters who chose it together had €400 left of the €400.01 needed; at this share it would have won at a cost of up to €400.',
    )
  })

  it('tells a voter what became of the own share', () => {
    const account = voterAccount(trace, { p0: 1, p1: 1 })
    if (account === null) throw new Error('no account')
    expect(sayAccount(account, { language: 'de', currency: 'EUR' })).toBe(
      'Ihr Anteil betrug 100 €; davon bezahlt: p0 (100 €); übrig sind 0 €.',
    )
    const none = voterAccount(trace, {})
    if (none === null) throw new Error('no account')
    expect(sayAccount(none, { language: 'en', currency: 'EUR' })).toBe(
      'Your share was €100; it paid for nothing; €100 is left.',
    )
    expect(voterAccount(made(instance, bylaw(GREEDY)).trace, { p0: 1 })).toBeNull()
  })

  it('tells nobody of a share where the comparison step took the greedy award', () => {
    const votes = [...Array.from({ length: 7 }, () => ['p0']), ['p1'], ['p1'], ['p1']]
    const large = cast(1000, [1000, 250], { kind: 'approval', votes })
    const compared = { ...equalShares(), comparison: 'satisfaction' } as const
    expect(voterAccount(made(large, bylaw(compared)).trace, { p0: 1 })).toBeNull()
    expect(voterAccount(made(large, bylaw(equalShares())).trace, { p1: 1 })).not.toBeNull()
  })

  it('of an account takes any word for a project, also one that the language uses itself', () => {
    const projects = ['constructor', '__proto__', 'toString'].map((id) => ({ id, costCents: 10 }))
    const votes = projects.map(({ id }) => [id])
    const outcome = castBallots({ budgetCents: 30, projects, sheet: { kind: 'approval', votes } })
    if (outcome.kind !== 'cast') throw new Error('not cast')
    const told = made(outcome.instance, bylaw(equalShares())).trace
    const account = voterAccount(told, Object.fromEntries([['__proto__', 1]]))
    expect(account?.paid.map(({ project }) => project)).toEqual(['__proto__'])
  })

  it('of an account adds up exactly: what was paid and what is left is the share', () => {
    fc.assert(
      fc.property(elections(3), fc.boolean(), (election, isRaised) => {
        const completion = isRaised ? add1(false) : ({ kind: 'none' } as const)
        const outcome = made(instanceOf(election), bylaw(equalShares('cost', completion)))
        for (const row of election.points) {
          const marks = Object.fromEntries(row.map((given, at) => [`p${at}`, given]))
          const account = voterAccount(outcome.trace, marks)
          if (account === null) throw new Error('no account')
          const sum = account.paid.reduce((total, { cents }) => plus(total, cents), account.left)
          expect(compare(sum, account.share)).toBe(0)
        }
      }),
      { numRuns: 400 },
    )
  })

  it('is a sentence for every project under every rule, in both languages', () => {
    const rules = [
      ...RULES,
      {
        kind: 'greedy',
        satisfaction: 'cost',
        whenTooDear: 'skip',
        exclusiveGroups: [['p0', 'p1']],
      },
      {
        kind: 'majority',
        order: 'votes',
        majority: { of: 'present', numerator: 1, denominator: 2, moreThan: true },
      },
    ] as const
    const said = new Set<string>()
    fc.assert(
      fc.property(elections(), fc.constantFrom(...rules), fc.nat(3), (election, rule, atLeast) => {
        const exclusive = 'exclusiveGroups' in rule && election.costs.length < 2
        const law = {
          ...bylaw(exclusive ? GREEDY : rule),
          minimumSupport: { kind: 'score', atLeast },
        } as const
        const { trace: told } = made(instanceOf(election), law)
        for (const language of ['de', 'en'] as const) {
          const sentences = explain(told, { language })
          expect(sentences.size).toBe(election.costs.length)
          for (const sentence of sentences.values()) {
            expect(sentence).toMatch(/^(Gewonnen|Nicht gewonnen|Won|Lost).{10,}\.$/)
            expect(sentence).not.toMatch(/undefined|NaN|null|Infinity|\bp?-\d/)
          }
        }
        for (const { kind } of told.fates.values()) said.add(kind)
      }),
      { numRuns: 4000 },
    )
    const source = readFileSync(new URL('../trace.ts', import.meta.url), 'utf8')
    const kinds = [...source.matchAll(/readonly kind: '((?:won|lost)[a-z-]+)'/g)].map(
      ([, kind]) => kind,
    )
    expect(new Set(kinds)).toEqual(said)
  })

  it('counts points as points, people as people, and one as one', () => {
    const votes = [{ p0: 5, p1: 3 }, { p1: 1 }, { p2: 1 }]
    const sheet = { kind: 'scores', votes, lowest: 0, highest: 5 } as const
    const instance = cast(100, [100, 50, 40], sheet)
    const points = explain(made(instance, bylaw(GREEDY)).trace, { language: 'de' })
    expect(points.get('p0')).toBe('Gewonnen auf Platz 1 mit 5 Punkten.')
    expect(points.get('p1')).toBe(
      'Nicht gewonnen: Als es mit 4 Punkten an der Reihe war, waren von den nötigen 0,50 nur noch 0 da; mit 2 Punkten mehr hätte es gewonnen.',
    )
    expect(points.get('p2')).toContain('Als es mit 1 Punkt an der Reihe war')
    const tenths = { ...instance, ballots: { ...instance.ballots, pointScale: 10 } }
    const half = { kind: 'share-of-cost', numerator: 4, denominator: 1 } as const
    const below = made(tenths, { ...bylaw(GREEDY), minimumSupport: half })
    expect(explain(below.trace, { language: 'de' }).get('p0')).toBe(
      'Nicht gewonnen: 1 Stimme liegt unter der Mindestunterstützung von 12.',
    )
    const single = cast(60, [100, 19, 20], { kind: 'approval', votes: [['p0'], ['p1'], ['p2']] })
    const alone = explain(made(single, bylaw(equalShares())).trace, { language: 'de' })
    expect(alone.get('p0')).toBe(
      'Nicht gewonnen: Die Person, die dafür gestimmt hat, hatte noch 0,20 von den nötigen 1; bei diesem Anteil hätte es mit Kosten bis 0,20 gewonnen.',
    )
    expect(alone.get('p1')).toBe(
      'Gewonnen in Runde 1: 1 Person hat dafür gestimmt und 0,19 aus ihrem Anteil gezahlt.',
    )
  })

  it('of a refusal stands in both languages', () => {
    const refusals: readonly Refusal[] = [
      { kind: 'lot-without-project', project: 'a' },
      { kind: 'lot-with-unknown-project', project: 'a' },
      { kind: 'lot-with-project-twice', project: 'a' },
      { kind: 'group-with-unknown-project', project: 'a' },
      { kind: 'points-below-zero' },
      { kind: 'points-too-large' },
      { kind: 'members-fewer-than-voters', members: 3 },
      { kind: 'step-not-positive' },
      { kind: 'step-too-small', steps: 3_000_000 },
      { kind: 'share-not-whole-cents' },
      { kind: 'majority-not-a-share' },
      { kind: 'no-votes-unknown' },
      { kind: 'minimum-not-a-number' },
    ]
    const german = refusals.map((refusal) => sayRefusal(refusal, 'de'))
    const english = refusals.map((refusal) => sayRefusal(refusal, 'en'))
    expect(new Set([...german, ...english]).size).toBe(refusals.length * 2)
  })
})
