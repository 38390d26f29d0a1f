import type { Election } from '../elections.ts'

/**
 * Greedy by votes: sort once by points (or by points per cent), then walk down the list; ties by id.
 * A free project with points comes first, a free one without last.
 */
export function slowGreedy(
  { budgetCents, costs, points }: Election,
  satisfaction: 'cost' | 'cardinality',
  options: {
    readonly without?: readonly number[]
    readonly stop?: boolean
    readonly groups?: readonly (readonly number[])[]
  } = {},
): readonly number[] {
  const { without = [], stop = false, groups = [] } = options
  const scoreOf = (project: number): number =>
    points.reduce((sum, row) => sum + (row[project] ?? 0), 0)
  const isBefore = (a: number, b: number): boolean => {
    const [costA = 0, costB = 0] = [costs[a], costs[b]]
    const [left, right] = [scoreOf(a), scoreOf(b)]
    if (satisfaction === 'cost') return left > right || (left === right && a < b)
    const level = (score: number, cost: number): number => (cost > 0 ? 1 : score > 0 ? 2 : 0)
    if (level(left, costA) !== level(right, costB)) return level(left, costA) > level(right, costB)
    const [first, second] = [BigInt(left) * BigInt(costB), BigInt(right) * BigInt(costA)]
    return first > second || (first === second && a < b)
  }
  const order = [...costs.keys()].filter((project) => !without.includes(project))
  order.sort((a, b) => (isBefore(a, b) ? -1 : 1))
  const won: number[] = []
  let left = budgetCents
  for (const project of order) {
    const isTaken = groups.some(
      (group) => group.includes(project) && group.some((other) => won.includes(other)),
    )
    const cost = costs[project] ?? 0
    if (isTaken) continue
    if (cost <= left) {
      won.push(project)
      left -= cost
    } else if (stop) break
  }
  return won
}
