import { describe, expect, it } from 'vitest'
import { bylaw, cast, equalShares, GREEDY, made } from '../tests/elections.ts'
import { award, castBallots, RECOMMENDED_BYLAW, type BallotSheet } from './index.ts'

const projects = [
  { id: 'p0', costCents: 300 },
  { id: 'p1', costCents: 200 },
  { id: 'p2', costCents: 100 },
]

function problemOf(sheet: BallotSheet) {
  const outcome = castBallots({ budgetCents: 400, projects, sheet })
  return outcome.kind === 'not-cast' ? outcome.problem : null
}

function scoresOf(sheet: BallotSheet): readonly number[] {
  return [...cast(400, [300, 200, 100], sheet).ballots.support.score]
}

describe('ballots of each kind', () => {
  it('count a vote for each approval', () => {
    expect(scoresOf({ kind: 'approval', votes: [['p0', 'p2'], ['p2'], []] })).toEqual([1, 0, 2])
  })

  it('count one choice, or none', () => {
    expect(scoresOf({ kind: 'choose-one', votes: ['p1', null, 'p1'] })).toEqual([0, 2, 0])
  })

  it('count a basket within the budget', () => {
    expect(scoresOf({ kind: 'knapsack', votes: [['p0', 'p2']] })).toEqual([1, 0, 1])
    expect(problemOf({ kind: 'knapsack', votes: [[], ['p0', 'p1']] })).toEqual({
      kind: 'over-the-limit',
      voter: 1,
      limit: 400,
    })
  })

  it('count divided points', () => {
    const votes = [{ p0: 3, p1: 2 }, { p2: 5 }]
    expect(scoresOf({ kind: 'cumulative', votes, mostInAll: 5 })).toEqual([3, 2, 5])
    expect(problemOf({ kind: 'cumulative', votes, mostInAll: 4 })).toMatchObject({
      kind: 'over-the-limit',
      voter: 0,
    })
    expect(problemOf({ kind: 'cumulative', votes, mostInAll: 5, mostEach: 4 })).toMatchObject({
      kind: 'points-out-of-range',
      voter: 1,
      project: 'p2',
    })
  })

  it('count scores, below zero too', () => {
    const votes = [{ p0: -1, p1: 2 }, { p0: 2 }]
    expect(scoresOf({ kind: 'scores', votes, lowest: -2, highest: 2 })).toEqual([1, 2, 0])
    expect(problemOf({ kind: 'scores', votes, lowest: 0, highest: 2 })).toMatchObject({ voter: 0 })
    expect(
      problemOf({ kind: 'scores', votes: [{ p0: 0.5 }], lowest: 0, highest: 2 }),
    ).toMatchObject({ kind: 'points-not-whole' })
  })

  it('count ranks by Borda', () => {
    const votes = [['p2', 'p0'], ['p2']]
    expect(scoresOf({ kind: 'ranking', votes })).toEqual([2, 0, 6])
    expect(scoresOf({ kind: 'ranking', votes, places: 2 })).toEqual([1, 0, 4])
    expect(problemOf({ kind: 'ranking', votes, places: 1 })).toMatchObject({
      kind: 'too-many-marks',
      most: 1,
    })
  })

  it('count jury scores by criterion with weights', () => {
    const criteria = [
      { name: 'benefit', weight: 2 },
      { name: 'effort', weight: 1 },
    ]
    const votes = [
      { p0: { benefit: 3, effort: 1 }, p1: { benefit: 1, effort: 3 } },
      { p1: { effort: 2 } },
    ]
    expect(scoresOf({ kind: 'jury', criteria, highest: 3, votes })).toEqual([7, 7, 0])
    expect(problemOf({ kind: 'jury', criteria, highest: 2, votes })).toMatchObject({
      kind: 'points-out-of-range',
      project: 'p0',
    })
    expect(
      problemOf({ kind: 'jury', criteria, highest: 3, votes: [{ p0: { beauty: 1 } }] }),
    ).toMatchObject({ kind: 'unknown-criterion', criterion: 'beauty' })
    const half = [{ name: 'benefit', weight: 0.5 }]
    expect(problemOf({ kind: 'jury', criteria: half, highest: 3, votes: [] })).toMatchObject({
      kind: 'weight-not-whole',
    })
  })

  it('are refused with an unknown project, one marked twice, too many or too few marks', () => {
    expect(approvals([['p0', 'x']])).toEqual({ kind: 'unknown-project', voter: 0, project: 'x' })
    expect(approvals([['p0', 'p0']])).toMatchObject({ kind: 'project-marked-twice', voter: 0 })
    expect(approvals([['p0', 'p1', 'p2']])).toMatchObject({ kind: 'too-many-marks', most: 2 })
    expect(approvals([['p0'], []])).toMatchObject({ kind: 'too-few-marks', voter: 1, fewest: 1 })
  })

  it('are refused where money is not whole cents or a project is listed twice', () => {
    const sheet = { kind: 'approval', votes: [] } as const
    const one = (budgetCents: number, costCents: number) =>
      castBallots({ budgetCents, projects: [{ id: 'a', costCents }], sheet })
    expect(one(0.5, 1)).toMatchObject({ problem: { kind: 'money-not-whole-cents', project: null } })
    expect(one(1, -1)).toMatchObject({ problem: { kind: 'money-not-whole-cents', project: 'a' } })
    const twice = [...projects, ...projects]
    expect(castBallots({ budgetCents: 1, projects: twice, sheet })).toMatchObject({
      problem: { kind: 'project-listed-twice', project: 'p0' },
    })
  })
})

