import { rowOf } from '../graph/arcs.ts'
import { shuffledNumbers, type Chance } from '../graph/chance.ts'
import { gathered, renumber, type Level } from './division-level.ts'

interface Moves {
  readonly level: Level
  readonly of: Uint32Array
  /** How many nodes each community has. */
  readonly sizes: Uint32Array
  /** Numbers of communities that may be without members; asked from the end. */
  readonly perhapsEmpty: number[]
  /** Strength of all members of each community. */
  readonly sums: Float64Array
  /** Strength of the ties of the node at hand towards each community. */
  readonly towards: Float64Array
}

function emptyCommunity({ sizes, perhapsEmpty }: Moves): number | undefined {
  while (perhapsEmpty.length > 0 && (sizes[perhapsEmpty.at(-1) ?? 0] ?? 0) > 0) perhapsEmpty.pop()
  return perhapsEmpty.at(-1)
}

/** The community the node gains most from, a neighbouring or an empty one; its own unless another is better. */
function bestCommunity(node: number, moves: Moves): number {
  const { level, of, sums, towards } = moves
  const { arcs, strength, total } = level
  const start = arcs.offsets[node] ?? 0
  const end = arcs.offsets[node + 1] ?? 0
  for (let at = start; at < end; at += 1) {
    const community = of[arcs.targets[at] ?? 0] ?? 0
    towards[community] = (towards[community] ?? 0) + (arcs.strengths[at] ?? 0)
  }
  const own = of[node] ?? 0
  const share = (strength[node] ?? 0) / total
  let best = own
  let bestGain = (towards[own] ?? 0) - share * ((sums[own] ?? 0) - (strength[node] ?? 0)) + 1e-12
  for (let at = start; at < end; at += 1) {
    const community = of[arcs.targets[at] ?? 0] ?? 0
    if (community === own) continue
    const gain = (towards[community] ?? 0) - share * (sums[community] ?? 0)
    if (gain > bestGain) {
      best = community
      bestGain = gain
    }
  }
  for (let at = start; at < end; at += 1) towards[of[arcs.targets[at] ?? 0] ?? 0] = 0
  // Alone a node gains nothing, which is more than a loss.
  return bestGain < 0 ? (emptyCommunity(moves) ?? best) : best
}

function beginMoves(level: Level, of: Uint32Array): Moves {
  const count = of.length
  const sums = new Float64Array(count)
  const sizes = new Uint32Array(count)
  of.forEach((community, node) => {
    sums[community] = (sums[community] ?? 0) + (level.strength[node] ?? 0)
    sizes[community] = (sizes[community] ?? 0) + 1
  })
  const perhapsEmpty: number[] = []
  sizes.forEach((size, community) => size === 0 && perhapsEmpty.push(community))
  return { level, of, sizes, perhapsEmpty, sums, towards: new Float64Array(count) }
}

function moveTo(node: number, community: number, moves: Moves): void {
  const { level, of, sums, sizes, perhapsEmpty } = moves
  const own = of[node] ?? 0
  const strength = level.strength[node] ?? 0
  sums[own] = (sums[own] ?? 0) - strength
  sums[community] = (sums[community] ?? 0) + strength
  sizes[community] = (sizes[community] ?? 0) + 1
  sizes[own] = (sizes[own] ?? 0) - 1
  if (sizes[own] === 0) perhapsEmpty.push(own)
  of[node] = community
}

/**
 * Moves single nodes to the community that gains most until none gains, beginning with the given ones. True if any moved.
 */
export function moveNodes(level: Level, of: Uint32Array, first: Uint32Array): boolean {
  const count = of.length
  const moves = beginMoves(level, of)
  const waiting = new Uint32Array(count)
  waiting.set(first)
  const isWaiting = new Uint8Array(count)
  for (const node of first) isWaiting[node] = 1
  let [head, length] = [0, first.length]
  let hasMoved = false
  while (length > 0) {
    const node = waiting[head] ?? 0
    head = head + 1 === count ? 0 : head + 1
    length -= 1
    isWaiting[node] = 0
    const best = bestCommunity(node, moves)
    if (best === of[node]) continue
    moveTo(node, best, moves)
    hasMoved = true
    for (const other of rowOf(level.arcs, node)) {
      if (of[other] === best || isWaiting[other] === 1) continue
      isWaiting[other] = 1
      waiting[(head + length) % count] = other
      length += 1
    }
  }
  return hasMoved
}

/** Joins whole communities, and communities of communities, while that gains. True if any were joined. */
function joinCommunities(base: Level, of: Uint32Array, chance: Chance): boolean {
  let count = renumber(of)
  let level = gathered(base, of, count)
  for (let hasJoined = false; ; hasJoined = true) {
    const above = Uint32Array.from({ length: count }, (_, node) => node)
    if (!moveNodes(level, above, shuffledNumbers(count, chance))) return hasJoined
    const next = renumber(above)
    if (next === count) return hasJoined
    of.forEach((community, node) => {
      of[node] = above[community] ?? 0
    })
    level = gathered(level, above, next)
    count = next
  }
}

/**
 * Louvain rounds from a given division: single actors move, then whole communities join, until neither gains
 * (Blondel et al. 2008, https://doi.org/10.1088/1742-5468/2008/10/P10008). O(m) a round.
 */
export function improveDivision(base: Level, of: Uint32Array, chance: Chance): void {
  for (let isMoving = true; isMoving;) {
    const hasMoved = moveNodes(base, of, shuffledNumbers(of.length, chance))
    isMoving = joinCommunities(base, of, chance) || hasMoved
  }
}
