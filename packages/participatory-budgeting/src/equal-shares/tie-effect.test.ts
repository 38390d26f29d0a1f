import { describe, expect, it } from 'vitest'
import { cast } from '../../tests/elections.ts'
import { rational, type Rational } from '../rational.ts'
import { pay } from './pay.ts'
import { exactPrice } from './price.ts'
import { openPurse, type Purse } from './purse.ts'
import { isAnyOrder } from './tie-effect.ts'

type Tie = {
  readonly costs: readonly number[]
  readonly votes: readonly (readonly string[])[]
  readonly share: Rational
  /** Enough for everything unless given. */
  readonly leftCents?: number
}

const purseOf = ({ costs, votes, share }: Tie): Purse =>
  openPurse(cast(0, costs, { kind: 'approval', votes }).ballots, costs.length, share)

/** Whether p0 and p1 may be bought in any order while all projects can still be had. */
function isFree(tie: Tie): boolean {
  const payable = tie.costs.map((costCents, project) => ({ project, costCents }))
  const leftCents = tie.leftCents ?? 1000
  return isAnyOrder(purseOf(tie), { equal: payable.slice(0, 2), payable, leftCents })
}

const TINY = 10n ** 20n

describe('a tie under Equal Shares needs no lot', () => {
  it('where nobody supports two of the equals, if the money pays for all of these', () => {
    const apart = { costs: [10, 10, 90], votes: [['p0'], ['p1'], ['p2']], share: rational(10n) }
    expect(isFree({ ...apart, leftCents: 20 })).toBe(true)
    expect(isFree({ ...apart, leftCents: 19 })).toBe(false)
  })

  it('where all can pay for all, if the money pays for all projects that can be had', () => {
    const together = { costs: [10, 10, 5], votes: [['p0', 'p1'], ['p2']], share: rational(20n) }
    expect(isFree({ ...together, leftCents: 25 })).toBe(true)
    expect(isFree({ ...together, leftCents: 24 })).toBe(false)
  })

  it('where every purse is emptied exactly, and does where a purse lacks less than doubles show', () => {
    const all = ['p0', 'p1']
    const thirds = { costs: [100, 100], votes: [all, all, all] }
    const withShare = (numerator: bigint): boolean =>
      isFree({ ...thirds, share: rational(numerator, 3n * TINY) })
    expect(withShare(200n * TINY)).toBe(true)
    expect(withShare(200n * TINY + 1n)).toBe(true)
    expect(withShare(200n * TINY - 1n)).toBe(false)
  })

  it('where what was paid before leaves exactly enough, and does where it leaves less', () => {
    const all = ['p0', 'p1', 'p2']
    const bought = (share: Rational): boolean => {
      const purse = purseOf({ costs: [100, 100, 100], votes: [all, all, all], share })
      const price = exactPrice(purse, 2, 100, 0)
      purse.values.define(price, price.points)
      pay(purse, 2, price, null)
      const payable = [0, 1].map((project) => ({ project, costCents: 100 }))
      return isAnyOrder(purse, { equal: payable, payable, leftCents: 200 })
    }
    expect(bought(rational(100n))).toBe(true)
    expect(bought(rational(100n * TINY - 1n, TINY))).toBe(false)
  })

  it('where supporters of the equals can also pay for what else they support', () => {
    const poor = { costs: [10, 10, 10], votes: [['p0', 'p1', 'p2']] }
    expect(isFree({ ...poor, share: rational(30n) })).toBe(true)
    expect(isFree({ ...poor, share: rational(29n) })).toBe(false)
  })

  it('where those who share a project with them can pay too, though they support none of the equals', () => {
    const chain = {
      costs: [10, 10, 20, 50],
      votes: [
        ['p0', 'p1', 'p2'],
        ['p2', 'p3'],
      ],
    }
    expect(isFree({ ...chain, share: rational(60n) })).toBe(true)
    expect(isFree({ ...chain, share: rational(59n) })).toBe(false)
  })
})
