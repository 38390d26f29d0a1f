import type { Cents, Instance } from './instance.ts'
import { heaviestLoad, type LoadGraph } from './heaviest-load.ts'
import { compare, type Rational } from './rational.ts'
import type { SettledTie, TieSettler } from './ties.ts'

type MaximinRound = {
  readonly project: number
  /** What the most burdened voter pays if the costs so far are spread as evenly as possible. */
  readonly load: Rational
  readonly supporters: number
  readonly tie: SettledTie | null
}

export type MaximinRun = {
  readonly rounds: readonly MaximinRound[]
  readonly endedBy: number | null
}

/**
 * Maximin support: in each round the project is added that keeps the heaviest load smallest when the
 * costs of all projects so far are spread over their supporters as evenly as possible. It ends at
 * the first project in line that the money left does not pay for.
 *
 * Source: Sánchez-Fernández, Fernández-García, Fisteus, Brill, The Maximin Support Method, 2022,
 * https://arxiv.org/abs/1609.05370; with costs: Aziz, Lee, Talmon, 2018,
 * https://arxiv.org/abs/1711.08226. Cost: one or a few maximum flows over the distinct ballots for
 * each project that could be next; exact. Made for juries and assemblies, not for whole cities.
 */
export function runMaximinSupport(
  instance: Instance,
  options: {
    readonly eligible: readonly number[]
    readonly budgetCents: Cents
    readonly ties: TieSettler
  },
): MaximinRun {
  const { support } = instance.ballots
  const costOf = (at: number): Cents => instance.projects[at]?.costCents ?? 0
  const rounds: MaximinRound[] = []
  const lowest = new Map<number, Rational>()
  let waiting = options.eligible.filter((at) => (support.voters[at] ?? 0) > 0)
  let chosen: number[] = []
  let leftCents = options.budgetCents

  while (waiting.length > 0) {
    const { tied, load } = lightest(instance, { chosen, waiting, lowest })
    const tooDear = tied.find((at) => costOf(at) > leftCents)
    if (tooDear !== undefined) return { rounds, endedBy: tooDear }
    const isEnoughForAll = (): boolean =>
      waiting.reduce((sum, at) => sum + costOf(at), 0) <= leftCents
    const settled = options.ties.settle(tied, isEnoughForAll)
    const project = settled.chosen
    const supporters = support.voters[project] ?? 0
    rounds.push({ project, load, supporters, tie: settled.tie ?? null })
    chosen = [...chosen, project]
    waiting = waiting.filter((at) => at !== project)
    leftCents -= costOf(project)
  }
  return { rounds, endedBy: null }
}

/** Looks at projects in order of their last known load, which can only have grown since. */
function lightest(
  instance: Instance,
  line: {
    readonly chosen: readonly number[]
    readonly waiting: readonly number[]
    readonly lowest: Map<number, Rational>
  },
): { readonly tied: readonly number[]; readonly load: Rational } {
  const { chosen, waiting, lowest } = line
  const loads = new Map<number, Rational>()
  let best: Rational | null = null
  const order = [...waiting].sort((a, b) => {
    const [low, high] = [lowest.get(a), lowest.get(b)]
    return low && high ? compare(low, high) : low ? 1 : high ? -1 : 0
  })
  for (const at of order) {
    const known = lowest.get(at)
    if (best && known && compare(known, best) > 0) break
    const load = heaviestLoad(graphOf(instance, [...chosen, at]))
    loads.set(at, load)
    lowest.set(at, load)
    if (!best || compare(load, best) < 0) best = load
  }
  const least = best ?? { numerator: 0n, denominator: 1n }
  const tied = waiting.filter((at) => {
    const load = loads.get(at)
    return load !== undefined && compare(load, least) === 0
  })
  return { tied, load: least }
}

/** Projects against voters, voters with the same marks among these projects taken together. */
function graphOf({ projects, ballots }: Instance, chosen: readonly number[]): LoadGraph {
  const marksOf = new Map<number, number[]>()
  chosen.forEach((project, place) => {
    const end = ballots.support.start[project + 1] ?? 0
    for (let at = ballots.support.start[project] ?? 0; at < end; at++) {
      const type = ballots.support.type[at] ?? 0
      const marks = marksOf.get(type)
      if (marks) marks.push(place)
      else marksOf.set(type, [place])
    }
  })
  const groups = new Map<string, { readonly marks: readonly number[]; voters: number }>()
  for (const [type, marks] of marksOf) {
    const key = marks.join(',')
    const group = groups.get(key) ?? { marks, voters: 0 }
    group.voters += ballots.weight[type] ?? 0
    groups.set(key, group)
  }
  return {
    costs: chosen.map((at) => projects[at]?.costCents ?? 0),
    groups: [...groups.values()],
  }
}
