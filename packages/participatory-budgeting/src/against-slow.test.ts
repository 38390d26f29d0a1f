import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  add1,
  bylaw,
  cast,
  elections,
  equalShares,
  instanceOf,
  made,
  RULES,
  type Election,
} from '../tests/elections.ts'
import { equalShare, slowAdd1, slowCompleted, slowEqualShares } from '../tests/slow/equal-shares.ts'
import { isEqual } from '../tests/slow/fraction.ts'
import { slowGreedy } from '../tests/slow/greedy.ts'
import { slowMaximinSupport, slowPhragmen } from '../tests/slow/in-line.ts'
import { award, possibleAwards, type Majority, type Rule } from './index.ts'

const ids = (positions: readonly number[]): readonly string[] => positions.map((at) => `p${at}`)
const satisfactions = fc.constantFrom('cost', 'cardinality')
const winnersOf = (election: Election, rule: Rule): readonly string[] =>
  made(instanceOf(election), bylaw(rule)).winners

describe('Equal Shares, counted slowly voter by voter,', () => {
  it.each([true, false])(
    'raises the shares to the same step (exhaustive stop: %s)',
    (isExhaustive) => {
      const raised = fc.record({
        election: fc.oneof(elections(), elections(4)),
        satisfaction: satisfactions,
        cents: fc.integer({ min: 1, max: 4 }),
      })
      fc.assert(
        fc.property(raised, ({ election, satisfaction, cents }) => {
          const first = equalShare(election)
          const slow = slowAdd1(election, satisfaction, { first, cents, isExhaustive })
          if (slow === null) throw new Error('equal shares of the budget never overspend')
          const { winners, trace } = made(
            instanceOf(election),
            bylaw(equalShares(satisfaction, add1(isExhaustive, cents))),
          )
          expect(winners).toEqual(ids(slow.won))
          if (trace.shares === null) throw new Error('no shares')
          const { share, steps } = trace.shares
          expect(isEqual([share.numerator, share.denominator], slow.share)).toBe(true)
          expect(steps).toBe(slow.steps)
        }),
        { numRuns: 2000 },
      )
    },
  )

  it('leaps over steps that change nothing and still names the same step', () => {
    const withdrawn = elections().map((election) => ({
      ...election,
      costs: election.costs.map((cost, at) => (at % 2 === 1 ? 900 + cost : cost)),
    }))
    let leaps = 0
    fc.assert(
      fc.property(withdrawn, (election) => {
        const first = equalShare(election)
        const slow = slowAdd1(election, 'cost', { first, cents: 2, isExhaustive: false })
        const { winners, trace } = made(
          instanceOf(election),
          bylaw(equalShares('cost', add1(false, 2))),
        )
        expect(winners).toEqual(ids(slow?.won ?? []))
        expect(trace.shares?.steps).toBe(slow?.steps)
        leaps += Number((slow?.steps ?? 0) > 100)
      }),
      { numRuns: 300 },
    )
    expect(leaps).toBeGreaterThan(50)
  })

  it.each(['votes', 'phragmen'] as const)('awards the rest by %s alike', (by) => {
    const kind = by === 'votes' ? 'utilitarian' : 'phragmen'
    fc.assert(
      fc.property(fc.oneof(elections(), elections(3)), satisfactions, (election, satisfaction) => {
        const share = equalShare(election)
        expect(winnersOf(election, equalShares(satisfaction, { kind }))).toEqual(
          ids(slowCompleted(election, satisfaction, { share, by })),
        )
      }),
      { numRuns: 2000 },
    )
  })

  it('awards the rest after raised shares alike', () => {
    fc.assert(
      fc.property(elections(), satisfactions, (election, satisfaction) => {
        const completion = add1(true)
        if (completion.kind !== 'add1') throw new Error('add1')
        const raised = { first: equalShare(election), cents: 1, isExhaustive: true }
        const share = slowAdd1(election, satisfaction, raised)?.share ?? raised.first
        const rule = equalShares(satisfaction, { ...completion, kind: 'add1-utilitarian' })
        expect(winnersOf(election, rule)).toEqual(
          ids(slowCompleted(election, satisfaction, { share, by: 'votes' })),
        )
      }),
      { numRuns: 1000 },
    )
  })

  it('compares both awards voter by voter', () => {
    fc.assert(
      fc.property(fc.oneof(elections(), elections(3)), satisfactions, (election, satisfaction) => {
        const own = slowEqualShares(election, satisfaction)
        const greedy = slowGreedy(election, satisfaction)
        const worth = (row: readonly number[], won: readonly number[]): number =>
          won.reduce((sum, at) => {
            const unit = satisfaction === 'cost' ? (election.costs[at] ?? 0) : 1
            return sum + (row[at] ?? 0) * unit
          }, 0)
        const gains = election.points.map((row) => worth(row, greedy) - worth(row, own))
        const [more, less] = [gains.filter((gain) => gain > 0), gains.filter((gain) => gain < 0)]
        const rule = { ...equalShares(satisfaction), comparison: 'satisfaction' } as const
        const { winners, trace } = made(instanceOf(election), bylaw(rule))
        expect(winners).toEqual(ids(more.length > less.length ? greedy : own))
        expect(trace.comparison).toEqual({
          preferGreedy: more.length,
          preferEqualShares: less.length,
        })
      }),
      { numRuns: 1500 },
    )
  })

  it('buys the same in elections of some size, with many equal and nearly equal prices', () => {
    const larger = fc.record({
      budgetCents: fc.integer({ min: 0, max: 40_000 }),
      costs: fc.array(fc.constantFrom(0, 600, 1000, 1001, 1200, 2999, 3000, 7000), {
        minLength: 10,
        maxLength: 10,
      }),
      points: fc.array(fc.array(fc.constantFrom(0, 0, 0, 1, 2), { minLength: 10, maxLength: 10 }), {
        minLength: 20,
        maxLength: 60,
      }),
    })
    fc.assert(
      fc.property(larger, satisfactions, (election, satisfaction) => {
        const one = { ...election, points: election.points.map((row) => row.map((p) => p % 2)) }
        for (const part of [election, one]) {
          expect(winnersOf(part, equalShares(satisfaction))).toEqual(
            ids(slowEqualShares(part, satisfaction)),
          )
        }
        expect(winnersOf(one, { kind: 'phragmen' })).toEqual(ids(slowPhragmen(one)))
      }),
      { numRuns: 120 },
    )
  })
})

