import type { GreedyRule } from './bylaw.ts'
import type { Decision } from './decision.ts'
import { runGreedy, type GreedyStep } from './greedy.ts'
import type { Cents, Instance, ProjectId } from './instance.ts'
import type { TieSettler } from './ties.ts'
import type { Counted, Fate, Round } from './trace.ts'
import { unreachable } from './unreachable.ts'

/** Greedy award with its trace; O(m²) after counting. */
export function decideGreedy(
  instance: Instance,
  rule: GreedyRule,
  options: { readonly eligible: readonly number[]; readonly ties: TieSettler },
): Decision {
  const steps = runGreedy(instance, { ...rule, ...options, budgetCents: instance.budgetCents })
  return {
    winners: winnersOf(steps),
    rounds: steps.map((step) => roundOf(instance, step)),
    fates: new Map(
      steps.map((step) => [
        instance.projects[step.project]?.id ?? '',
        greedyFate(instance, rule, { step, steps, fromRest: false }),
      ]),
    ),
    shares: null,
    comparison: null,
  }
}

/** The projects that won, in order. O(steps). */
export function winnersOf(steps: readonly GreedyStep[]): readonly number[] {
  return steps.filter(({ outcome }) => outcome.kind === 'won').map(({ project }) => project)
}

/** One step as published. O(1). */
export function roundOf({ projects }: Instance, step: GreedyStep): Round {
  return {
    phase: 'votes',
    project: projects[step.project]?.id ?? '',
    costCents: projects[step.project]?.costCents ?? 0,
    score: step.score,
    leftCents: step.leftCents,
    outcome: step.outcome.kind,
    tie: step.tie,
  }
}

type Context = {
  readonly step: GreedyStep
  readonly steps: readonly GreedyStep[]
  readonly fromRest: boolean
}

/** Why a project won or lost by votes, and with how many more it would have won. O(steps). */
export function greedyFate(
  instance: Instance,
  rule: Pick<GreedyRule, 'satisfaction'>,
  { step, steps, fromRest }: Context,
): Fate {
  const idOf = (at: number): ProjectId => instance.projects[at]?.id ?? ''
  const { outcome, score, leftCents } = step
  const counts = countedIn(instance)
  switch (outcome.kind) {
    case 'won':
      return { kind: 'won-by-votes', place: step.place, score, counts, fromRest }
    case 'too-dear': {
      const costCents = instance.projects[step.project]?.costCents ?? 0
      const moreScore = fromRest ? null : scoreMissing(instance, rule, { step, steps })
      const money = { costCents, leftCents, wouldWinAtCents: leftCents }
      return { kind: 'lost-too-dear', score, counts, ...money, moreScore }
    }
    case 'after-stop':
      return { kind: 'lost-after-stop', stoppedBy: idOf(outcome.stoppedBy) }
    case 'group-taken':
      return { kind: 'lost-group-taken', by: idOf(outcome.by) }
    default:
      return unreachable(outcome)
  }
}

/** What the scores of an election add up: people, or the points they gave. O(1). */
function countedIn({ ballots }: Instance): Counted {
  return ballots.points === null ? 'votes' : 'points'
}

/** Points that would have brought its turn forward to the last moment when the money was enough. */
function scoreMissing(
  { projects, budgetCents }: Instance,
  { satisfaction }: Pick<GreedyRule, 'satisfaction'>,
  { step, steps }: Omit<Context, 'fromRest'>,
): number | null {
  const costOf = (at: number): Cents => projects[at]?.costCents ?? 0
  const cost = costOf(step.project)
  if (cost > budgetCents) return null
  const inTime = steps.findLast(
    ({ outcome, leftCents, place }) =>
      outcome.kind === 'won' && leftCents >= cost && place < step.place,
  )
  if (!inTime) return null
  if (satisfaction === 'cost') return inTime.score - step.score + 1
  const rivalCost = costOf(inTime.project)
  if (rivalCost === 0) return null
  const level = (BigInt(inTime.score) * BigInt(cost)) / BigInt(rivalCost)
  return Number(level) - step.score + 1
}
