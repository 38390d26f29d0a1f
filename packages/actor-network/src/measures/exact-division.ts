import type { Level } from './division-level.ts'

/** The best division of this many actors is found among all in some hundredths of a second. */
export const MOST_TRIED = 16

/** What trying all divisions of so many actors costs: every subset of every subset. */
export const triedDivisions = (count: number): number => 3 ** count / 2

/** Strengths among the members alone, row by row, from ties of the whole level. */
function matrixAmong(level: Level, members: readonly number[]): Float64Array {
  const places = new Map(members.map((node, place) => [node, place]))
  const matrix = new Float64Array(members.length ** 2)
  members.forEach((node, place) => {
    const end = level.arcs.offsets[node + 1] ?? 0
    for (let at = level.arcs.offsets[node] ?? 0; at < end; at += 1) {
      const other = places.get(level.arcs.targets[at] ?? 0)
      if (other !== undefined) {
        matrix[place * members.length + other] = level.arcs.strengths[at] ?? 0
      }
    }
  })
  return matrix
}

/** Where the lowest 1 of a set of bits stands. */
const lowestPlace = (set: number): number => 31 - Math.clz32(set & -set)

/** What each set of members, one bit a member, would add to modularity as a community. */
function worthOfSets(level: Level, members: readonly number[]): Float64Array {
  const count = members.length
  const matrix = matrixAmong(level, members)
  const inside = new Float64Array(2 ** count)
  const sums = new Float64Array(2 ** count)
  for (let set = 1; set < inside.length; set += 1) {
    const first = lowestPlace(set)
    const rest = set & (set - 1)
    const node = members[first] ?? 0
    let ties = level.loops[node] ?? 0
    for (let left = rest; left !== 0; left &= left - 1) {
      ties += 2 * (matrix[first * count + lowestPlace(left)] ?? 0)
    }
    inside[set] = (inside[rest] ?? 0) + ties
    sums[set] = (sums[rest] ?? 0) + (level.strength[node] ?? 0)
  }
  return inside.map((ties, set) => ties / level.total - ((sums[set] ?? 0) / level.total) ** 2)
}

/** For each set the community of its first member in the best division of the set. */
function bestFirstCommunities(worth: Float64Array): Uint32Array {
  const best = new Float64Array(worth.length)
  const chosen = new Uint32Array(worth.length)
  for (let set = 1; set < worth.length; set += 1) {
    const rest = set & (set - 1)
    const first = set ^ rest
    let most = Number.NEGATIVE_INFINITY
    // All subsets of the rest, the whole first: without need a community is not split.
    for (let companions = rest; ; companions = (companions - 1) & rest) {
      const value = (worth[first | companions] ?? 0) + (best[rest ^ companions] ?? 0)
      if (value > most + 1e-13) {
        most = value
        chosen[set] = first | companions
      }
      if (companions === 0) break
    }
    best[set] = most
  }
  return chosen
}

/**
 * The division of some nodes among themselves that is best for modularity, others staying where they are: a proof,
 * since all divisions are compared, each set of members solved once. O(3^members), at most {@link MOST_TRIED} members.
 */
export function divideExactly(
  level: Level,
  members: readonly number[],
): readonly (readonly number[])[] {
  const chosen = bestFirstCommunities(worthOfSets(level, members))
  const communities: (readonly number[])[] = []
  for (let left = chosen.length - 1; left > 0;) {
    const community = chosen[left] ?? left
    communities.push(members.filter((_, place) => (community & (1 << place)) !== 0))
    left &= ~community
  }
  return communities
}
