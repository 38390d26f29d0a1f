import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bylaw, cast, elections, equalShares, made } from '../../tests/elections.ts'
import { slowEqualShares } from '../../tests/slow/equal-shares.ts'
import { rational } from '../rational.ts'
import { pay } from './pay.ts'
import { exactPrice } from './price.ts'
import { openPurse } from './purse.ts'

describe('paying for a project', () => {
  it('empties a purse that holds exactly the price, and does not call paying less', () => {
    const votes = [['p0'], ['p0', 'p1'], ['p0', 'p1'], ['p1']]
    const { ballots } = cast(20, [10, 10], { kind: 'approval', votes })
    const purse = openPurse(ballots, 2, rational(10n, 3n))
    const price = exactPrice(purse, 0, 10, 0)
    purse.values.define(price, price.points)
    expect(pay(purse, 0, price, null)).toEqual({ payers: 3, payingAll: 0 })
    expect([...purse.drained]).toEqual([1, 1, 0])
    expect([...purse.balance]).toEqual([0, 0, 10 / 3])
  })

  it('equals the slow exact count where points are in the millions and differ by ones', () => {
    const large = fc
      .tuple(elections(3), fc.integer({ min: 0, max: 9 }), fc.nat(3))
      .map(([{ budgetCents, costs, points }, digits, odd]) => ({
        budgetCents: budgetCents * 1_000_000_007,
        costs: costs.map((cost) => cost * 1_000_000_007),
        points: points.map((row, voter) =>
          row.map((given) => (given === 0 ? 0 : given * 10 ** digits + ((voter * odd) % 3))),
        ),
      }))
    fc.assert(
      fc.property(large, fc.constantFrom('cost', 'cardinality'), (election, satisfaction) => {
        const votes = election.points.map((row) =>
          Object.fromEntries(row.flatMap((given, at) => (given > 0 ? [[`p${at}`, given]] : []))),
        )
        const sheet = { kind: 'scores', votes, lowest: 0, highest: 1e12 } as const
        const instance = cast(election.budgetCents, election.costs, sheet)
        const { winners } = made(instance, bylaw(equalShares(satisfaction)))
        expect(winners).toEqual(slowEqualShares(election, satisfaction).map((at) => `p${at}`))
      }),
      { numRuns: 2000 },
    )
  })
})
