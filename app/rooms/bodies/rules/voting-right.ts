import type { Day } from '#platform/values/index.ts'
import { monthsAfter } from './months.ts'
import type { Rules } from './rule-set.ts'

/** When someone was at sittings of the body, or absent with a reason that was accepted. */
export interface Attendance {
  readonly attendedOn: readonly Day[]
  readonly excusedOn: readonly Day[]
}

/**
 * Whether someone has the vote on a day. Where it is gained by attending it comes with the third
 * attendance within six months, at that very sitting, and goes after six months of absence without a reason;
 * then it has to be gained anew.
 */
export function hasVoteOn(
  { attendance: rule }: Pick<Rules, 'attendance'>,
  { attendedOn, excusedOn }: Attendance,
  day: Day,
): boolean {
  if (rule === null) return true
  const until = (days: readonly Day[]): readonly Day[] =>
    [...new Set(days)].filter((one) => one <= day).toSorted()
  const attended = until(attendedOn)
  const seen = until([...attendedOn, ...excusedOn])
  const isLost = (from: Day, to: Day): boolean => monthsAfter(from, rule.lostAfterMonths) < to
  let hasVote = false
  let counted: readonly Day[] = []
  let lastSeen: Day | undefined
  for (const now of seen) {
    if (hasVote && lastSeen !== undefined && isLost(lastSeen, now)) {
      hasVote = false
      counted = []
    }
    if (attended.includes(now)) {
      counted = [...counted, now].filter((one) => now <= monthsAfter(one, rule.withinMonths))
      hasVote = hasVote || counted.length >= rule.times
    }
    lastSeen = now
  }
  return hasVote && lastSeen !== undefined && !isLost(lastSeen, day)
}
