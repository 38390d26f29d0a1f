import type { Election } from '../elections.ts'
import { add, divide, isLess, subtract, whole, type Fraction } from './fraction.ts'

type Line = { readonly projects: readonly number[]; readonly load: Fraction }

/** The projects that bring the smallest load, in order of their ids; null where nothing is left. */
function smallest(projects: readonly number[], loadOf: (project: number) => Fraction): Line | null {
  let best: { projects: number[]; load: Fraction } | null = null
  for (const project of projects) {
    const load = loadOf(project)
    if (best === null || isLess(load, best.load)) best = { projects: [project], load }
    else if (!isLess(best.load, load)) best.projects.push(project)
  }
  return best
}

/** Takes one project after the other until one of those next in line does not fit; ties by id. */
function takeInLine(
  { budgetCents, costs, points }: Election,
  without: readonly number[],
  rule: {
    readonly loadOf: (project: number, won: readonly number[]) => Fraction
    readonly take?: (project: number, load: Fraction) => void
  },
): readonly number[] {
  const won: number[] = []
  let left = budgetCents
  for (;;) {
    const waiting = [...costs.keys()].filter(
      (project) =>
        !won.includes(project) &&
        !without.includes(project) &&
        points.some((row) => (row[project] ?? 0) > 0),
    )
    const next = smallest(waiting, (project) => rule.loadOf(project, won))
    if (next === null || next.projects.some((project) => (costs[project] ?? 0) > left)) return won
    const [chosen = 0] = next.projects
    won.push(chosen)
    left -= costs[chosen] ?? 0
    rule.take?.(chosen, next.load)
  }
}

/**
 * Sequential Phragmén: supporters carry a project so that all of them have carried the same. `money`:
 * what everyone has left beforehand, carried with as if it were a load below zero.
 */
export function slowPhragmen(
  election: Election,
  options: { readonly money?: readonly Fraction[]; readonly without?: readonly number[] } = {},
): readonly number[] {
  const { costs, points } = election
  const { money = points.map(() => whole(0)), without = [] } = options
  const load = money.map((cents) => subtract(whole(0), cents))
  const votersOf = (project: number) =>
    points.flatMap((row, voter) => ((row[project] ?? 0) > 0 ? [voter] : []))
  return takeInLine(election, without, {
    loadOf: (project) => {
      const voters = votersOf(project)
      const carried = voters.reduce(
        (sum, voter) => add(sum, load[voter] ?? whole(0)),
        whole(costs[project] ?? 0),
      )
      return divide(carried, voters.length)
    },
    take: (project, carried) => {
      for (const voter of votersOf(project)) load[voter] = carried
    },
  })
}

/**
 * Maximin support by its definition: the costs so far spread as evenly as possible. By the theorem of
 * Hall the heaviest load of the best spreading is the largest cost per supporter over all sets.
 */
export function slowMaximinSupport(election: Election): readonly number[] {
  const { costs, points } = election
  const heaviest = (projects: readonly number[]): Fraction => {
    let most = whole(0)
    for (let set = 1; set < 2 ** projects.length; set++) {
      const part = projects.filter((_, place) => Math.floor(set / 2 ** place) % 2 === 1)
      const cost = part.reduce((sum, project) => sum + (costs[project] ?? 0), 0)
      const voters = points.filter((row) => part.some((project) => (row[project] ?? 0) > 0)).length
      const load = divide(whole(cost), voters)
      if (isLess(most, load)) most = load
    }
    return most
  }
  return takeInLine(election, [], { loadOf: (project, won) => heaviest([...won, project]) })
}
