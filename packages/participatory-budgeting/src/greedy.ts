import type { GreedyRule, Satisfaction } from './bylaw.ts'
import type { Cents, Instance, ProjectId } from './instance.ts'
import { firstById, type SettledTie, type TieSettler } from './ties.ts'

/** What became of one project when its turn came. */
export type GreedyStep = {
  readonly project: number
  readonly place: number
  readonly score: number
  /** Money left when its turn came. */
  readonly leftCents: Cents
  readonly tie: SettledTie | null
  readonly outcome:
    | { readonly kind: 'won' }
    | { readonly kind: 'too-dear' }
    | { readonly kind: 'after-stop'; readonly stoppedBy: number }
    | { readonly kind: 'group-taken'; readonly by: number }
}

export type GreedyOptions = {
  readonly satisfaction: Satisfaction
  readonly whenTooDear: GreedyRule['whenTooDear']
  readonly exclusiveGroups?: readonly (readonly ProjectId[])[]
  readonly budgetCents: Cents
  readonly eligible: readonly number[]
  readonly ties: TieSettler
}

/**
 * The usual award by votes: projects in order of points (`cost`) or points per cent (`cardinality`),
 * each taken if the money left pays for it. Source: Rey, Maly, The (Computational) Social Choice
 * Take on Indivisible Participatory Budgeting, 2023, section 3, https://arxiv.org/abs/2303.00621.
 * O(m²) for m projects, after counting.
 */
export function runGreedy(instance: Instance, options: GreedyOptions): readonly GreedyStep[] {
  const { score } = instance.ballots.support
  const groups = groupsByProject(instance, options.exclusiveGroups ?? [])
  const takenBy = new Map<number, number>()
  const steps: GreedyStep[] = []
  const waiting = [...options.eligible]
  let leftCents = options.budgetCents
  let stoppedBy: number | null = null

  while (waiting.length > 0) {
    const equal = best(instance, options.satisfaction, waiting)
    const settled: ReturnType<TieSettler['settle']> =
      stoppedBy !== null
        ? { chosen: firstById(instance, equal) }
        : options.ties.settle(equal, () =>
            isAnyOrder(instance, equal, { groups, takenBy, leftCents }),
          )
    const { chosen, tie = null } = settled
    waiting.splice(waiting.indexOf(chosen), 1)
    const own = groups.get(chosen) ?? []
    const rival = own.map((group) => takenBy.get(group)).find((by) => by !== undefined)
    const costCents = instance.projects[chosen]?.costCents ?? 0
    const step = {
      project: chosen,
      place: steps.length + 1,
      score: score[chosen] ?? 0,
      leftCents,
      tie,
    }
    if (stoppedBy !== null) steps.push({ ...step, outcome: { kind: 'after-stop', stoppedBy } })
    else if (rival !== undefined)
      steps.push({ ...step, outcome: { kind: 'group-taken', by: rival } })
    else if (costCents > leftCents) {
      steps.push({ ...step, outcome: { kind: 'too-dear' } })
      if (options.whenTooDear === 'stop') stoppedBy = chosen
    } else {
      steps.push({ ...step, outcome: { kind: 'won' } })
      leftCents -= costCents
      own.forEach((group) => takenBy.set(group, chosen))
    }
  }
  return steps
}

/**
 * Where all equals fit together, or none fits, their order changes nothing, unless two of them are of
 * the same group. Those whose group is taken already count for nothing.
 */
function isAnyOrder(
  { projects }: Instance,
  equal: readonly number[],
  state: {
    readonly groups: ReadonlyMap<number, readonly number[]>
    readonly takenBy: ReadonlyMap<number, number>
    readonly leftCents: Cents
  },
): boolean {
  const groupsOf = (at: number): readonly number[] => state.groups.get(at) ?? []
  const open = equal.filter((at) => !groupsOf(at).some((group) => state.takenBy.has(group)))
  const claimed = open.flatMap(groupsOf)
  if (new Set(claimed).size < claimed.length) return false
  return fitTogetherOrNotAtAll(
    open.map((at) => projects[at]?.costCents ?? 0),
    state.leftCents,
  )
}

/** Whether the money pays for all of these or for none, so that their order changes nothing. O(k). */
export function fitTogetherOrNotAtAll(costs: readonly Cents[], leftCents: Cents): boolean {
  const all = costs.reduce((sum, cents) => sum + cents, 0)
  return all <= leftCents || costs.every((cents) => cents > leftCents)
}

/** All waiting projects with the most points, or the most points per cent, compared exactly. */
function best(
  { projects, ballots }: Instance,
  satisfaction: Satisfaction,
  waiting: readonly number[],
): readonly number[] {
  const scoreOf = (at: number): number => ballots.support.score[at] ?? 0
  const costOf = (at: number): number =>
    satisfaction === 'cost' ? 1 : (projects[at]?.costCents ?? 0)
  let equal: number[] = []
  let leader = { score: 0, cost: 1 }
  for (const at of waiting) {
    const rival = { score: scoreOf(at), cost: costOf(at) }
    const order = equal.length === 0 ? 1 : compareRatio(rival, leader)
    if (order > 0) {
      equal = [at]
      leader = rival
    } else if (order === 0) equal.push(at)
  }
  return equal
}

type Ratio = { readonly score: number; readonly cost: number }

/** Points per cent; a free project with points comes before all others, one without after them. */
function compareRatio(a: Ratio, b: Ratio): number {
  if (a.cost === 0 || b.cost === 0) return rankOfFree(a) - rankOfFree(b)
  const left = a.score * b.cost
  const right = b.score * a.cost
  if (Math.abs(left) <= Number.MAX_SAFE_INTEGER && Math.abs(right) <= Number.MAX_SAFE_INTEGER) {
    return left - right
  }
  const difference = BigInt(a.score) * BigInt(b.cost) - BigInt(b.score) * BigInt(a.cost)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

function rankOfFree({ score, cost }: Ratio): number {
  return cost > 0 ? 1 : score > 0 ? 2 : 0
}

function groupsByProject(
  { projects }: Instance,
  groups: readonly (readonly ProjectId[])[],
): ReadonlyMap<number, readonly number[]> {
  const positions = new Map(projects.map(({ id }, at) => [id, at]))
  const found = new Map<number, number[]>()
  groups.forEach((ids, group) => {
    for (const id of ids) {
      const at = positions.get(id)
      if (at !== undefined) found.set(at, [...(found.get(at) ?? []), group])
    }
  })
  return found
}
