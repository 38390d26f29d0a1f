import type { Cents } from '../instance.ts'
import { toNumber } from '../rational.ts'
import { addExactBalance, ROUNDOFF, type Purse } from './purse.ts'

/**
 * What is known of a project's price per point: it is at least `atLeast`, since at any price q its
 * supporters can pay no more than cost - slope x (atLeast - q). Balances only fall, so the
 * statement stays true in all later rounds.
 */
export type PriceBounds = { readonly atLeast: Float64Array; readonly slope: Float64Array }

/** How far sums over a project's supporters may be wrong, in cents: the usual bound of added doubles. O(1). */
export function sumError(purse: Purse, project: number, cents: number): number {
  const { support } = purse.box
  const types = (support.start[project + 1] ?? 0) - (support.start[project] ?? 0)
  return (types + 8) * ROUNDOFF * cents * 2 + (support.voters[project] ?? 0) * purse.error
}

export type PriceQuery = {
  readonly purse: Purse
  readonly project: number
  readonly costCents: Cents
  readonly bounds: PriceBounds
  /** Stop as soon as the price is proven to be above this one. */
  readonly limit: number
}

/**
 * Raises the lower bound of a project's price by Newton steps from the left: those who cannot pay
 * the price pay all they have, the others share the rest. Answers whether the supporters can pay
 * at all: `open` means the doubles cannot tell. Each step costs O(supporting types).
 */
export function raisePrice(query: PriceQuery): 'payable' | 'beyond-limit' | 'not-payable' | 'open' {
  const { purse, project, costCents, bounds, limit } = query
  const { support } = purse.box
  const { balance } = purse
  const { type, weight, points } = support
  const from = support.start[project] ?? 0
  const end = support.start[project + 1] ?? 0
  const error = sumError(purse, project, costCents)
  let price = bounds.atLeast[project] ?? 0
  let richBefore = -1
  for (;;) {
    let poorCents = 0
    let richCents = 0
    let rich = 0
    for (let at = from; at < end; at++) {
      const caster = type[at] ?? 0
      const voters = weight[at] ?? 0
      const mark = points === null ? 1 : (points[at] ?? 0)
      const purseCents = balance[caster] ?? 0
      if (purseCents < price * mark) poorCents += voters * purseCents
      else {
        richCents += voters * purseCents
        rich += voters * mark
      }
    }
    const behind = poorCents + richCents
    if (behind < costCents + sumError(purse, project, behind)) {
      return behind < costCents - sumError(purse, project, behind) ? 'not-payable' : 'open'
    }
    if (rich === 0 || rich === richBefore) return 'payable'
    const next = (costCents - poorCents) / rich
    bounds.atLeast[project] = next
    bounds.slope[project] = rich
    if (rich * (next - limit) > error) return 'beyond-limit'
    if (next <= price) return 'payable'
    price = next
    richBefore = rich
  }
}

/** A price as an exact fraction of the purse's common denominator: numerator / points. */
export type ExactPrice = {
  readonly constant: bigint
  readonly coefficients: Float64Array
  /** Points of those who pay the full price. */
  readonly points: number
  readonly float: number
}

/**
 * The exact price per point, from doubles that are only used where they cannot be wrong: a balance
 * too close to the price to tell is compared exactly. The price is right because it is consistent:
 * exactly those pay all they have who have less. O(supporting types + marks of those who pay all).
 */
export function exactPrice(
  purse: Purse,
  project: number,
  costCents: Cents,
  guess: number,
): ExactPrice {
  const payingAll = new Set<number>()
  let float = guess
  for (;;) {
    const price = priceOfSplit(purse, project, { costCents, float, payingAll })
    const more = tooPoorFor(purse, project, price, payingAll)
    if (more === 0 && isStable(purse, project, float, price.float)) return price
    float = price.float
  }
}

function tolerance(purse: Purse, price: number): number {
  return purse.error + price * 4 * ROUNDOFF
}

