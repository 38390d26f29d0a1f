import type { Satisfaction } from '../bylaw.ts'
import type { Cents, Instance } from '../instance.ts'
import { compare, rational, type Rational } from '../rational.ts'
import type { SettledTie, TieSettler } from '../ties.ts'
import { Flow } from './flow.ts'
import { pay, type Payment } from './pay.ts'
import { exactPrice, raisePrice, sumError, type ExactPrice, type PriceBounds } from './price.ts'
import { addExactBalance, openPurse, ROUNDOFF, type Purse } from './purse.ts'

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
  const { support } = ballots
  const purse = openPurse(ballots, projects.length, options.share)
  const bounds = firstBounds(instance)
  const flow = options.withFlow ? new Flow(ballots, projects.length) : null
  const purchases: Purchase[] = []
  let spentCents = 0

  let candidates: Candidate[] = []
  const free: number[] = []
  for (const project of options.eligible) {
    if ((support.voters[project] ?? 0) === 0) continue
    const costCents = projects[project]?.costCents ?? 0
    const utility = options.satisfaction === 'cost' ? costCents : 1
    if (costCents === 0) free.push(project)
    else candidates.push({ project, costCents, utility })
  }
  while (free.length > 0) {
    const { chosen, tie = null } = options.ties.settle(free)
    free.splice(free.indexOf(chosen), 1)
    purchases.push({ project: chosen, priceIndex: 0, tie, payers: 0, payingAll: 0 })
    flow?.nextRound()
  }

  for (;;) {
    const found = cheapest(purse, bounds, candidates)
    candidates = found.payable
    if (found.best.length === 0) break
    const { chosen, tie = null } = options.ties.settle(found.best.map(({ project }) => project))
    const bought = found.best.find(({ project }) => project === chosen)
    if (!bought || spentCents + bought.costCents > (options.neverAboveCents ?? Infinity)) break
    purse.values.define(bought.price, bought.price.points)
    const payment = pay(purse, chosen, bought.price, flow)
    spentCents += bought.costCents
    candidates = candidates.filter(({ project }) => project !== chosen)
    purchases.push({ project: chosen, priceIndex: purse.rounds, tie, ...payment })
    flow?.nextRound()
    if (spentCents > (options.stopAboveCents ?? Infinity)) break
  }
  return { purchases, spentCents, purse, flow }
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
): { readonly best: readonly Priced[]; readonly payable: Candidate[] } {
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
  const { support, weight } = purse.box
  const coefficients = new Float64Array(purse.rounds + 1)
  const end = support.start[project + 1] ?? 0
  for (let at = support.start[project] ?? 0; at < end; at++) {
    const caster = support.type[at] ?? 0
    addExactBalance(purse, caster, weight[caster] ?? 0, coefficients)
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
