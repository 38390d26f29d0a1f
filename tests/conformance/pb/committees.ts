import { z } from 'zod'
import {
  award,
  castBallots,
  possibleAwards,
  type BallotSheet,
  type Bylaw,
  type Completion,
  type Instance,
  type Rule,
} from '../../../packages/participatory-budgeting/src/index.ts'
import type { Tally } from './tally.ts'

const committee = z.object({
  name: z.string(),
  num_cand: z.number(),
  committeesize: z.number(),
  profile: z.array(z.array(z.number())),
  results: z.record(z.string(), z.array(z.array(z.number()))),
})

export const committeeFile = z.array(committee)
type Committee = z.infer<typeof committee>

const UNIT_CENTS = 100
const MOST_RUNS = 20_000

/**
 * The one published set that is wrong: candidates 2 and 5 both have exactly 29/20 points, but summed
 * as doubles 1.45 and 1.4499999999999997, so abcvoting missed the tie.
 */
const CORRECTED: Readonly<Record<string, readonly string[]>> = {
  'instanceS0003.abc.yaml sav|irresolute': ['0,2,3,4', '0,3,4,5'],
}

/** Committees are awards at unit cost: the set of all tied outcomes must be the published one. */
export function checkCommittee(given: Committee, tally: Tally): void {
  for (const [key, expected] of Object.entries(given.results)) {
    const [rule = '', irresolute] = key.split('|')
    const name = `${given.name} ${key}`
    const instance = rule === 'sav' ? dividedInstance(given) : approvalInstance(given)
    const bylaw = (ties: Bylaw['ties']): Bylaw => ({
      rule: ruleOf(rule),
      ties,
      minimumSupport: { kind: 'none' },
    })
    const wanted = CORRECTED[name] ?? expected.map((seats) => seats.map(String).sort().join())
    if (irresolute) {
      const { outcomes, isComplete } = possibleAwards(instance, bylaw({ order: [] }), MOST_RUNS)
      if (!isComplete) tally.compare(name, 'too many runs', 'all outcomes')
      const got = outcomes.flatMap((seats) => filled(given, seats)).map((seats) => seats.join())
      tally.compare(name, [...new Set(got)].sort(), [...wanted].sort())
    } else {
      const got = award(instance, bylaw({ order: ['lexicographic'] }))
      const seats = got.kind === 'refused' ? [] : filled(given, [...got.winners].sort())
      const isRight = seats.some((committee) => wanted.includes(committee.join()))
      tally.compare(name, isRight ? 'one of them' : seats.join(' '), 'one of them')
    }
  }
}

/**
 * abcvoting fills seats for which nobody is left whom anyone approves with any candidates; an award
 * leaves the money unspent. Every way of filling counts.
 */
function filled({ num_cand, committeesize }: Committee, seats: readonly string[]): string[][] {
  let open: string[][] = [[...seats]]
  while ((open[0]?.length ?? committeesize) < committeesize) {
    open = open.flatMap((taken) =>
      Array.from({ length: num_cand }, (_, at) => `${at}`)
        .filter((candidate) => !taken.includes(candidate))
        .map((candidate) => [...taken, candidate]),
    )
  }
  return open.map((taken) => taken.sort())
}

function ruleOf(name: string): Rule {
  switch (name) {
    case 'av':
    case 'sav':
      return { kind: 'greedy', satisfaction: 'cost', whenTooDear: 'skip' }
    case 'seqphragmen':
      return { kind: 'phragmen' }
    case 'maximin-support':
      return { kind: 'maximin-support' }
    case 'equal-shares':
      return equalShares({ kind: 'phragmen' })
    case 'equal-shares-with-av-completion':
      return equalShares({ kind: 'utilitarian' })
    case 'equal-shares-with-increment-completion':
      return equalShares({
        kind: 'add1',
        add1: {
          step: { togetherCents: UNIT_CENTS },
          start: { kind: 'equal' },
          stopWhenExhaustive: true,
          whenOverspent: 'cut',
        },
      })
    default:
      throw new Error(`no rule is called ${name}`)
  }
}

function equalShares(completion: Completion): Rule {
  return { kind: 'equal-shares', satisfaction: 'cost', completion, comparison: 'none' }
}

function approvalInstance(given: Committee): Instance {
  const votes = given.profile.map((approved) => approved.map(String))
  return instanceOf(given, { kind: 'approval', votes })
}

/** Satisfaction approval voting: every voter divides the same number of points equally. */
function dividedInstance(given: Committee): Instance {
  const points = 2520
  const votes = given.profile.map((approved) =>
    Object.fromEntries(approved.map((seat) => [`${seat}`, points / approved.length])),
  )
  return instanceOf(given, { kind: 'cumulative', votes, mostInAll: points })
}

function instanceOf({ num_cand, committeesize }: Committee, sheet: BallotSheet): Instance {
  const cast = castBallots({
    budgetCents: committeesize * UNIT_CENTS,
    projects: Array.from({ length: num_cand }, (_, at) => ({ id: `${at}`, costCents: UNIT_CENTS })),
    sheet,
  })
  if (cast.kind === 'cast') return cast.instance
  throw new Error(JSON.stringify(cast.problem))
}
