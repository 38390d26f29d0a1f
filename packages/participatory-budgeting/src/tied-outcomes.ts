import type { ProjectId } from './instance.ts'
import type { Chance } from './ties.ts'

/** "a before b" as drawn so far: b is in the set of a. */
type Drawn = ReadonlyMap<number, ReadonlySet<number>>

/**
 * Goes through everything a lot order could bring: whenever a tie is met that the order drawn so far
 * does not settle, it branches into one order for each project that could come first. Complete for
 * any rule that asks for ties in a fixed way. Cost: one call of `run` per branch, at most `mostRuns`.
 */
export function everyOutcome(
  mostRuns: number,
  run: (chance: Chance) => readonly ProjectId[],
): { readonly outcomes: readonly (readonly ProjectId[])[]; readonly isComplete: boolean } {
  const outcomes = new Map<string, readonly ProjectId[]>()
  const waiting: Drawn[] = [new Map()]
  let runs = 0
  for (let drawn = waiting.pop(); drawn; drawn = waiting.pop()) {
    if (runs === mostRuns) return { outcomes: [...outcomes.values()], isComplete: false }
    runs += 1
    let order: Drawn = drawn
    const winners = run((tied) => {
      const possible = tied.filter((at) => !tied.some((other) => isBefore(order, other, at)))
      const [first = tied[0] ?? 0, ...others] = possible
      for (const other of others) waiting.push(withFirst(order, other, tied))
      order = withFirst(order, first, tied)
      return first
    })
    outcomes.set(winners.join('\n'), winners)
  }
  return { outcomes: [...outcomes.values()], isComplete: true }
}

function withFirst(order: Drawn, first: number, tied: readonly number[]): Drawn {
  const later = new Set([...(order.get(first) ?? []), ...tied.filter((at) => at !== first)])
  return new Map(order).set(first, later)
}

function isBefore(order: Drawn, a: number, b: number): boolean {
  const seen = new Set([a])
  for (const at of seen) {
    const later = order.get(at)
    if (later?.has(b)) return true
    later?.forEach((next) => seen.add(next))
  }
  return false
}
