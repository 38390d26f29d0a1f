import type { Draw, Quota } from './pool.ts'
import type { Problem } from './problems.ts'

/**
 * What can be seen without a solver: seats, people, and quotas that cannot add up. The contradiction
 * that only all quotas together make is found by the solver.
 *
 * Source: none. Cost: people x categories.
 * @example drawProblems({ seats: 0, people: [], quotas: [] }) // => [{ kind: 'seats-not-positive', seats: 0 }]
 */
export function drawProblems(draw: Draw): readonly Problem[] {
  const { seats } = draw
  if (!Number.isInteger(seats) || seats < 1) return [{ kind: 'seats-not-positive', seats }]
  const available = householdCount(draw)
  if (available < seats) return [{ kind: 'too-few-people', seats, available }]
  const byCategory = Map.groupBy(draw.quotas, ({ category }) => category)
  return [...byCategory].flatMap(([category, quotas]) => categoryProblems(draw, category, quotas))
}

function householdCount({ people }: Draw): number {
  const shared = new Set(
    people.flatMap(({ household }) => (household === undefined ? [] : [household])),
  )
  return shared.size + people.filter(({ household }) => household === undefined).length
}

function categoryProblems(
  { seats, people }: Draw,
  category: string,
  quotas: readonly Quota[],
): readonly Problem[] {
  const minimums = quotas.reduce((sum, { minimum }) => sum + minimum, 0)
  const maximums = quotas.reduce((sum, { maximum }) => sum + maximum, 0)
  return [
    ...(minimums > seats
      ? [{ kind: 'minimums-above-seats' as const, category, sum: minimums, seats }]
      : []),
    ...(maximums < seats
      ? [{ kind: 'maximums-below-seats' as const, category, sum: maximums, seats }]
      : []),
    ...quotas.flatMap(({ value, minimum }) => {
      const available = people.filter((person) => person.values[category] === value).length
      return available < minimum
        ? [{ kind: 'too-few-of-a-value' as const, category, value, minimum, available }]
        : []
    }),
  ]
}
