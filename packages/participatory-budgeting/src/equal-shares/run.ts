import type { Satisfaction } from '../bylaw.ts'
import type { Cents, Instance } from '../instance.ts'
import { compare, rational, type Rational } from '../rational.ts'
import { byId, type SettledTie, type TieSettler } from '../ties.ts'
import { Flow } from './flow.ts'
import { pay, type Payment } from './pay.ts'
import { exactPrice, raisePrice, sumError, type ExactPrice, type PriceBounds } from './price.ts'
import { addExactBalance, openPurse, ROUNDOFF, type Purse } from './purse.ts'
import { isAnyOrder } from './tie-effect.ts'

export type RunOptions = {
  readonly satisfaction: Satisfaction
  readonly share: Rational
  readonly ties: TieSettler
  /** Projects that take part. */
  readonly eligible: readonly number[]
  /** Ends the run before a purchase that would spend more than this in all. */
  readonly neverAboveCents?: Cents
  /** Ends the run as soon as more than this is spent: the run is not wanted then. */
  readonly stopAboveCents?: Cents
  /** Notes who paid what for which project; costs O(marks of those who pay) per round. */
  readonly withFlow?: boolean
}

export type Purchase = Payment & {
  readonly project: number
  /** Index of the price per point among the exact values; 0 where the project is free. */
  readonly priceIndex: number
  readonly tie: SettledTie | null
}

export type Run = {
  readonly purchases: readonly Purchase[]
  readonly spentCents: Cents
  /** The project that would have spent too much in all and so ended the run. */
  readonly cutAt: number | null
  readonly purse: Purse
  readonly flow: Flow | null
}

type Candidate = { readonly project: number; readonly costCents: Cents; readonly utility: number }

/**
 * One run of the Method of Equal Shares with additive satisfaction: in each round the project is
 * bought whose supporters pay the least per unit of satisfaction; everyone pays in proportion to
 * the points given, at most what is left of the own share.
 *
 * Source: Peters, Pierczyński, Skowron, Proportional Participatory Budgeting with Additive
 * Utilities, NeurIPS 2021, https://arxiv.org/abs/2008.13276. Cost: in each round only projects whose
 * price could be the lowest are looked at, O(supporting types) each; exact arithmetic only for the
 * project bought and for near-ties.
 */
export function runEqualShares(instance: Instance, options: RunOptions): Run {
  const { projects, ballots } = instance
  const purse = openPurse(ballots, projects.length, options.share)
  const bounds = firstBounds(instance)
  const flow = options.withFlow ? new Flow(ballots, projects.length) : null
  const supported = supportedProjects(instance, options)
  const purchases = supported.free.map((project): Purchase => {
    flow?.nextRound()
    return { project, priceIndex: 0, tie: null, payers: 0, payingAll: 0 }
  })
  let candidates = supported.priced
  let spentCents = 0
  let cutAt: number | null = null

  while (spentCents <= (options.stopAboveCents ?? Infinity)) {
    const { best, payable } = cheapest(purse, bounds, candidates)
    const leftCents = (options.neverAboveCents ?? Infinity) - spentCents
    const next = settle(best, options.ties, () =>
      isAnyOrder(purse, { equal: best, payable, leftCents }),
    )
    if (next === null) break
    const { project, costCents, price } = next.chosen
    if (costCents > leftCents) {
      cutAt = project
      break
    }
    purse.values.define(price, price.points)
    const payment = pay(purse, project, price, flow)
    flow?.nextRound()
    spentCents += costCents
    candidates = payable.filter((candidate) => candidate.project !== project)
    purchases.push({ project, priceIndex: purse.rounds, tie: next.tie, ...payment })
  }
  return { purchases, spentCents, cutAt, purse, flow }
}

/** The eligible projects that anybody supports: those that cost nothing are bought at once, in order of their ids. */
function supportedProjects(
  { projects, ballots }: Instance,
  { eligible, satisfaction }: RunOptions,
): { readonly free: readonly number[]; readonly priced: readonly Candidate[] } {
  const supported = eligible.filter((at) => (ballots.support.voters[at] ?? 0) > 0)
  const costOf = (at: number): Cents => projects[at]?.costCents ?? 0
  return {
    free: supported.filter((at) => costOf(at) === 0).sort(byId(projects)),
    priced: supported.flatMap((project) => {
      const costCents = costOf(project)
      const utility = satisfaction === 'cost' ? costCents : 1
      return costCents === 0 ? [] : [{ project, costCents, utility }]
    }),
  }
}

