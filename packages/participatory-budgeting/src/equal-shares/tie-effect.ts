import type { Cents } from '../instance.ts'
import { compare, plus, rational, ZERO, type Rational } from '../rational.ts'
import { haveSeparateSupporters } from '../separate-supporters.ts'
import { addExactBalance, ROUNDOFF, type Purse } from './purse.ts'

type Priced = { readonly project: number; readonly costCents: Cents }

/**
 * Whether a tie may be settled in any order without changing who wins: nobody supports two of the
 * equals, so that no purchase changes the price of another; or everyone can pay the full price of
 * every project that hangs together with them, so that all of these win. `payable` are the projects
 * still to be had, `leftCents` what may still be spent. O(marks), exact where doubles are too close.
 */
export function isAnyOrder(
  purse: Purse,
  tie: { readonly equal: readonly Priced[]; readonly payable: readonly Priced[]; leftCents: Cents },
): boolean {
  const { equal, payable, leftCents } = tie
  const projects = equal.map(({ project }) => project)
  if (totalOf(equal) <= leftCents && haveSeparateSupporters(purse.box, projects)) return true
  return totalOf(payable) <= leftCents && nobodyRunsOut(purse, projects, payable)
}

function totalOf(priced: readonly Priced[]): Cents {
  return priced.reduce((sum, { costCents }) => sum + costCents, 0)
}

/** Whether all who support a project of the connected group could pay their full part of all of it. */
function nobodyRunsOut(
  purse: Purse,
  projects: readonly number[],
  payable: readonly Priced[],
): boolean {
  const { support, start, project, points } = purse.box
  const costOf = new Map(payable.map((entry) => [entry.project, entry.costCents]))
  const group = new Set(projects)
  const voters = new Set<number>()
  for (const at of group) {
    const types = support.type.subarray(support.start[at] ?? 0, support.start[at + 1] ?? 0)
    for (const type of types) {
      if (voters.has(type)) continue
      voters.add(type)
      const parts: Part[] = []
      for (let mark = start[type] ?? 0; mark < (start[type + 1] ?? 0); mark++) {
        const marked = project[mark] ?? 0
        const costCents = costOf.get(marked)
        if (costCents === undefined) continue
        group.add(marked)
        const given = points === null ? 1 : (points[mark] ?? 0)
        parts.push({ costCents, given, score: support.score[marked] ?? 1 })
      }
      if (!canPay(purse, type, parts)) return false
    }
  }
  return true
}

/** What a voter pays of a project whose supporters all pay the full price: cost x given / score. */
type Part = { readonly costCents: Cents; readonly given: number; readonly score: number }

function canPay(purse: Purse, type: number, parts: readonly Part[]): boolean {
  const cents = parts.reduce(
    (sum, { costCents, given, score }) => sum + (costCents * given) / score,
    0,
  )
  const balance = purse.balance[type] ?? 0
  const error = purse.error + (parts.length + 4) * 2 * ROUNDOFF * cents
  if (Math.abs(balance - cents) > error) return balance > cents
  const exact = parts.reduce(
    (sum: Rational, { costCents, given, score }) =>
      plus(sum, rational(BigInt(costCents) * BigInt(given), BigInt(score))),
    ZERO,
  )
  const coefficients = new Float64Array(purse.rounds + 1)
  addExactBalance(purse, type, 1, coefficients)
  const numerator = purse.values.numeratorOf({ constant: 0n, coefficients })
  return compare(exact, rational(numerator, purse.values.at(0).denominator)) <= 0
}