describe('the other rules, counted slowly,', () => {
  const groups = fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2 }), { maxLength: 3 })

  it('greedy: skip or stop, votes or votes per cent, with groups of which one may win', () => {
    fc.assert(
      fc.property(
        fc.oneof(elections(), elections(3)),
        satisfactions,
        fc.boolean(),
        groups,
        (election, satisfaction, stop, drawn) => {
          const exclusive = drawn.map((group) => group.filter((at) => at < election.costs.length))
          const rule: Rule = {
            kind: 'greedy',
            satisfaction,
            whenTooDear: stop ? 'stop' : 'skip',
            exclusiveGroups: exclusive.map(ids),
          }
          expect(winnersOf(election, rule)).toEqual(
            ids(slowGreedy(election, satisfaction, { stop, groups: exclusive })),
          )
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('maximin support: by the definition, over all sets of projects', () => {
    fc.assert(
      fc.property(elections(), (election) => {
        expect(winnersOf(election, { kind: 'maximin-support' })).toEqual(
          ids(slowMaximinSupport(election)),
        )
      }),
      { numRuns: 1500 },
    )
  })

  it('majority: the words of the rules of procedure, counted on paper', () => {
    const shares = fc.constantFrom([1, 2], [2, 3], [3, 4], [0, 1], [1, 1])
    const of = fc.constantFrom('cast', 'present', 'members')
    fc.assert(
      fc.property(
        elections(2),
        of,
        shares,
        fc.boolean(),
        (election, body, [part = 1, all = 2], moreThan) => {
          const { budgetCents, costs, points } = election
          const members = points.length + 2
          const majority: Majority = {
            of: body === 'members' ? { members } : body,
            numerator: part,
            denominator: all,
            moreThan,
          }
          const votes = points.map((row) =>
            Object.fromEntries(row.flatMap((v, at) => (v === 0 ? [] : [[`p${at}`, v === 1]]))),
          )
          let left = budgetCents
          const passed = costs.flatMap((cost, at) => {
            const yes = points.filter((row) => row[at] === 1).length
            const no = points.filter((row) => row[at] === 2).length
            const total = { cast: yes + no, present: points.length, members }[body]
            const isOver = moreThan ? yes * all > total * part : yes * all >= total * part
            if (yes === 0 || !isOver || cost > left) return []
            left -= cost
            return [`p${at}`]
          })
          const instance = cast(budgetCents, costs, { kind: 'yes-no', votes })
          expect(
            made(instance, bylaw({ kind: 'majority', order: 'listed', majority })).winners,
          ).toEqual(passed)
        },
      ),
      { numRuns: 1500 },
    )
  })

  it('minimum support: whoever is below takes no part, under any rule', () => {
    const minimum = fc.oneof(
      fc.record({ kind: fc.constant('score' as const), atLeast: fc.nat(5) }),
      fc.record({
        kind: fc.constant('share-of-cost' as const),
        numerator: fc.nat(3),
        denominator: fc.integer({ min: 1, max: 3 }),
      }),
    )
    fc.assert(
      fc.property(
        elections(),
        minimum,
        fc.constantFrom(...RULES),
        (election, minimumSupport, rule) => {
          const { costs, points, budgetCents } = election
          const isBelow = costs.map((cost, at) => {
            const votes = points.filter((row) => row[at] === 1).length
            if (minimumSupport.kind === 'score') return votes < minimumSupport.atLeast
            const { numerator, denominator } = minimumSupport
            return votes * budgetCents * denominator < cost * points.length * numerator
          })
          if (budgetCents === 0) return
          const outcome = made(instanceOf(election), { ...bylaw(rule), minimumSupport })
          isBelow.forEach((below, at) => {
            expect(outcome.trace.fates.get(`p${at}`)?.kind === 'lost-below-minimum').toBe(below)
            if (below) expect(outcome.winners).not.toContain(`p${at}`)
          })
        },
      ),
      { numRuns: 2000 },
    )
  })
})

describe('ties', () => {
  const permutations = (left: readonly string[]): readonly (readonly string[])[] =>
    left.length === 0
      ? [[]]
      : left.flatMap((id) =>
          permutations(left.filter((other) => other !== id)).map((rest) => [id, ...rest]),
        )
  const majority = { of: 'present', numerator: 1, denominator: 2, moreThan: true } as const
  const rules: readonly Rule[] = [
    ...RULES,
    { kind: 'majority', order: 'votes', majority },
    { kind: 'greedy', satisfaction: 'cost', whenTooDear: 'skip', exclusiveGroups: [['p0', 'p1']] },
    { ...equalShares('cost', { kind: 'utilitarian' }), comparison: 'satisfaction' },
  ]
  const equalCosts = elections().map((election) => ({
    ...election,
    costs: election.costs.slice(0, 4).map((cost) => cost % 3),
    budgetCents: election.budgetCents % 12,
    points: election.points.slice(0, 5).map((row) => row.slice(0, 4)),
  }))

  it.each(rules)(
    'come out as every lot order does, and need a lot only where lots differ: %j',
    (rule) => {
      const kinds = new Set<string>()
      fc.assert(
        fc.property(equalCosts, (election) => {
          const projects = ids([...election.costs.keys()])
          if ('exclusiveGroups' in rule && projects.length < 2) return
          const instance = instanceOf(election)
          const drawn = permutations(projects).map((lot) =>
            [...made(instance, bylaw(rule, { order: [], lot })).winners].sort().join(),
          )
          const all = [...new Set(drawn)].sort()
          const { outcomes, isComplete } = possibleAwards(
            instance,
            bylaw(rule, { order: [] }),
            2000,
          )
          expect(isComplete).toBe(true)
          expect(outcomes.map((winners) => winners.join()).sort()).toEqual(all)
          const { kind } = award(instance, bylaw(rule, { order: [] }))
          expect(kind).toBe(all.length === 1 ? 'final' : 'needs-lot')
          kinds.add(kind)
        }),
        { numRuns: 250 },
      )
      expect([...kinds].sort()).toEqual(['final', 'needs-lot'])
    },
  )

  it('need no lot where the money is enough for all, however many they are', () => {
    const twelve = ids([...Array(12).keys()])
    const together = cast(1200, Array(12).fill(100), { kind: 'approval', votes: [twelve, twelve] })
    const apart = cast(1200, Array(12).fill(100), {
      kind: 'approval',
      votes: twelve.map((id) => [id]),
    })
    for (const rule of rules) {
      for (const instance of [together, apart]) {
        const isBeaten = rule.kind === 'greedy' && rule.exclusiveGroups !== undefined
        expect(award(instance, bylaw(rule, { order: [] })).kind).toBe(
          isBeaten ? 'needs-lot' : 'final',
        )
      }
    }
  })
})
