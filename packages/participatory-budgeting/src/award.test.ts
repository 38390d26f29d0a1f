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
} from '../tests/elections.ts'
import { slowEqualShares } from '../tests/slow/equal-shares.ts'
import { slowPhragmen } from '../tests/slow/in-line.ts'
import { award, possibleAwards, RECOMMENDED_BYLAW, voterAccount } from './index.ts'
import { compare, plus, rational, ZERO } from './rational.ts'

const RUNS = { numRuns: 400 }
const ids = (positions: readonly number[]): readonly string[] => positions.map((at) => `p${at}`)

describe('every rule', () => {
  it.each(RULES)('never spends more than the budget: %j', (rule) => {
    fc.assert(
      fc.property(elections(), (election) => {
        const { winners, spentCents } = made(instanceOf(election), bylaw(rule))
        expect(spentCents).toBeLessThanOrEqual(election.budgetCents)
        const cost = winners.reduce(
          (sum, id) => sum + (election.costs[Number(id.slice(1))] ?? 0),
          0,
        )
        expect(cost).toBe(spentCents)
        expect(new Set(winners).size).toBe(winners.length)
      }),
      RUNS,
    )
  })

  it.each(RULES)('does not care in which order the ballots came: %j', (rule) => {
    fc.assert(
      fc.property(elections(), (election) => {
        const turned = { ...election, points: [...election.points].reverse() }
        expect(made(instanceOf(turned), bylaw(rule)).winners).toEqual(
          made(instanceOf(election), bylaw(rule)).winners,
        )
      }),
      RUNS,
    )
  })

  it.each(RULES)('does not care in which order the projects are listed: %j', (rule) => {
    fc.assert(
      fc.property(elections(), (election) => {
        const instance = instanceOf(election)
        const votes = election.points.map((row) =>
          row.flatMap((given, at) => (given > 0 ? [`p${at}`] : [])),
        )
        const turned = listedBackwards(election, votes)
        expect(made(turned, bylaw(rule)).winners).toEqual(made(instance, bylaw(rule)).winners)
      }),
      RUNS,
    )
  })

  it.each(RULES)('explains the fate of every project: %j', (rule) => {
    fc.assert(
      fc.property(elections(), (election) => {
        const { winners, trace } = made(instanceOf(election), bylaw(rule))
        expect([...trace.fates.keys()].sort()).toEqual(ids([...election.costs.keys()]))
        for (const [id, fate] of trace.fates) {
          expect(fate.kind.startsWith('won')).toBe(winners.includes(id))
        }
      }),
      RUNS,
    )
  })
})

function listedBackwards(
  { budgetCents, costs }: { readonly budgetCents: number; readonly costs: readonly number[] },
  votes: readonly (readonly string[])[],
) {
  const order = costs.map((_, at) => costs.length - 1 - at)
  const turned = order.map((at) => costs[at] ?? 0)
  const renamed = votes.map((vote) => vote.map((id) => `p${order[Number(id.slice(1))] ?? 0}`))
  const instance = cast(budgetCents, turned, { kind: 'approval', votes: renamed })
  const projects = instance.projects.map((project, at) => ({
    ...project,
    id: `p${order[at] ?? 0}`,
  }))
  return { ...instance, projects }
}

