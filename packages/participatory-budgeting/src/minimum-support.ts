import type { MinimumSupport } from './bylaw.ts'
import type { Instance } from './instance.ts'
import type { Counted } from './trace.ts'
import { unreachable } from './unreachable.ts'

export type BelowMinimum = {
  readonly project: number
  readonly score: number
  readonly needed: number
  readonly counts: Counted
}

/**
 * Splits projects into those that take part and those below the minimum support of the bylaw.
 * Exact; O(m). The share of cost is the filter of Świecie 2023: votes / voters >= cost / (3 x budget).
 */
export function filterBySupport(
  instance: Instance,
  minimum: MinimumSupport,
): { readonly eligible: readonly number[]; readonly below: readonly BelowMinimum[] } {
  const eligible: number[] = []
  const below: BelowMinimum[] = []
  const countsVoters = minimum.kind === 'share-of-cost' || instance.ballots.points === null
  const counts = countsVoters ? 'votes' : 'points'
  instance.projects.forEach((_, project) => {
    const score =
      minimum.kind === 'share-of-cost'
        ? (instance.ballots.support.voters[project] ?? 0)
        : (instance.ballots.support.score[project] ?? 0)
    const needed = neededFor(instance, minimum, project)
    if (score >= needed) eligible.push(project)
    else below.push({ project, score, needed, counts })
  })
  return { eligible, below }
}

function neededFor(instance: Instance, minimum: MinimumSupport, project: number): number {
  switch (minimum.kind) {
    case 'none':
      return -Infinity
    case 'score':
      return minimum.atLeast * instance.ballots.pointScale
    case 'share-of-cost': {
      if (instance.budgetCents === 0) return 0
      const cost = BigInt(instance.projects[project]?.costCents ?? 0)
      const voters = BigInt(instance.ballots.voters) * BigInt(minimum.numerator)
      const whole = BigInt(instance.budgetCents) * BigInt(minimum.denominator)
      return Number((cost * voters + whole - 1n) / whole)
    }
    default:
      return unreachable(minimum)
  }
}
