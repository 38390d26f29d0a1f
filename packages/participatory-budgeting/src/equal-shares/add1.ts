import type { Add1 } from '../bylaw.ts'
import type { Cents, Instance } from '../instance.ts'
import { rational, type Rational } from '../rational.ts'
import { runEqualShares, type Run, type RunOptions } from './run.ts'
import { unreachable } from '../unreachable.ts'

/** Why the shares were raised no further. */
type Add1End = 'exhaustive' | 'next-step-overspends' | 'cut-at-budget' | 'all-supported-won'

export type Add1Result = {
  readonly run: Run
  readonly share: Rational
  readonly steps: number
  readonly end: Add1End
}

type SweepOptions = Omit<RunOptions, 'share' | 'neverAboveCents' | 'stopAboveCents' | 'withFlow'>

/**
 * Equal Shares with growing shares: the whole run is repeated with shares raised step by step; every
 * run is exact. Source: Faliszewski et al., Participatory Budgeting: Data, Tools and Analysis, 2023,
 * section 4.2, https://arxiv.org/abs/2305.11035; https://equalshares.net/implementation/completion.
 * Cost: one run per step.
 */
export function raiseShares(instance: Instance, add1: Add1, options: SweepOptions): Add1Result {
  const { budgetCents } = instance
  const supported = options.eligible.filter((at) => (instance.ballots.support.voters[at] ?? 0) > 0)
  const shareAt = shareOf(instance, add1)
  let steps = 0
  let before: Run | null = null
  for (;;) {
    const share = shareAt(steps)
    const run = runEqualShares(instance, { ...options, share, stopAboveCents: budgetCents })
    if (run.spentCents > budgetCents) {
      if (add1.whenOverspent === 'previous' && before !== null) {
        return {
          run: before,
          share: shareAt(steps - 1),
          steps: steps - 1,
          end: 'next-step-overspends',
        }
      }
      const cut = runEqualShares(instance, { ...options, share, neverAboveCents: budgetCents })
      return { run: cut, share, steps, end: 'cut-at-budget' }
    }
    if (run.purchases.length === supported.length) {
      return { run, share, steps, end: 'all-supported-won' }
    }
    if (add1.stopWhenExhaustive && isExhaustive(instance, supported, run)) {
      return { run, share, steps, end: 'exhaustive' }
    }
    before = run
    steps += 1
  }
}

/** The first share: the budget in equal parts, unless the bylaw says otherwise. O(1), exact. */
export function equalShare({ budgetCents, ballots }: Instance): Rational {
  return rational(BigInt(budgetCents), BigInt(Math.max(1, ballots.voters)))
}

function shareOf(instance: Instance, { start, step }: Add1): (steps: number) => Rational {
  const voters = BigInt(Math.max(1, instance.ballots.voters))
  const together =
    'togetherCents' in step ? BigInt(step.togetherCents) : BigInt(step.perVoterCents) * voters
  const first = firstTogether(instance, start, voters)
  return (steps) => rational(first + BigInt(steps) * together, voters)
}

function firstTogether(instance: Instance, start: Add1['start'], voters: bigint): bigint {
  const budget = BigInt(instance.budgetCents)
  switch (start.kind) {
    case 'equal':
      return budget
    case 'rounded-down': {
      const unit = BigInt(start.unitCents)
      return (budget / voters / unit) * unit * voters
    }
    case 'fixed':
      return BigInt(start.shareCents) * voters
    default:
      return unreachable(start)
  }
}

function isExhaustive({ budgetCents, projects }: Instance, supported: readonly number[], run: Run) {
  const won = new Set(run.purchases.map(({ project }) => project))
  const leftCents: Cents = budgetCents - run.spentCents
  return supported.every((at) => won.has(at) || (projects[at]?.costCents ?? 0) > leftCents)
}
