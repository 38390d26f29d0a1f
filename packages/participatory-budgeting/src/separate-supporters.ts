import type { BallotBox } from './ballot-box.ts'

/** Whether nobody supports two of these projects. O(their supporting types). */
export function haveSeparateSupporters(
  { support }: BallotBox,
  projects: readonly number[],
): boolean {
  const seen = new Set<number>()
  let marks = 0
  for (const project of projects) {
    const from = support.start[project] ?? 0
    const types = support.type.subarray(from, support.start[project + 1] ?? 0)
    types.forEach((type) => seen.add(type))
    marks += types.length
  }
  return seen.size === marks
}
