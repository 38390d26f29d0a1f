import type { Election } from './elections.ts'

/** The slow way: plain fractions, one voter after the other, every project in every round. */
type Fraction = readonly [numerator: bigint, denominator: bigint]

const whole = (value: number): Fraction => [BigInt(value), 1n]
const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d]
const subtract = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d - c * b, b * d]
const scale = ([a, b]: Fraction, factor: number): Fraction => [a * BigInt(factor), b]
const divide = ([a, b]: Fraction, divisor: number): Fraction => [a, b * BigInt(divisor)]
const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b
const smaller = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a)

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

/** Equal Shares as the paper defines it; ties by id. Winners in order of purchase. */
export function slowEqualShares(
  { budgetCents, costs, points }: Election,
  satisfaction: 'cost' | 'cardinality',
  share: Fraction = [BigInt(budgetCents), BigInt(points.length)],
): readonly number[] {
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
    if (best === null) return won
    won.push(best.project)
    for (const { voter, points: given, money: before } of supportersOf(best.project)) {
      money[voter] = subtract(before, smaller(before, scale(best.price, given)))
    }
  }
}

/** Sequential Phragmén; ends at the first project in line that does not fit; ties by id. */
export function slowPhragmen({ budgetCents, costs, points }: Election): readonly number[] {
  const load = points.map(() => whole(0))
  const won: number[] = []
  let left = budgetCents
  for (;;) {
    let best: { projects: number[]; load: Fraction } | null = null
    for (const [project, cost] of costs.entries()) {
      const voters = points.flatMap((row, voter) => ((row[project] ?? 0) > 0 ? [voter] : []))
      if (won.includes(project) || voters.length === 0) continue
      const carried = voters.reduce((sum, voter) => add(sum, load[voter] ?? whole(0)), whole(cost))
      const next = divide(carried, voters.length)
      if (best === null || isLess(next, best.load)) best = { projects: [project], load: next }
      else if (!isLess(best.load, next)) best.projects.push(project)
    }
    if (best === null || best.projects.some((project) => (costs[project] ?? 0) > left)) return won
    const [chosen = 0] = best.projects
    won.push(chosen)
    left -= costs[chosen] ?? 0
    for (const [voter, row] of points.entries()) if ((row[chosen] ?? 0) > 0) load[voter] = best.load
  }
}