describe('a small jury', () => {
  it('buys in proportion to points: who gives more points pays more', () => {
    const votes = [{ p0: 3 }, { p0: 1 }, { p1: 1 }]
    const instance = cast(1200, [400, 500], { kind: 'scores', votes, lowest: 0, highest: 3 })
    const { winners, trace } = made(instance, bylaw(equalShares('cardinality')))
    expect(winners).toEqual(['p0'])
    expect(trace.fates.get('p0')).toMatchObject({ priceCents: 100, perPoint: true, payers: 2 })
  })

  it('may be filtered by minimum support: by points, or by share of the cost as in Świecie', () => {
    const votes = [['p0', 'p1'], ['p0'], ['p0', 'p2'], ['p0']]
    const instance = cast(400, [300, 200, 100], { kind: 'approval', votes })
    const two = { ...bylaw(GREEDY), minimumSupport: { kind: 'score', atLeast: 2 } } as const
    expect(made(instance, two).winners).toEqual(['p0'])
    const share = { kind: 'share-of-cost', numerator: 1, denominator: 1 } as const
    const outcome = made(instance, { ...bylaw(GREEDY), minimumSupport: share })
    expect([...outcome.winners].sort()).toEqual(['p0', 'p2'])
    expect(outcome.trace.fates.get('p1')).toEqual({
      kind: 'lost-below-minimum',
      score: 1,
      needed: 2,
      counts: 'votes',
    })
  })

  it('votes one by one by the majority of its rules of procedure', () => {
    const votes = [yes('p0', 'p1'), yes('p0', 'p1', 'p2'), yes('p0'), { p0: true }, {}]
    const instance = cast(400, [300, 200, 100], { kind: 'yes-no', votes })
    const simple = { of: 'cast', numerator: 1, denominator: 2, moreThan: true } as const
    const outcome = made(instance, bylaw(ruleOf(simple)))
    expect(outcome.winners).toEqual(['p0'])
    expect(outcome.trace.fates.get('p1')).toMatchObject({ kind: 'lost-too-dear', leftCents: 100 })
    expect(outcome.trace.fates.get('p2')).toEqual({
      kind: 'lost-without-majority',
      yes: 1,
      no: 2,
      needed: 2,
    })
    const members = { of: { members: 8 }, numerator: 1, denominator: 2, moreThan: true } as const
    expect(made(instance, bylaw(ruleOf(members))).winners).toEqual([])
    const twoThirds = { of: 'present', numerator: 2, denominator: 3, moreThan: false } as const
    expect(made(instance, bylaw(ruleOf(twoThirds))).winners).toEqual(['p0'])
  })

  it('rejects a proposal with as many yes as no, without a lot', () => {
    const votes = [{ p0: true }, { p0: false }]
    const instance = cast(400, [300], { kind: 'yes-no', votes })
    const simple = { of: 'cast', numerator: 1, denominator: 2, moreThan: true } as const
    expect(award(instance, bylaw(ruleOf(simple), { order: [] }))).toMatchObject({
      kind: 'final',
      winners: [],
    })
  })

  it('of nobody awards nothing', () => {
    const instance = cast(400, [300], { kind: 'approval', votes: [] })
    expect(award(instance, RECOMMENDED_BYLAW)).toMatchObject({ kind: 'final', winners: [] })
  })
})

/** Yes to these projects, no to the others. */
function yes(...ids: readonly string[]): Readonly<Record<string, boolean>> {
  return Object.fromEntries(['p0', 'p1', 'p2'].map((id) => [id, ids.includes(id)]))
}

function approvals(votes: readonly (readonly string[])[]) {
  return problemOf({ kind: 'approval', votes, fewest: 1, most: 2 })
}

function ruleOf(majority: Extract<Parameters<typeof bylaw>[0], { kind: 'majority' }>['majority']) {
  return { kind: 'majority', order: 'listed', majority } as const
}