function priceOfSplit(
  purse: Purse,
  project: number,
  split: { costCents: Cents; float: number; payingAll: ReadonlySet<number> },
): ExactPrice {
  const { support } = purse.box
  const coefficients = new Float64Array(purse.rounds + 1)
  let paying = 0
  const end = support.start[project + 1] ?? 0
  for (let at = support.start[project] ?? 0; at < end; at++) {
    const caster = support.type[at] ?? 0
    const mark = support.points === null ? 1 : (support.points[at] ?? 0)
    const full = split.float * mark
    const isPoor =
      (purse.balance[caster] ?? 0) < full - tolerance(purse, full) || split.payingAll.has(caster)
    const voters = support.weight[at] ?? 0
    if (isPoor) addExactBalance(purse, caster, -voters, coefficients)
    else paying += voters * mark
  }
  const sum = { constant: BigInt(split.costCents), coefficients }
  if (paying === 0) return { ...sum, points: 0, float: richest(purse, project) }
  const numerator = purse.values.numeratorOf(sum)
  const denominator = purse.values.at(0).denominator * BigInt(paying)
  return { ...sum, points: paying, float: toNumber({ numerator, denominator }) }
}

/** The highest price anyone could pay alone: where rounding made everyone look too poor. */
function richest(purse: Purse, project: number): number {
  const { support } = purse.box
  let highest = 0
  const end = support.start[project + 1] ?? 0
  for (let at = support.start[project] ?? 0; at < end; at++) {
    const mark = support.points === null ? 1 : (support.points[at] ?? 1)
    highest = Math.max(highest, (purse.balance[support.type[at] ?? 0] ?? 0) / mark)
  }
  return highest
}

/** Finds those who seemed to have just enough but have less, exactly. */
function tooPoorFor(
  purse: Purse,
  project: number,
  price: ExactPrice,
  payingAll: Set<number>,
): number {
  const { support } = purse.box
  const compareToPrice = comparerTo(purse, price)
  let found = 0
  const end = support.start[project + 1] ?? 0
  for (let at = support.start[project] ?? 0; at < end; at++) {
    const caster = support.type[at] ?? 0
    const mark = support.points === null ? 1 : (support.points[at] ?? 0)
    const full = price.float * mark
    if (Math.abs((purse.balance[caster] ?? 0) - full) > tolerance(purse, full)) continue
    if (payingAll.has(caster) || compareToPrice(caster, mark) >= 0) continue
    payingAll.add(caster)
    found += 1
  }
  return found
}

/**
 * Tells the sign of balance - price x mark of a type, exactly: points of any size, since only sums of
 * votes and marks stay doubles and the products are whole numbers. The price is put together once,
 * when it is first needed; each answer costs O(rounds + marks of the type) long products.
 */
export function comparerTo(
  purse: Purse,
  price: ExactPrice,
): (type: number, mark: number) => number {
  let numerator: bigint | null = null
  return (type, mark) => {
    numerator ??= purse.values.numeratorOf(price)
    const coefficients = new Float64Array(purse.rounds + 1)
    addExactBalance(purse, type, 1, coefficients)
    const balance = purse.values.numeratorOf({ constant: 0n, coefficients })
    const difference = balance * BigInt(price.points) - numerator * BigInt(mark)
    return difference < 0n ? -1 : difference > 0n ? 1 : 0
  }
}

/** Whether no voter lies between the two prices, so that the split by one is the split by the other. */
function isStable(purse: Purse, project: number, before: number, after: number): boolean {
  if (before === after) return true
  const { support } = purse.box
  const low = Math.min(before, after)
  const high = Math.max(before, after)
  const end = support.start[project + 1] ?? 0
  for (let at = support.start[project] ?? 0; at < end; at++) {
    const mark = support.points === null ? 1 : (support.points[at] ?? 0)
    const cents = purse.balance[support.type[at] ?? 0] ?? 0
    const error = tolerance(purse, high * mark)
    if (cents >= low * mark - error && cents <= high * mark + error) return false
  }
  return true
}
