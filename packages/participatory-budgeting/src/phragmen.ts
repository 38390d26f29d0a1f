import type { Cents, Instance } from './instance.ts'
import { exactValues, type ExactValues, type LinearSum } from './exact-values.ts'
import { addExactBalance, ROUNDOFF, type Purse } from './equal-shares/purse.ts'
import { haveSeparateSupporters } from './separate-supporters.ts'
import { compare, rational, ZERO, type Rational } from './rational.ts'
import type { SettledTie, TieSettler } from './ties.ts'

type PhragmenRound = {
  readonly project: number
  /** What each supporter has carried after this round, in cents. */
  readonly load: Rational
  readonly supporters: number
  readonly tie: SettledTie | null
}

export type PhragmenRun = {
  readonly rounds: readonly PhragmenRound[]
  /** The project (one of the next in line) that did not fit and ended the run. */
  readonly endedBy: number | null
}

export type PhragmenOptions = {
  readonly eligible: readonly number[]
  readonly budgetCents: Cents
  readonly ties: TieSettler
  /** The money voters still have from Equal Shares: they begin with that much less to carry. */
  readonly savings?: Purse
}

type Loads = {
  readonly values: ExactValues
  readonly float: Float64Array
  /** Index of the exact load per type; -1: minus the savings. */
  readonly index: Int32Array
  readonly savings: Purse | null
}

/**
 * Sequential Phragmén: a project is paid by its supporters, so that all of them have carried the
 * same; in each round the project is taken that brings the smallest load. It ends at the first
 * project in line that the money left does not pay for.
 *
 * Source: Brill, Freeman, Janson, Lackner, Phragmén's Voting Methods and Justified Representation,
 * 2017, https://arxiv.org/abs/2102.12305; with costs: Los, Christoff, Grossi, Proportional Budget
 * Allocations, 2022, https://arxiv.org/abs/2203.12324. Cost per round: O(supporting types) for each
 * project that could be next; loads are exact.
 */
export function runPhragmen(instance: Instance, options: PhragmenOptions): PhragmenRun {
  const { support, weight } = instance.ballots
  const loads = firstLoads(weight.length, options.savings)
  const rounds: PhragmenRound[] = []
  const atLeast = new Float64Array(instance.projects.length).fill(-Infinity)
  let waiting = options.eligible.filter((at) => (support.voters[at] ?? 0) > 0)
  let leftCents = options.budgetCents

  while (waiting.length > 0) {
    const next = lightest(instance, loads, { waiting, atLeast })
    const costOf = (at: number): Cents => instance.projects[at]?.costCents ?? 0
    const tooDear = next.find(({ project }) => costOf(project) > leftCents)
    if (tooDear) return { rounds, endedBy: tooDear.project }
    const tied = next.map(({ project }) => project)
    const isEnoughFor = (line: readonly number[]): boolean =>
      line.reduce((sum, at) => sum + costOf(at), 0) <= leftCents
    const isAnyOrder = (): boolean =>
      isEnoughFor(waiting) || (isEnoughFor(tied) && haveSeparateSupporters(instance.ballots, tied))
    const { chosen, tie = null } = options.ties.settle(tied, isAnyOrder)
    const taken = next.find(({ project }) => project === chosen)
    if (!taken) break
    const supporters = support.voters[chosen] ?? 0
    const index = loads.values.define(taken.sum, supporters)
    const end = support.start[chosen + 1] ?? 0
    for (let at = support.start[chosen] ?? 0; at < end; at++) {
      loads.float[support.type[at] ?? 0] = loads.values.float(index)
      loads.index[support.type[at] ?? 0] = index
    }
    rounds.push({ project: chosen, load: loads.values.at(index), supporters, tie })
    waiting = waiting.filter((at) => at !== chosen)
    leftCents -= costOf(chosen)
  }
  return { rounds, endedBy: null }
}

function firstLoads(types: number, savings: Purse | undefined): Loads {
  if (!savings) {
    const values = exactValues(ZERO)
    return { values, float: new Float64Array(types), index: new Int32Array(types), savings: null }
  }
  const float = savings.balance.map((cents) => -cents)
  return { values: savings.values, float, index: new Int32Array(types).fill(-1), savings }
}

type Next = { readonly project: number; readonly sum: LinearSum }

/** The projects that bring the smallest load, exactly. */
function lightest(
  instance: Instance,
  loads: Loads,
  line: { readonly waiting: readonly number[]; readonly atLeast: Float64Array },
): readonly Next[] {
  const near = new Map<number, number>()
  const looked = new Set<number>()
  let limit = Infinity
  for (;;) {
    let next: number | null = null
    for (const at of line.waiting) {
      if (looked.has(at) || (line.atLeast[at] ?? 0) > limit) continue
      if (next === null || (line.atLeast[at] ?? 0) < (line.atLeast[next] ?? 0)) next = at
    }
    if (next === null) break
    looked.add(next)
    const { load, error } = floatLoad(instance, loads, next)
    line.atLeast[next] = load - error
    near.set(next, load - error)
    limit = Math.min(limit, load + error)
  }
  const tied = [...near].filter(([, low]) => low <= limit).map(([project]) => project)
  return smallest(instance, loads, tied)
}

function floatLoad(
  { projects, ballots }: Instance,
  loads: Loads,
  project: number,
): { readonly load: number; readonly error: number } {
  const { support } = ballots
  const from = support.start[project] ?? 0
  const end = support.start[project + 1] ?? 0
  const voters = support.voters[project] ?? 1
  const costCents = projects[project]?.costCents ?? 0
  let carried = 0
  let size = costCents
  for (let at = from; at < end; at++) {
    const caster = support.type[at] ?? 0
    const part = (support.weight[at] ?? 0) * (loads.float[caster] ?? 0)
    carried += part
    size += Math.abs(part)
  }
  return {
    load: (costCents + carried) / voters,
    error: ((end - from + 8) * 2 * ROUNDOFF * size) / voters + (loads.savings?.error ?? 0),
  }
}

function smallest(instance: Instance, loads: Loads, tied: readonly number[]): readonly Next[] {
  const sums = tied.map((project) => ({ project, sum: exactSum(instance, loads, project) }))
  if (sums.length < 2) return sums
  const keyed = sums.map((next) => {
    const voters = BigInt(instance.ballots.support.voters[next.project] ?? 1)
    return { next, load: rational(loads.values.numeratorOf(next.sum), voters) }
  })
  const [first] = keyed
  if (!first) return []
  const least = keyed.reduce((low, { load }) => (compare(load, low) < 0 ? load : low), first.load)
  return keyed.filter(({ load }) => compare(load, least) === 0).map(({ next }) => next)
}

function exactSum({ projects, ballots }: Instance, loads: Loads, project: number): LinearSum {
  const { support } = ballots
  const coefficients = new Float64Array(projects.length * 2 + 2)
  const end = support.start[project + 1] ?? 0
  for (let at = support.start[project] ?? 0; at < end; at++) {
    const caster = support.type[at] ?? 0
    const index = loads.index[caster] ?? 0
    const voters = support.weight[at] ?? 0
    if (index < 0 && loads.savings) addExactBalance(loads.savings, caster, -voters, coefficients)
    else coefficients[index] = (coefficients[index] ?? 0) + voters
  }
  return { constant: BigInt(projects[project]?.costCents ?? 0), coefficients }
}