/** The project bought next among those of the lowest price; null where there is none. */
function settle(
  best: readonly Priced[],
  ties: TieSettler,
  hasNoEffect: () => boolean,
): { readonly chosen: Priced; readonly tie: SettledTie | null } | null {
  if (best.length === 0) return null
  const settled = ties.settle(
    best.map(({ project }) => project),
    hasNoEffect,
  )
  const chosen = best.find(({ project }) => project === settled.chosen)
  return chosen ? { chosen, tie: settled.tie ?? null } : null
}

function firstBounds({ projects, ballots }: Instance): PriceBounds {
  const { score } = ballots.support
  return {
    atLeast: Float64Array.from(projects, ({ costCents }, at) => costCents / (score[at] ?? 1)),
    slope: score.slice(),
  }
}

type Priced = Candidate & { readonly price: ExactPrice }

/** All projects of the lowest price per satisfaction, exactly; and those that can be paid for at all. */
function cheapest(
  purse: Purse,
  bounds: PriceBounds,
  candidates: readonly Candidate[],
): { readonly best: readonly Priced[]; readonly payable: readonly Candidate[] } {
  const lost = new Set<number>()
  const priced: Priced[] = []
  let bestKey = Infinity
  const keyOf = ({ project, utility }: Candidate): number =>
    (bounds.atLeast[project] ?? 0) / utility
  const isBeaten = ({ project, costCents, utility }: Candidate): boolean =>
    bestKey < Infinity &&
    (bounds.slope[project] ?? 0) * ((bounds.atLeast[project] ?? 0) - bestKey * utility) >
      sumError(purse, project, costCents)

  for (const next of [...candidates].sort((a, b) => keyOf(a) - keyOf(b))) {
    if (isBeaten(next)) continue
    const { project, costCents, utility } = next
    const limit = bestKey * utility
    const state = raisePrice({ purse, project, costCents, bounds, limit })
    if (state === 'beyond-limit') continue
    if (state === 'not-payable' || (state === 'open' && !canJustPay(purse, next))) {
      lost.add(project)
      continue
    }
    const price = exactPrice(purse, project, costCents, bounds.atLeast[project] ?? 0)
    priced.push({ ...next, price })
    bestKey = Math.min(bestKey, (price.float / utility) * (1 + 8 * ROUNDOFF))
  }
  const near = priced.filter(
    ({ price, utility }) => price.float / utility <= bestKey * (1 + 8 * ROUNDOFF),
  )
  return {
    best: lowest(purse, near),
    payable: candidates.filter(({ project }) => !lost.has(project)),
  }
}

function canJustPay(purse: Purse, { project, costCents }: Candidate): boolean {
  const { support } = purse.box
  const coefficients = new Float64Array(purse.rounds + 1)
  const end = support.start[project + 1] ?? 0
  for (let at = support.start[project] ?? 0; at < end; at++) {
    const caster = support.type[at] ?? 0
    addExactBalance(purse, caster, support.weight[at] ?? 0, coefficients)
  }
  return purse.values.signOf({ constant: -BigInt(costCents), coefficients }) >= 0
}

function lowest(purse: Purse, priced: readonly Priced[]): readonly Priced[] {
  if (priced.length < 2) return priced
  const keyed = priced.map((entry) => ({ entry, key: keyOfPrice(purse, entry) }))
  const [first] = keyed
  if (!first) return []
  const least = keyed.reduce((low, { key }) => (compare(key, low) < 0 ? key : low), first.key)
  return keyed.filter(({ key }) => compare(key, least) === 0).map(({ entry }) => entry)
}

function keyOfPrice(purse: Purse, { price, utility }: Priced): Rational {
  return rational(purse.values.numeratorOf(price), BigInt(price.points) * BigInt(utility))
}