describe('Equal Shares', () => {
  it.each(['cost', 'cardinality'] as const)('equals the slow exact count by %s', (satisfaction) => {
    fc.assert(
      fc.property(fc.oneof(elections(), elections(5)), (election) => {
        const { winners } = made(instanceOf(election), bylaw(equalShares(satisfaction)))
        expect(winners).toEqual(ids(slowEqualShares(election, satisfaction)))
      }),
      { numRuns: 3000 },
    )
  })

  it('equals the slow exact count where prices differ by less than doubles can tell', () => {
    const close = elections().map(({ budgetCents, costs, points }) => ({
      budgetCents: 4_000_000_000_000_000 + budgetCents,
      costs: costs.map((cost) => 1_000_000_000_000_000 + (cost % 3)),
      points,
    }))
    fc.assert(
      fc.property(close, fc.constantFrom('cost', 'cardinality'), (election, satisfaction) => {
        const { winners } = made(instanceOf(election), bylaw(equalShares(satisfaction)))
        expect(winners).toEqual(ids(slowEqualShares(election, satisfaction)))
        const line = made(instanceOf(election), bylaw({ kind: 'phragmen' }))
        expect(line.winners).toEqual(ids(slowPhragmen(election)))
      }),
      { numRuns: 2000 },
    )
  })

  it('with raised shares buys what the slow count buys at the final share', () => {
    fc.assert(
      fc.property(elections(), fc.boolean(), (election, isExhaustive) => {
        const law = bylaw(equalShares('cost', add1(isExhaustive)))
        const { winners, trace } = made(instanceOf(election), law)
        if (trace.shares === null) throw new Error('no shares')
        const { share, end } = trace.shares
        if (end === 'cut-at-budget') return
        const slow = slowEqualShares(election, 'cost', [share.numerator, share.denominator])
        expect(winners).toEqual(ids(slow))
      }),
      { numRuns: 1000 },
    )
  })

  it('is priceable: what voters pay adds up to the cost, nobody pays beyond the share or for what they did not mark, and no group could still pay', () => {
    fc.assert(
      fc.property(elections(3), (election) => {
        const { winners, trace } = made(instanceOf(election), bylaw(equalShares()))
        const paid = new Map<string, ReturnType<typeof rational>>()
        const left = election.points.map((row) => {
          const marks = Object.fromEntries(row.map((given, at) => [`p${at}`, given]))
          const account = voterAccount(trace, marks)
          if (account === null) throw new Error('no account')
          for (const { project, cents } of account.paid) {
            expect(marks[project]).toBeGreaterThan(0)
            paid.set(project, plus(paid.get(project) ?? ZERO, cents))
          }
          expect(compare(account.left, ZERO)).toBeGreaterThanOrEqual(0)
          return account.left
        })
        election.costs.forEach((cost, at) => {
          const id = `p${at}`
          const behind = election.points.reduce(
            (sum, row, voter) => ((row[at] ?? 0) > 0 ? plus(sum, left[voter] ?? ZERO) : sum),
            ZERO,
          )
          const hasSupport = election.points.some((row) => (row[at] ?? 0) > 0)
          const isPaid = compare(paid.get(id) ?? ZERO, rational(BigInt(cost))) === 0
          const isOutOfReach = !hasSupport || compare(behind, rational(BigInt(cost))) < 0
          expect(winners.includes(id) ? isPaid : isOutOfReach).toBe(true)
        })
      }),
      { numRuns: 1500 },
    )
  })

  it('gives a project to a group that can pay for it alone, however small the group', () => {
    const votes = [...Array.from({ length: 8 }, () => ['p0', 'p1']), ['p2'], ['p2']]
    const instance = cast(1000, [600, 500, 200], { kind: 'approval', votes })
    expect([...made(instance, bylaw(equalShares())).winners].sort()).toEqual(['p0', 'p2'])
    expect([...made(instance, bylaw(GREEDY)).winners].sort()).toEqual(['p0', 'p2'])
    const stop = bylaw({ kind: 'greedy', satisfaction: 'cost', whenTooDear: 'stop' })
    expect(made(instance, stop).winners).toEqual(['p0'])
  })

  it('takes the greedy award where the comparison step says that more voters prefer it', () => {
    const votes = [...Array.from({ length: 7 }, () => ['p0']), ['p1'], ['p1'], ['p1']]
    const instance = cast(1000, [1000, 250], { kind: 'approval', votes })
    const rule = equalShares()
    expect(made(instance, bylaw(rule)).winners).toEqual(['p1'])
    const compared = made(instance, bylaw({ ...rule, comparison: 'satisfaction' }))
    expect(compared.winners).toEqual(['p0'])
    expect(compared.trace.comparison).toEqual({ preferGreedy: 7, preferEqualShares: 3 })
  })
})

