import { done, refused, type Outcome } from '../outcome.ts'

/** This share of an old area lies in (or lives in) that new area. */
export type CrosswalkLink = { readonly from: string; readonly to: string; readonly weight: number }

/** A piece that an old and a new area share, measured in square metres or in residents. */
export type Piece = { readonly from: string; readonly to: string; readonly amount: number }

export type CrosswalkProblem =
  | { readonly kind: 'link-twice'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'weight-not-a-share'
      readonly from: string
      readonly to: string
      readonly weight: number
    }
  | { readonly kind: 'weights-do-not-add-up'; readonly from: string; readonly sum: number }
  | { readonly kind: 'area-without-link'; readonly from: string }
  | { readonly kind: 'nothing-to-share'; readonly from: string }

/** Published weights are rounded: sums between 0.99 and 1.01 are taken as 1. */
const TOLERANCE = 0.01

/**
 * Makes the links of a crosswalk from pieces: with square metres they weigh by area, with residents by
 * population.
 *
 * @source Berlin boundary reform of 2021: by area only 65.7 % of the new planning areas came within 5 % of their true residents; weigh by population wherever pieces with residents are known.
 * @convention The weight is the share of the old area's amount; pieces of nothing are left out.
 * @cost Linear in the number of pieces.
 * @throws Never.
 * @example linksFromPieces([{ from: 'a', to: 'x', amount: 30 }, { from: 'a', to: 'y', amount: 10 }]).value.map((link) => link.weight) // => [0.75, 0.25]
 */
export function linksFromPieces(
  pieces: readonly Piece[],
): Outcome<readonly CrosswalkLink[], CrosswalkProblem> {
  const totals = sumBy(pieces, ({ amount }) => amount)
  const problems: CrosswalkProblem[] = []
  for (const [from, total] of totals)
    if (!(total > 0)) problems.push({ kind: 'nothing-to-share', from })
  for (const { from, to, amount } of pieces)
    if (!(amount >= 0)) problems.push({ kind: 'weight-not-a-share', from, to, weight: amount })
  if (problems.length > 0) return refused(problems)
  return done(
    pieces
      .filter(({ amount }) => amount > 0)
      .map(({ from, to, amount }) => ({ from, to, weight: amount / (totals.get(from) ?? amount) })),
  )
}

/**
 * Finds what is wrong with a crosswalk.
 *
 * @source Berlin: the published weights of the 448 old planning areas add up to between 0.9993 and 1.
 * @convention Weights of one old area add up to 1, give or take 0.01 for rounding.
 * @cost Linear in the number of links.
 * @throws Never.
 * @example checkCrosswalk([{ from: 'a', to: 'x', weight: 0.5 }]) // => [{ "kind": "weights-do-not-add-up", "from": "a", "sum": 0.5 }]
 */
export function checkCrosswalk(links: readonly CrosswalkLink[]): readonly CrosswalkProblem[] {
  const problems: CrosswalkProblem[] = []
  const seen = new Set<string>()
  for (const { from, to, weight } of links) {
    const pair = JSON.stringify([from, to])
    if (seen.has(pair)) problems.push({ kind: 'link-twice', from, to })
    seen.add(pair)
    if (!(weight >= 0 && weight <= 1 + TOLERANCE))
      problems.push({ kind: 'weight-not-a-share', from, to, weight })
  }
  for (const [from, sum] of sumBy(links, ({ weight }) => weight))
    if (!(Math.abs(sum - 1) <= TOLERANCE))
      problems.push({ kind: 'weights-do-not-add-up', from, sum })
  return problems
}

/** Leaves slivers out and lets the rest of each old area add up to exactly 1, so that totals stay. */
export function normalise(
  links: readonly CrosswalkLink[],
  ignoreBelow: number,
): readonly CrosswalkLink[] {
  const kept = links.filter(({ weight }) => weight >= ignoreBelow && weight > 0)
  const sums = sumBy(kept, ({ weight }) => weight)
  return kept.map((link) => ({ ...link, weight: link.weight / (sums.get(link.from) ?? 1) }))
}

function sumBy<Item extends { readonly from: string }>(
  items: readonly Item[],
  amountOf: (item: Item) => number,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  for (const item of items) sums.set(item.from, (sums.get(item.from) ?? 0) + amountOf(item))
  return sums
}
