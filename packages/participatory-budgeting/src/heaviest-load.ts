import { compare, rational, type Rational } from './rational.ts'

/** Projects (by place) with their costs, and groups of voters with the projects they support. */
export type LoadGraph = {
  readonly costs: readonly number[]
  readonly groups: readonly { readonly marks: readonly number[]; readonly voters: number }[]
}

/**
 * The heaviest load under the most even spreading of the costs: the largest cost per supporter over
 * all sets of projects, found by Dinkelbach's iteration, each step one maximum flow; exact.
 * Source: Dinkelbach, On Nonlinear Fractional Programming, 1967, https://doi.org/10.1287/mnsc.13.7.492.
 * At most as many steps as projects, each O(groups x marks x augmentations).
 */
export function heaviestLoad(graph: LoadGraph): Rational {
  let heaviest = loadOf(graph, new Set(graph.costs.keys()))
  for (;;) {
    const denser = setAbove(graph, heaviest)
    if (denser.size === 0) return heaviest
    const load = loadOf(graph, denser)
    if (compare(load, heaviest) <= 0) return heaviest
    heaviest = load
  }
}

function loadOf({ costs, groups }: LoadGraph, set: ReadonlySet<number>): Rational {
  const cost = costs.reduce((sum, cents, place) => sum + (set.has(place) ? cents : 0), 0)
  const voters = groups.reduce(
    (sum, group) => sum + (group.marks.some((place) => set.has(place)) ? group.voters : 0),
    0,
  )
  return rational(BigInt(cost), BigInt(voters))
}

/**
 * The projects that keep unpaid costs if every voter pays at most the load: what the source side of
 * a minimum cut holds. Empty where the load is enough for all.
 */
function setAbove({ costs, groups }: LoadGraph, load: Rational): ReadonlySet<number> {
  const unpaid = costs.map((cents) => BigInt(cents) * load.denominator)
  const purse = groups.map(({ voters }) => BigInt(voters) * load.numerator)
  const paid = groups.map(({ marks }) => new Map(marks.map((place) => [place, 0n])))
  const supporters = costs.map((_, place) =>
    [...groups.keys()].filter((group) => groups[group]?.marks.includes(place)),
  )
  for (const place of costs.keys()) {
    while ((unpaid[place] ?? 0n) > 0n) {
      const reached = search({ supporters, paid, purse }, place)
      if (reached.kind === 'stuck') break
      augment({ unpaid, purse, paid }, reached.path)
    }
  }
  const left = new Set<number>()
  for (const place of costs.keys()) {
    if ((unpaid[place] ?? 0n) === 0n) continue
    const reached = search({ supporters, paid, purse }, place)
    if (reached.kind === 'stuck') reached.projects.forEach((found) => left.add(found))
  }
  return left
}

type Flows = {
  readonly purse: bigint[]
  /** What each group pays for each project it supports. */
  readonly paid: readonly Map<number, bigint>[]
}
/** project, group that takes over its cost, project that group pays less for, group, ... */
type Path = readonly { readonly project: number; readonly group: number }[]

/** Breadth-first search for a group with money left, also by way of shifting what others pay. */
function search(
  { supporters, paid, purse }: Flows & { readonly supporters: readonly (readonly number[])[] },
  from: number,
):
  | { readonly kind: 'path'; readonly path: Path }
  | { readonly kind: 'stuck'; readonly projects: ReadonlySet<number> } {
  const cameFrom = new Map<number, { project: number; group: number }>()
  const seenGroups = new Set<number>()
  const projects = new Set([from])
  for (const project of projects) {
    for (const group of supporters[project] ?? []) {
      if (seenGroups.has(group)) continue
      seenGroups.add(group)
      if ((purse[group] ?? 0n) > 0n) {
        return { kind: 'path', path: pathTo(cameFrom, { project, group }) }
      }
      for (const [other, cents] of paid[group] ?? []) {
        if (cents === 0n || projects.has(other)) continue
        projects.add(other)
        cameFrom.set(other, { project, group })
      }
    }
  }
  return { kind: 'stuck', projects }
}

function pathTo(
  cameFrom: ReadonlyMap<number, { project: number; group: number }>,
  last: { readonly project: number; readonly group: number },
): Path {
  const path = [last]
  for (let step = cameFrom.get(last.project); step; step = cameFrom.get(step.project)) {
    path.unshift(step)
  }
  return path
}

/** Shifts as much as the narrowest place of the path allows. */
function augment(flows: Flows & { readonly unpaid: bigint[] }, path: Path): void {
  const first = path[0]
  const last = path[path.length - 1]
  if (!first || !last) return
  const shiftable = path.slice(1).map(({ project }, at) => paidBy(flows, path[at]?.group, project))
  const amounts = [flows.unpaid[first.project] ?? 0n, flows.purse[last.group] ?? 0n, ...shiftable]
  const amount = amounts.reduce((least, cents) => (cents < least ? cents : least))
  flows.unpaid[first.project] = (flows.unpaid[first.project] ?? 0n) - amount
  flows.purse[last.group] = (flows.purse[last.group] ?? 0n) - amount
  path.forEach(({ project, group }, at) => {
    const before = path[at - 1]
    if (before) {
      flows.paid[before.group]?.set(project, paidBy(flows, before.group, project) - amount)
    }
    flows.paid[group]?.set(project, paidBy(flows, group, project) + amount)
  })
}

function paidBy({ paid }: Flows, group: number | undefined, project: number): bigint {
  return (group === undefined ? undefined : paid[group]?.get(project)) ?? 0n
}
