import type { BallotBox } from '../ballot-box.ts'
import type { Instance } from '../instance.ts'
import type { VoteType } from './meta.ts'
import { parseCount } from './numbers.ts'

/**
 * Makes sure that a file of this vote type, read again, gives the same ballots: writing points as
 * approvals would change votes silently. O(marks).
 *
 * @throws RangeError naming what the vote type cannot say
 */
export function requireSayable(
  { ballots, projects }: Instance,
  about: { readonly voteType: VoteType; readonly meta: ReadonlyMap<string, string> },
): void {
  const { voteType, meta } = about
  const most = parseCount(meta.get('max_length') ?? '') ?? Infinity
  const places = Math.min(most, projects.length)
  for (let type = 0; type < ballots.weight.length; type++) {
    const points = pointsOf(ballots, type)
    if (!canSay(voteType, points, places)) {
      throw new RangeError(
        `documentOfInstance requires a vote type that can say ${points.join(', ')} points: ${voteType} cannot`,
      )
    }
  }
}

/** The points on a ballot, highest first. */
function pointsOf({ start, points, pointScale }: BallotBox, type: number): readonly number[] {
  const from = start[type] ?? 0
  const end = start[type + 1] ?? 0
  if (points === null) return Array.from({ length: end - from }, () => 1)
  return [...points.subarray(from, end)].map((given) => given / pointScale).sort((a, b) => b - a)
}

function canSay(voteType: VoteType, points: readonly number[], places: number): boolean {
  switch (voteType) {
    case 'approval':
      return points.every((given) => given === 1)
    case 'choose-1':
      return points.length <= 1 && points.every((given) => given === 1)
    case 'ordinal':
      return points.every((given, place) => given === places - place)
    case 'cumulative':
      return points.every((given) => given > 0)
    default:
      return true
  }
}
