import type { Majority, MajorityRule } from './bylaw.ts'
import type { Cents, Instance } from './instance.ts'
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
  const waiting = [...options.eligible]
  const votes: MajorityVote[] = []
  let leftCents = instance.budgetCents
  while (waiting.length > 0) {
    const { chosen, tie = null } = options.ties.settle(nextInLine(waiting, rule.order, counts))
    waiting.splice(waiting.indexOf(chosen), 1)
    const { yes, no } = counts[chosen] ?? { yes: 0, no: 0 }
    const abstained = instance.ballots.voters - yes - no
    const costCents = instance.projects[chosen]?.costCents ?? 0
    const passed = isMajority(rule.majority, { yes, no, present: instance.ballots.voters })
    const outcome = !passed ? 'no-majority' : costCents > leftCents ? 'too-dear' : 'won'
    votes.push({ project: chosen, yes, no, abstained, leftCents, tie, outcome })
    if (outcome === 'won') leftCents -= costCents
  }
  return votes
}

/** Whether yes reaches the majority, exactly. */
function isMajority(
  majority: Majority,
  count: { readonly yes: number; readonly no: number; readonly present: number },
): boolean {
  const of = totalOf(majority, count)
  const left = count.yes * majority.denominator
  const right = of * majority.numerator
  return count.yes > 0 && (majority.moreThan ? left > right : left >= right)
}

/** The fewest yes votes that reach the majority. O(1). */
export function votesNeeded(
  majority: Majority,
  count: { readonly yes: number; readonly no: number; readonly present: number },
): number {
  const share = (totalOf(majority, count) * majority.numerator) / majority.denominator
  return Math.max(1, majority.moreThan ? Math.floor(share) + 1 : Math.ceil(share))
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
  const { support, weight } = ballots
  return projects.map((_, project) => {
    const count = { yes: support.voters[project] ?? 0, no: 0 }
    if (support.isPositive) return count
    const end = support.start[project + 1] ?? 0
    for (let at = support.start[project] ?? 0; at < end; at++) {
      if ((support.points?.[at] ?? 1) < 0) count.no += weight[support.type[at] ?? 0] ?? 0
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
