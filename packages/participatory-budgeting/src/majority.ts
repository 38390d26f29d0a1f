import type { Majority, MajorityRule } from './bylaw.ts'
import type { Cents, Instance } from './instance.ts'
import { fitTogetherOrNotAtAll } from './greedy.ts'
import type { SettledTie, TieSettler } from './ties.ts'

export type MajorityVote = {
  readonly project: number
  readonly yes: number
  readonly no: number
  readonly abstained: number
  readonly leftCents: Cents
  readonly tie: SettledTie | null
  readonly outcome: 'won' | 'no-majority' | 'too-dear'
}

/**
 * Projects put to the vote one by one: awarded if the majority of the bylaw is reached and the money
 * left pays for it. Points above zero are yes, below zero no, none an abstention. An equal number
 * of yes and no is no majority, as German municipal codes have it (for example § 50 (1) GO NRW), so no
 * lot is needed for that. Cost: O(marks) for counting, O(m²) for the order.
 */
export function runMajority(
  instance: Instance,
  rule: MajorityRule,
  options: { readonly eligible: readonly number[]; readonly ties: TieSettler },
): readonly MajorityVote[] {
  const counts = countVotes(instance)
  const present = instance.ballots.voters
  const countOf = (at: number): Count => counts[at] ?? { yes: 0, no: 0 }
  const costOf = (at: number): Cents => instance.projects[at]?.costCents ?? 0
  const hasMajority = (at: number): boolean => {
    const { yes, no } = countOf(at)
    return yes >= votesNeeded(rule.majority, { yes, no, present })
  }
  const waiting = [...options.eligible]
  const votes: MajorityVote[] = []
  let leftCents = instance.budgetCents
  while (waiting.length > 0) {
    const equal = nextInLine(waiting, rule.order, counts)
    const { chosen, tie = null } = options.ties.settle(equal, () =>
      fitTogetherOrNotAtAll(equal.filter(hasMajority).map(costOf), leftCents),
    )
    waiting.splice(waiting.indexOf(chosen), 1)
    const { yes, no } = countOf(chosen)
    const abstained = present - yes - no
    const costCents = costOf(chosen)
    const outcome = !hasMajority(chosen)
      ? 'no-majority'
      : costCents > leftCents
        ? 'too-dear'
        : 'won'
    votes.push({ project: chosen, yes, no, abstained, leftCents, tie, outcome })
    if (outcome === 'won') leftCents -= costCents
  }
  return votes
}

/** The fewest yes votes that reach the majority, at least one; exact. O(1). */
export function votesNeeded(
  majority: Majority,
  count: { readonly yes: number; readonly no: number; readonly present: number },
): number {
  const share = BigInt(totalOf(majority, count)) * BigInt(majority.numerator)
  const of = BigInt(majority.denominator)
  return Math.max(1, Number(majority.moreThan ? share / of + 1n : (share + of - 1n) / of))
}

function totalOf(
  { of }: Majority,
  { yes, no, present }: { readonly yes: number; readonly no: number; readonly present: number },
): number {
  if (of === 'cast') return yes + no
  return of === 'present' ? present : of.members
}

type Count = { yes: number; no: number }

function countVotes({ projects, ballots }: Instance): readonly Count[] {
  const { support } = ballots
  return projects.map((_, project) => {
    const count = { yes: support.voters[project] ?? 0, no: 0 }
    if (support.isPositive) return count
    const end = support.start[project + 1] ?? 0
    for (let at = support.start[project] ?? 0; at < end; at++) {
      if ((support.points?.[at] ?? 1) < 0) count.no += support.weight[at] ?? 0
    }
    return count
  })
}

function nextInLine(
  waiting: readonly number[],
  order: MajorityRule['order'],
  counts: readonly Count[],
): readonly number[] {
  if (order === 'listed') return waiting.slice(0, 1)
  const yesOf = (at: number): number => counts[at]?.yes ?? 0
  const most = Math.max(...waiting.map(yesOf))
  return waiting.filter((at) => yesOf(at) === most)
}
