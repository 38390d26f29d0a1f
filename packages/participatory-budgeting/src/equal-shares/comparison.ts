import type { BallotBox } from '../ballot-box.ts'
import type { Satisfaction } from '../bylaw.ts'
import type { Instance } from '../instance.ts'

export type Preference = { readonly preferGreedy: number; readonly preferEqualShares: number }

/**
 * How many voters are better served by either award, measured by the bylaw's satisfaction. Source:
 * comparison step of https://equalshares.net/implementation/comparison. O(marks).
 */
export function comparePreferences(
  { projects, ballots }: Instance,
  satisfaction: Satisfaction,
  awards: { readonly greedy: ReadonlySet<number>; readonly equalShares: ReadonlySet<number> },
): Preference {
  const worth = projects.map(({ costCents }, at) => {
    const unit = satisfaction === 'cost' ? costCents : 1
    return unit * (Number(awards.greedy.has(at)) - Number(awards.equalShares.has(at)))
  })
  let preferGreedy = 0
  let preferEqualShares = 0
  for (let type = 0; type < ballots.weight.length; type++) {
    const end = ballots.start[type + 1] ?? 0
    let gain = 0
    let size = 0
    for (let at = ballots.start[type] ?? 0; at < end; at++) {
      const part =
        (worth[ballots.project[at] ?? 0] ?? 0) * (ballots.points ? (ballots.points[at] ?? 0) : 1)
      gain += part
      size += Math.abs(part)
    }
    if (size > Number.MAX_SAFE_INTEGER) gain = exactSign(ballots, type, worth)
    if (gain > 0) preferGreedy += ballots.weight[type] ?? 0
    if (gain < 0) preferEqualShares += ballots.weight[type] ?? 0
  }
  return { preferGreedy, preferEqualShares }
}

/** The sign of a gain too large for doubles to be exact. */
function exactSign(ballots: BallotBox, type: number, worth: readonly number[]): number {
  let gain = 0n
  for (let at = ballots.start[type] ?? 0; at < (ballots.start[type + 1] ?? 0); at++) {
    gain += BigInt(worth[ballots.project[at] ?? 0] ?? 0) * BigInt(ballots.points?.[at] ?? 1)
  }
  return gain > 0n ? 1 : gain < 0n ? -1 : 0
}