describe('what would have been enough in a line', () => {
  const laws = [{ kind: 'phragmen' }, equalShares('cost', { kind: 'phragmen' })] as const
  it.each(laws)('is enough: a project at the cost named wins: %j', (rule) => {
    let promises = 0
    fc.assert(
      fc.property(elections(), (election) => {
        for (const [id, fate] of made(instanceOf(election), bylaw(rule)).trace.fates) {
          if (fate.kind !== 'lost-too-dear') continue
          const enough = fate.wouldWinAtCents ?? 0
          const costs = election.costs.map((cost, at) => (`p${at}` === id ? enough : cost))
          const { winners } = made(instanceOf({ ...election, costs }), bylaw(rule))
          expect(winners).toContain(id)
          promises += 1
        }
      }),
      { numRuns: 1000 },
    )
    expect(promises).toBeGreaterThan(50)
  })

  it('counts its rounds on from those of Equal Shares', () => {
    const votes = [['p0'], ['p0', 'p1'], ['p1', 'p2'], ['p1']]
    const instance = cast(1000, [500, 450, 40], { kind: 'approval', votes })
    const { trace } = made(instance, bylaw(equalShares('cost', { kind: 'phragmen' })))
    expect(trace.fates.get('p2')).toMatchObject({ kind: 'won-with-shares', round: 2 })
    expect(trace.fates.get('p0')).toMatchObject({
      kind: 'won-by-load',
      round: 3,
      carriedBy: 'each-beyond-share',
    })
  })
})

describe('sequential Phragmén', () => {
  it('equals the slow exact count', () => {
    fc.assert(
      fc.property(elections(), (election) => {
        const { winners } = made(instanceOf(election), bylaw({ kind: 'phragmen' }))
        expect(winners).toEqual(ids(slowPhragmen(election)))
      }),
      { numRuns: 3000 },
    )
  })
})

