import type { Add1, Bylaw, Majority, Ties } from './bylaw.ts'
import type { Instance, ProjectId } from './instance.ts'
import { unreachable } from './unreachable.ts'

/** Why an award cannot be made under this bylaw. */
export type Refusal =
  | { readonly kind: 'lot-without-project'; readonly project: ProjectId }
  | { readonly kind: 'lot-with-unknown-project'; readonly project: ProjectId }
  | { readonly kind: 'lot-with-project-twice'; readonly project: ProjectId }
  | { readonly kind: 'group-with-unknown-project'; readonly project: ProjectId }
  | { readonly kind: 'points-below-zero' }
  | { readonly kind: 'points-too-large' }
  | { readonly kind: 'members-fewer-than-voters'; readonly members: number }
  | { readonly kind: 'step-not-positive' }
  | { readonly kind: 'step-too-small'; readonly steps: number }
  | { readonly kind: 'share-not-whole-cents' }
  | { readonly kind: 'majority-not-a-share' }
  | { readonly kind: 'no-votes-unknown' }
  | { readonly kind: 'minimum-not-a-number' }

const MOST_STEPS = 2_000_000

/** Finds the first reason to refuse, before any counting. O(m + marks of the lot order). */
export function findRefusal(instance: Instance, bylaw: Bylaw): Refusal | null {
  return (
    pointsRefusal(instance) ??
    lotRefusal(instance, bylaw.ties) ??
    minimumRefusal(bylaw) ??
    ruleRefusal(instance, bylaw)
  )
}

/** Sums beyond what whole numbers hold exactly would decide by rounding. */
function pointsRefusal({ ballots }: Instance): Refusal | null {
  return ballots.support.isExact ? null : { kind: 'points-too-large' }
}

function lotRefusal({ projects }: Instance, { lot }: Ties): Refusal | null {
  if (!lot) return null
  const known = new Set(projects.map(({ id }) => id))
  const drawn = new Set<ProjectId>()
  for (const project of lot) {
    if (!known.has(project)) return { kind: 'lot-with-unknown-project', project }
    if (drawn.has(project)) return { kind: 'lot-with-project-twice', project }
    drawn.add(project)
  }
  const missing = projects.find(({ id }) => !drawn.has(id))
  return missing ? { kind: 'lot-without-project', project: missing.id } : null
}

function minimumRefusal({ minimumSupport }: Bylaw): Refusal | null {
  switch (minimumSupport.kind) {
    case 'none':
      return null
    case 'score':
      return Number.isFinite(minimumSupport.atLeast) ? null : { kind: 'minimum-not-a-number' }
    case 'share-of-cost': {
      const { numerator, denominator } = minimumSupport
      const isShare =
        isWhole(numerator) && isWhole(denominator) && denominator > 0 && numerator >= 0
      return isShare ? null : { kind: 'minimum-not-a-number' }
    }
    default:
      return unreachable(minimumSupport)
  }
}

function ruleRefusal(instance: Instance, { rule }: Bylaw): Refusal | null {
  const { isPositive } = instance.ballots.support
  switch (rule.kind) {
    case 'greedy': {
      const known = new Set(instance.projects.map(({ id }) => id))
      const project = rule.exclusiveGroups?.flat().find((id) => !known.has(id))
      return project === undefined ? null : { kind: 'group-with-unknown-project', project }
    }
    case 'equal-shares':
      if (!isPositive) return { kind: 'points-below-zero' }
      return 'add1' in rule.completion ? add1Refusal(instance, rule.completion.add1) : null
    case 'phragmen':
    case 'maximin-support':
      return isPositive ? null : { kind: 'points-below-zero' }
    case 'majority':
      if (!isMajority(rule.majority)) return { kind: 'majority-not-a-share' }
      return majorityRefusal(instance, rule.majority)
    default:
      return unreachable(rule)
  }
}

function majorityRefusal({ ballots }: Instance, { of }: Majority): Refusal | null {
  if (of === 'cast' && ballots.points === null) return { kind: 'no-votes-unknown' }
  if (typeof of === 'string' || of.members >= ballots.voters) return null
  return { kind: 'members-fewer-than-voters', members: of.members }
}

function isMajority({ of, numerator, denominator }: Majority): boolean {
  const isShare = isWhole(numerator) && isWhole(denominator) && numerator >= 0 && denominator > 0
  return isShare && numerator <= denominator && (typeof of === 'string' || isWhole(of.members))
}

/** Refuses sweeps that could take millions of runs. */
function add1Refusal(
  { projects, ballots, budgetCents }: Instance,
  { step, start }: Add1,
): Refusal | null {
  const perVoter =
    'perVoterCents' in step ? step.perVoterCents : step.togetherCents / Math.max(1, ballots.voters)
  const given = 'perVoterCents' in step ? step.perVoterCents : step.togetherCents
  if (!(given > 0) || !isWhole(given)) return { kind: 'step-not-positive' }
  if (start.kind === 'fixed' && !(isWhole(start.shareCents) && start.shareCents >= 0)) {
    return { kind: 'share-not-whole-cents' }
  }
  if (start.kind === 'rounded-down' && !(isWhole(start.unitCents) && start.unitCents > 0)) {
    return { kind: 'share-not-whole-cents' }
  }
  const steps = Math.ceil(mostRaised(projects, ballots.support.voters, budgetCents) / perVoter)
  return steps > MOST_STEPS ? { kind: 'step-too-small', steps } : null
}

/**
 * So far the shares may have to be raised step by step: once everyone has the full price of all that is
 * marked, all is bought. Only the budget ends the way to a project dearer than it; the way there is
 * leapt over, the rest is walked once more for each.
 */
function mostRaised(
  projects: Instance['projects'],
  voters: Float64Array,
  budgetCents: number,
): number {
  let raised = 0
  let dear = 0
  projects.forEach(({ costCents }, at) => {
    const supporters = voters[at] ?? 0
    if (supporters === 0) return
    if (costCents > budgetCents) dear += 1
    else raised += costCents / supporters
  })
  return raised * (1 + dear)
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value)
}
