import type { Bylaw } from './bylaw.ts'
import { findRefusal, type Refusal } from './check-bylaw.ts'
import { decideEqualShares } from './decide-equal-shares.ts'
import { decideGreedy } from './decide-greedy.ts'
import { decideMajority, decideMaximinSupport, decidePhragmen } from './decide-in-line.ts'
import type { Decision } from './decision.ts'
import type { Cents, Instance, ProjectId } from './instance.ts'
import { filterBySupport } from './minimum-support.ts'
import { everyOutcome } from './tied-outcomes.ts'
import { tieSettler, type SettledTie, type TieSettler } from './ties.ts'
import type { Fate, Trace } from './trace.ts'
import { unreachable } from './unreachable.ts'

type Awarded = {
  /** In the order in which they won. */
  readonly winners: readonly ProjectId[]
  readonly spentCents: Cents
  readonly budgetCents: Cents
  readonly trace: Trace
}

/**
 * `final`: may be published. `needs-lot`: a tie that changes the winners can only be settled by
 * lot, and no order was drawn before; the winners shown are one of the possible `outcomes` (all of
 * them if `isComplete`). `refused`: no award can be made.
 */
export type Award =
  | ({ readonly kind: 'final' } & Awarded)
  | ({
      readonly kind: 'needs-lot'
      readonly openTies: readonly SettledTie[]
      readonly outcomes: readonly (readonly ProjectId[])[]
      readonly isComplete: boolean
    } & Awarded)
  | { readonly kind: 'refused'; readonly reason: Refusal }

/** So many runs are spent to see whether open ties change the winners. */
const RUNS_FOR_TIES = 200

/**
 * Awards a budget among projects under a bylaw: always exact, the same result on every machine and
 * in every order of ballots. Sources and cost stand with each rule; reading costs nothing, the
 * instance is not changed.
 *
 * @example
 * const outcome = castBallots({ budgetCents: 900_00, projects, sheet })
 * if (outcome.kind === 'cast') award(outcome.instance, RECOMMENDED_BYLAW)
 */
export function award(instance: Instance, bylaw: Bylaw): Award {
  const reason = findRefusal(instance, bylaw)
  if (reason) return { kind: 'refused', reason }
  const ties = tieSettler(instance, bylaw.ties)
  const decision = decide(instance, bylaw, ties)
  const awarded = awardedOf(instance, decision)
  if (ties.open.length === 0) return { kind: 'final', ...awarded }
  const { outcomes, isComplete } = possibleAwards(instance, bylaw, RUNS_FOR_TIES)
  if (isComplete && outcomes.length === 1) return { kind: 'final', ...awarded }
  return { kind: 'needs-lot', openTies: distinct(ties.open), outcomes, isComplete, ...awarded }
}

/**
 * Every set of winners (ids sorted) that a lot could still bring where the bylaw leaves ties open;
 * one set if it leaves none. Costs one award for each way through the ties, at most `mostRuns`.
 *
 * @throws RangeError where `award` refuses the bylaw
 * @example
 * possibleAwards(instance, { ...RECOMMENDED_BYLAW, ties: { order: [] } }).outcomes
 */
export function possibleAwards(
  instance: Instance,
  bylaw: Bylaw,
  mostRuns = RUNS_FOR_TIES,
): { readonly outcomes: readonly (readonly ProjectId[])[]; readonly isComplete: boolean } {
  const reason = findRefusal(instance, bylaw)
  if (reason)
    throw new RangeError(`possibleAwards requires a bylaw that is not refused: ${reason.kind}`)
  return everyOutcome(mostRuns, (chance) => {
    const decision = decide(instance, bylaw, tieSettler(instance, bylaw.ties, chance))
    return decision.winners.map((at) => instance.projects[at]?.id ?? '').sort()
  })
}

function decide(instance: Instance, bylaw: Bylaw, ties: TieSettler): Decision {
  const { eligible, below } = filterBySupport(instance, bylaw.minimumSupport)
  const decision = decideAmong(instance, bylaw, { eligible, ties })
  const fates = new Map<ProjectId, Fate>(decision.fates)
  for (const { project, ...count } of below) {
    fates.set(instance.projects[project]?.id ?? '', { kind: 'lost-below-minimum', ...count })
  }
  return { ...decision, fates }
}

function decideAmong(
  instance: Instance,
  { rule }: Bylaw,
  options: { readonly eligible: readonly number[]; readonly ties: TieSettler },
): Decision {
  switch (rule.kind) {
    case 'greedy':
      return decideGreedy(instance, rule, options)
    case 'equal-shares':
      return decideEqualShares(instance, rule, options)
    case 'phragmen':
      return decidePhragmen(instance, options)
    case 'maximin-support':
      return decideMaximinSupport(instance, options)
    case 'majority':
      return decideMajority(instance, rule, options)
    default:
      return unreachable(rule)
  }
}

function awardedOf(instance: Instance, decision: Decision): Awarded {
  const { projects, budgetCents, ballots } = instance
  const { winners, rounds, fates, shares, comparison } = decision
  return {
    winners: winners.map((at) => projects[at]?.id ?? ''),
    spentCents: winners.reduce((sum, at) => sum + (projects[at]?.costCents ?? 0), 0),
    budgetCents,
    trace: {
      voters: ballots.voters,
      pointScale: ballots.pointScale,
      rounds,
      fates,
      shares,
      comparison,
    },
  }
}

function distinct(ties: readonly SettledTie[]): readonly SettledTie[] {
  return [...new Map(ties.map((tie) => [tie.tied.join('\n'), tie])).values()]
}