describe('greedy', () => {
  it('keeps a winner winning when one more voter approves only of it', () => {
    fc.assert(
      fc.property(elections(), fc.nat(), (election, pick) => {
        const { winners } = made(instanceOf(election), bylaw(GREEDY))
        const winner = winners[pick % Math.max(1, winners.length)]
        if (winner === undefined) return
        const ballot = election.costs.map((_, at) => (`p${at}` === winner ? 1 : 0))
        const more = { ...election, points: [...election.points, ballot] }
        expect(made(instanceOf(more), bylaw(GREEDY)).winners).toContain(winner)
      }),
      { numRuns: 1000 },
    )
  })

  it('lets only one project of each exclusive group win', () => {
    const votes = [['p0', 'p1', 'p2'], ['p0', 'p1'], ['p0']]
    const instance = cast(1000, [100, 100, 100], { kind: 'approval', votes })
    const law = bylaw({ ...greedyRule, exclusiveGroups: [['p0', 'p1']] })
    const { winners, trace } = made(instance, law)
    expect(winners).toEqual(['p0', 'p2'])
    expect(trace.fates.get('p1')).toEqual({ kind: 'lost-group-taken', by: 'p0' })
  })

  it('says truly with how many more votes, or at which cost, a project would have won', () => {
    fc.assert(
      fc.property(elections(), fc.constantFrom('cost', 'cardinality'), (election, satisfaction) => {
        const law = bylaw({ ...greedyRule, satisfaction })
        const { trace } = made(instanceOf(election), law)
        for (const [id, fate] of trace.fates) {
          if (fate.kind !== 'lost-too-dear') continue
          const at = Number(id.slice(1))
          const cheaper = election.costs.map((cost, place) =>
            place === at ? fate.leftCents : cost,
          )
          const again = made(instanceOf({ ...election, costs: cheaper }), law)
          expect(again.winners).toContain(id)
          if (fate.moreScore === null) continue
          const fans = Array.from({ length: fate.moreScore }, () =>
            election.costs.map((_, place) => (place === at ? 1 : 0)),
          )
          const more = { ...election, points: [...election.points, ...fans] }
          expect(made(instanceOf(more), law).winners).toContain(id)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

const PHRAGMEN = { kind: 'phragmen' } as const
const greedyRule = { kind: 'greedy', satisfaction: 'cost', whenTooDear: 'skip' } as const

describe('what would have been enough under Equal Shares', () => {
  const laws = [
    equalShares(),
    equalShares('cardinality'),
    equalShares('cost', { kind: 'utilitarian' }),
    equalShares('cardinality', { kind: 'utilitarian' }),
    { ...equalShares(), comparison: 'satisfaction' },
    { ...equalShares('cost', { kind: 'utilitarian' }), comparison: 'satisfaction' },
    equalShares('cost', cutAt(9)),
    equalShares('cardinality', cutAt(14)),
  ] as const
  const promises = { cost: 0, voters: 0 }

  it.each(laws)('is enough: at that cost, or with so many more supporters: %j', (rule) => {
    fc.assert(
      fc.property(elections(), (election) => {
        const law = bylaw(rule)
        const { trace } = made(instanceOf(election), law)
        for (const [id, fate] of trace.fates) {
          if (fate.kind !== 'lost-shares-spent' && fate.kind !== 'lost-too-dear') continue
          const at = Number(id.slice(1))
          const enough = fate.wouldWinAtCents ?? 0
          const costs = election.costs.map((cost, place) => (place === at ? enough : cost))
          const cheaper = made(instanceOf({ ...election, costs }), law).winners
          expect(enough === 0 || cheaper.includes(id)).toBe(true)
          promises.cost += Number(enough > 0)
          if (fate.kind !== 'lost-shares-spent' || fate.moreVoters === null) continue
          promises.voters += 1
          const points = withSupporters(election.points, { at, count: fate.moreVoters, trace })
          expect(made(instanceOf({ ...election, points }), law).winners).toContain(id)
        }
      }),
      { numRuns: 800 },
    )
    expect(promises.cost).toBeGreaterThan(50)
    expect(promises.voters).toBeGreaterThan(50)
  })

  it('counts those with the most left first: one who kept 1 € does more than two who kept 20 cents', () => {
    const votes = [['p0'], ['p0'], [], ['p1']]
    const instance = cast(400, [160, 150], { kind: 'approval', votes })
    const { trace } = made(instance, bylaw(equalShares()))
    expect(trace.fates.get('p1')).toMatchObject({ leftCents: 100, moreVoters: 1 })
  })

  it('is told with what supporters had left to the exact cent', () => {
    fc.assert(
      fc.property(elections(3), (election) => {
        const { trace } = made(instanceOf(election), bylaw(equalShares()))
        const accounts = election.points.map((row) =>
          voterAccount(trace, Object.fromEntries(row.map((given, at) => [`p${at}`, given]))),
        )
        for (const [id, fate] of trace.fates) {
          if (fate.kind !== 'lost-shares-spent') continue
          const left = accounts
            .filter((_, voter) => (election.points[voter]?.[Number(id.slice(1))] ?? 0) > 0)
            .reduce((sum, account) => plus(sum, account?.left ?? ZERO), ZERO)
          expect(BigInt(fate.leftCents)).toBe(left.numerator / left.denominator)
        }
      }),
      { numRuns: 800 },
    )
  })

  it('is not told of a run that the budget cut short: there the money was missing, not the support', () => {
    const votes = [['p0'], ['p0'], ['p1'], ['p1'], ['p2']]
    const instance = cast(100, [60, 70, 50], { kind: 'approval', votes })
    const { winners, trace } = made(instance, bylaw(equalShares('cost', cutAt(50))))
    expect(winners).toEqual(['p0'])
    expect(trace.fates.get('p1')).toMatchObject({
      kind: 'lost-too-dear',
      leftCents: 40,
      wouldWinAtCents: null,
    })
    expect(trace.fates.get('p2')).toEqual({ kind: 'lost-after-stop', stoppedBy: 'p1' })
  })
})

function cutAt(shareCents: number) {
  const start = { kind: 'fixed', shareCents } as const
  const step = { perVoterCents: 1 }
  const add1 = { step, start, stopWhenExhaustive: false, whenOverspent: 'cut' } as const
  return { kind: 'add1', add1 } as const
}

/** Gives the project to those non-supporters who have most left. */
function withSupporters(
  points: readonly (readonly number[])[],
  { at, count, trace }: { at: number; count: number; trace: Parameters<typeof voterAccount>[0] },
): readonly (readonly number[])[] {
  const savings = points.flatMap((row, voter) => {
    if ((row[at] ?? 0) > 0) return []
    const account = voterAccount(trace, Object.fromEntries(row.map((given, p) => [`p${p}`, given])))
    return account ? [{ voter, left: account.left }] : []
  })
  const chosen = savings.sort((a, b) => compare(b.left, a.left)).slice(0, count)
  const added = new Set(chosen.map(({ voter }) => voter))
  return points.map((row, voter) =>
    added.has(voter) ? row.map((given, place) => (place === at ? 1 : given)) : row,
  )
}

describe('ties', () => {
  const votes = [['p0'], ['p1']]
  const instance = cast(100, [100, 100], { kind: 'approval', votes })

  it('are final if the bylaw settles them', () => {
    const cheaper = cast(100, [100, 90], { kind: 'approval', votes })
    const outcome = award(cheaper, bylaw(GREEDY, { order: ['min-cost'] }))
    expect(outcome.kind).toBe('final')
    expect(made(cheaper, bylaw(GREEDY, { order: ['min-cost'] })).winners).toEqual(['p1'])
  })

  it('that only a lot can settle make the award provisional and list what could come out', () => {
    const outcome = award(instance, bylaw(GREEDY, { order: ['min-cost', 'max-votes'] }))
    expect(outcome).toMatchObject({
      kind: 'needs-lot',
      openTies: [{ tied: ['p0', 'p1'], by: 'nobody' }],
      isComplete: true,
    })
    if (outcome.kind !== 'needs-lot') throw new Error('a lot is needed')
    expect(new Set(outcome.outcomes.map(String))).toEqual(new Set(['p0', 'p1']))
  })

  it('are settled by the lot order drawn before, by its first project, not by the first listed', () => {
    const outcome = award(instance, bylaw(GREEDY, { order: ['min-cost'], lot: ['p1', 'p0'] }))
    expect(outcome).toMatchObject({ kind: 'final', winners: ['p1'] })
  })

  it('that change no winner need no lot', () => {
    const enough = cast(200, [100, 100], { kind: 'approval', votes })
    for (const rule of RULES) {
      expect(award(enough, bylaw(rule, { order: [] }))).toMatchObject({ kind: 'final' })
    }
  })

  it('among many that all win anyway need no lot either', () => {
    const seven = Array.from({ length: 7 }, (_, at) => [`p${at}`])
    const each = cast(700, Array(7).fill(100), { kind: 'approval', votes: seven })
    const all = cast(0, Array(7).fill(0), { kind: 'approval', votes: [seven.flat()] })
    for (const rule of [equalShares(), equalShares('cost', add1(false)), PHRAGMEN]) {
      expect(award(each, bylaw(rule, { order: [] }))).toMatchObject({ kind: 'final' })
    }
    expect(award(all, bylaw(equalShares(), { order: [] }))).toMatchObject({ kind: 'final' })
    const stop = { kind: 'greedy', satisfaction: 'cost', whenTooDear: 'stop' } as const
    const costs = [901, 1, 2, 3, 4, 5, 6, 7, 8, 999]
    const first = costs.map((_, at) => `p${at}`)
    const ended = cast(900, costs, { kind: 'approval', votes: [first, ['p0']] })
    expect(award(ended, bylaw(stop, { order: [] }))).toMatchObject({ kind: 'final', winners: [] })
  })

  it('always come out as one of the possible awards, whatever the lot', () => {
    fc.assert(
      fc.property(
        elections(),
        fc.constantFrom(...RULES),
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
        (election, rule, order) => {
          const possible = possibleAwards(instanceOf(election), bylaw(rule, { order: [] }), 3000)
          if (!possible.isComplete) return
          const lot = order.filter((at) => at < election.costs.length).map((at) => `p${at}`)
          const { winners } = made(instanceOf(election), bylaw(rule, { order: [], lot }))
          expect(possible.outcomes.map((seats) => seats.join())).toContain(
            [...winners].sort().join(),
          )
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('are refused a lot order that leaves out, repeats or invents a project', () => {
    expect(drawnAward(instance, ['p0'])).toMatchObject({
      reason: { kind: 'lot-without-project', project: 'p1' },
    })
    expect(drawnAward(instance, ['p0', 'p0'])).toMatchObject({
      reason: { kind: 'lot-with-project-twice' },
    })
    expect(drawnAward(instance, ['p0', 'x'])).toMatchObject({
      reason: { kind: 'lot-with-unknown-project' },
    })
  })
})

describe('all that could come out', () => {
  it('is not asked of a bylaw that is refused', () => {
    const instance = cast(1, [1], { kind: 'approval', votes: [['p0']] })
    const law = bylaw(equalShares('cost', add1(true, 0)))
    expect(() => possibleAwards(instance, law)).toThrow('step-not-positive')
  })
})

function drawnAward(instance: Parameters<typeof award>[0], lot: readonly string[]) {
  return award(instance, bylaw(GREEDY, { order: [], lot }))
}

describe('an award is refused', () => {
  const instance = cast(100, [100], { kind: 'scores', votes: [{ p0: -1 }], lowest: -1, highest: 1 })
  const approvals = cast(100, [100], { kind: 'approval', votes: [['p0']] })

  it('where the rule cannot count points below zero', () => {
    for (const rule of [
      equalShares(),
      { kind: 'phragmen' },
      { kind: 'maximin-support' },
    ] as const) {
      expect(award(instance, bylaw(rule))).toMatchObject({ reason: { kind: 'points-below-zero' } })
    }
  })

  it('where points add up to more than can be counted exactly', () => {
    const votes = [{ p0: Number.MAX_SAFE_INTEGER }, { p0: 1 }]
    const sheet = { kind: 'scores', votes, lowest: 0, highest: Infinity } as const
    const large = cast(100, [100], sheet)
    expect(award(large, bylaw(GREEDY))).toMatchObject({ reason: { kind: 'points-too-large' } })
  })

  it('where the increment is nothing or would take millions of runs', () => {
    const few = [['p0'], ...Array.from({ length: 999 }, () => [])]
    const dear = cast(1_000_000_000, [900_000_000], { kind: 'approval', votes: few })
    expect(award(approvals, bylaw(equalShares('cost', add1(true, 0))))).toMatchObject({
      reason: { kind: 'step-not-positive' },
    })
    expect(award(dear, bylaw(equalShares('cost', add1(true, 1))))).toMatchObject({
      reason: { kind: 'step-too-small' },
    })
  })

  it('but not for a withdrawn project at 999999999, with votes or without', () => {
    const costs = [40_000, 40_000, 99_999_999_900]
    for (const fan of [['p0'], ['p0', 'p2']]) {
      const instance = cast(100_000, costs, { kind: 'approval', votes: [['p0'], ['p1'], fan] })
      const outcome = award(instance, RECOMMENDED_BYLAW)
      expect(outcome).toMatchObject({ kind: 'final', winners: ['p0', 'p1'], spentCents: 80_000 })
    }
  })

  it('where a majority of votes cast is asked of ballots without votes against', () => {
    const majority = { of: 'cast', numerator: 1, denominator: 2, moreThan: true } as const
    expect(award(approvals, bylaw({ kind: 'majority', order: 'listed', majority }))).toMatchObject({
      reason: { kind: 'no-votes-unknown' },
    })
  })
})
