import type { Election } from '../elections.ts'
import { add, divide, isLess, scale, smaller, subtract, whole, type Fraction } from './fraction.ts'
import { slowGreedy } from './greedy.ts'
import { slowPhragmen } from './in-line.ts'

type Satisfaction = 'cost' | 'cardinality'

/** Price per point at which the supporters pay exactly the cost; null if they cannot. */
function priceOf(cost: number, supporters: readonly { money: Fraction; points: number }[]) {
  const sorted = [...supporters].sort((a, b) =>
    isLess(scale(a.money, b.points), scale(b.money, a.points)) ? -1 : 1,
  )
  let open = whole(cost)
  let points = sorted.reduce((sum, supporter) => sum + supporter.points, 0)
  for (const supporter of sorted) {
    const price = divide(open, points)
    if (!isLess(supporter.money, scale(price, supporter.points))) return price
    open = subtract(open, supporter.money)
    points -= supporter.points
  }
  return null
}

/** What everyone has before the first purchase: the budget in equal parts. */
export const equalShare = ({ budgetCents, points }: Election): Fraction => [
  BigInt(budgetCents),
  BigInt(points.length),
]

/**
 * Equal Shares as the paper defines it, one voter after the other, every project in every round; ties
 * by id. Winners in order of purchase, and what everyone has left.
 */
export function slowPurchases(
  { costs, points }: Election,
  satisfaction: Satisfaction,
  share: Fraction,
): { readonly won: readonly number[]; readonly money: readonly Fraction[] } {
  const money = points.map(() => share)
  const won: number[] = []
  const supportersOf = (project: number) =>
    points.flatMap((row, voter) => {
      const given = row[project] ?? 0
      return given > 0 ? [{ voter, points: given, money: money[voter] ?? whole(0) }] : []
    })
  costs.forEach((cost, project) => {
    if (cost === 0 && supportersOf(project).length > 0) won.push(project)
  })
  for (;;) {
    let best: { project: number; price: Fraction; key: Fraction } | null = null
    for (const [project, cost] of costs.entries()) {
      const supporters = supportersOf(project)
      if (won.includes(project) || cost === 0 || supporters.length === 0) continue
      const price = priceOf(cost, supporters)
      if (price === null) continue
      const key = satisfaction === 'cost' ? divide(price, cost) : price
      if (best === null || isLess(key, best.key)) best = { project, price, key }
    }
    if (best === null) return { won, money }
    won.push(best.project)
    for (const { voter, points: given, money: before } of supportersOf(best.project)) {
      money[voter] = subtract(before, smaller(before, scale(best.price, given)))
    }
  }
}

/** Winners of the plain method in order of purchase. */
export function slowEqualShares(
  election: Election,
  satisfaction: Satisfaction,
  share: Fraction = equalShare(election),
): readonly number[] {
  return slowPurchases(election, satisfaction, share).won
}

export type SlowStep = { readonly first: Fraction; readonly cents: number }

/**
 * Add1, word by word: raise everybody's share by the step, count anew, and end with the award before
 * the first one that spends more than the budget; or, where that is asked for, with the first to
 * which no marked project could be added; or when all that is marked has won. Null where the very
 * first share spends too much.
 */
export function slowAdd1(
  election: Election,
  satisfaction: Satisfaction,
  { first, cents, isExhaustive }: SlowStep & { readonly isExhaustive: boolean },
): { readonly won: readonly number[]; readonly share: Fraction; readonly steps: number } | null {
  const { costs, points, budgetCents } = election
  const costOf = (won: readonly number[]): number =>
    won.reduce((sum, project) => sum + (costs[project] ?? 0), 0)
  const marked = [...costs.keys()].filter((project) =>
    points.some((row) => (row[project] ?? 0) > 0),
  )
  let before: ReturnType<typeof slowAdd1> = null
  for (let steps = 0; ; steps++) {
    const share = add(first, whole(cents * steps))
    const won = slowEqualShares(election, satisfaction, share)
    const spent = costOf(won)
    if (spent > budgetCents) return before
    before = { won, share, steps }
    const lost = marked.filter((project) => !won.includes(project))
    const nothingFits = lost.every((project) => spent + (costs[project] ?? 0) > budgetCents)
    if (lost.length === 0 || (isExhaustive && nothingFits)) return before
  }
}

/** The rest by votes, or by earning on at equal speed (Phragmén) from what everyone has left. */
export function slowCompleted(
  election: Election,
  satisfaction: Satisfaction,
  { share, by }: { readonly share: Fraction; readonly by: 'votes' | 'phragmen' },
): readonly number[] {
  const { won, money } = slowPurchases(election, satisfaction, share)
  const spent = won.reduce((sum, project) => sum + (election.costs[project] ?? 0), 0)
  const rest = { ...election, budgetCents: election.budgetCents - spent }
  return by === 'votes'
    ? [...won, ...slowGreedy(rest, satisfaction, { without: won })]
    : [...won, ...slowPhragmen(rest, { money, without: won })]
}
