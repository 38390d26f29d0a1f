import type { Add1 } from '../bylaw.ts'
import type { Cents, Instance } from '../instance.ts'
import { rational, type Rational } from '../rational.ts'
import { runEqualShares, type Purchase, type Run, type RunOptions } from './run.ts'
import { unreachable } from '../unreachable.ts'

/** Why the shares were raised no further. */
type Add1End = 'exhaustive' | 'next-step-overspends' | 'cut-at-budget' | 'all-supported-won'

export type Add1Result = {
  readonly share: Rational
  readonly steps: number
  readonly end: Add1End
}

type SweepOptions = Omit<RunOptions, 'share' | 'neverAboveCents' | 'stopAboveCents' | 'withFlow'>

/**
 * Equal Shares with growing shares: the whole run is repeated with shares raised step by step; every
 * run is exact. Source: Faliszewski et al., Participatory Budgeting: Data, Tools and Analysis, 2023,
 * section 4.2, https://arxiv.org/abs/2305.11035; https://equalshares.net/implementation/completion.
 * Cost: one run per step, steps proven to bring the same run left out.
 */
export function raiseShares(instance: Instance, add1: Add1, options: SweepOptions): Add1Result {
  const { budgetCents } = instance
  const supported = options.eligible.filter((at) => (instance.ballots.support.voters[at] ?? 0) > 0)
  const shares = sharesOf(instance, add1)
  let steps = 0
  for (;;) {
    const share = shares.at(steps)
    const run = runEqualShares(instance, { ...options, share, stopAboveCents: budgetCents })
    if (run.spentCents > budgetCents) {
      return add1.whenOverspent === 'previous' && steps > 0
        ? { share: shares.at(steps - 1), steps: steps - 1, end: 'next-step-overspends' }
        : { share, steps, end: 'cut-at-budget' }
    }
    if (run.purchases.length === supported.length) {
      return { share, steps, end: 'all-supported-won' }
    }
    const lost = lostProjects(supported, run)
    if (add1.stopWhenExhaustive && isExhaustive(instance, lost, run)) {
      return { share, steps, end: 'exhaustive' }
    }
    steps = Math.max(steps + 1, firstChange(instance, shares, { lost, run, steps }))
  }
}

/** The first share: the budget in equal parts, unless the bylaw says otherwise. O(1), exact. */
export function equalShare({ budgetCents, ballots }: Instance): Rational {
  return rational(BigInt(budgetCents), BigInt(Math.max(1, ballots.voters)))
}

/** What all voters have together before the first step, and what each step adds. */
type Shares = {
  readonly voters: bigint
  readonly first: bigint
  readonly each: bigint
  readonly at: (steps: number) => Rational
}

function sharesOf(instance: Instance, { start, step }: Add1): Shares {
  const voters = BigInt(Math.max(1, instance.ballots.voters))
  const each =
    'togetherCents' in step ? BigInt(step.togetherCents) : BigInt(step.perVoterCents) * voters
  const first = firstTogether(instance, start, voters)
  return { voters, first, each, at: (steps) => rational(first + BigInt(steps) * each, voters) }
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

function lostProjects(supported: readonly number[], run: Run): readonly number[] {
  const won = new Set(run.purchases.map(({ project }) => project))
  return supported.filter((at) => !won.has(at))
}

function isExhaustive({ budgetCents, projects }: Instance, lost: readonly number[], run: Run) {
  const leftCents: Cents = budgetCents - run.spentCents
  return lost.every((at) => (projects[at]?.costCents ?? 0) > leftCents)
}

/**
 * The first step that could bring another run. Where everyone paid the full price, larger shares
 * change no price; and a project whose supporters could not pay for it with untouched shares takes
 * no part. So nothing changes before the shares of some lost project's supporters reach its cost:
 * a withdrawn project with a cost of 999999999 is reached in one leap, not in a million runs.
 */
function firstChange(
  { projects, ballots }: Instance,
  { voters, first, each }: Shares,
  { lost, run, steps }: { readonly lost: readonly number[]; readonly run: Run; steps: number },
): number {
  const isFullyPaid = ({ project, priceIndex, payers, payingAll }: Purchase): boolean =>
    priceIndex === 0 || (payingAll === 0 && payers === ballots.support.voters[project])
  if (!run.purchases.every(isFullyPaid)) return steps
  const needed = lost.map((at) => {
    const supporters = BigInt(ballots.support.voters[at] ?? 0)
    const missing = BigInt(projects[at]?.costCents ?? 0) * voters - supporters * first
    const perStep = supporters * each
    return (missing + perStep - 1n) / perStep
  })
  return Number(needed.reduce((least, step) => (step < least ? step : least)))
}
