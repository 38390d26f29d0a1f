import { hasArc } from '../graph/arcs.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'
import { distanceMatrix } from '../measures/reach.ts'

export interface Repair {
  readonly between: readonly [string, string]
  /** Share of the lost closeness that all proposals up to this one bring back; above 1 is more than was lost. */
  readonly repairedShare: number
}

const MOST_CANDIDATES = 200

const nearness = (distance: number): number => (distance === 0 ? 0 : 1 / distance)

interface Candidate {
  readonly a: number
  readonly b: number
  readonly promise: number
}

/** Pairs whose way grew longer, those first whose ends are near to many others. */
function candidatesOf(
  earlier: Uint16Array,
  later: Uint16Array,
  count: number,
): readonly Candidate[] {
  const near = Array.from({ length: count }, (_, from) => {
    let sum = 1
    for (let to = 0; to < count; to += 1) sum += nearness(later[from * count + to] ?? 0)
    return sum
  })
  const candidates: Candidate[] = []
  for (let a = 0; a < count; a += 1) {
    for (let b = a + 1; b < count; b += 1) {
      const now = nearness(later[a * count + b] ?? 0)
      if (nearness(earlier[a * count + b] ?? 0) <= now) continue
      candidates.push({ a, b, promise: (near[a] ?? 0) * (near[b] ?? 0) * (1 - now) })
    }
  }
  return candidates.toSorted((x, y) => y.promise - x.promise).slice(0, MOST_CANDIDATES)
}

/** The distance between two nodes once a and b are tied; 0 stands for "not reached". */
function shortened(now: number, toA: number, fromB: number): number {
  if (toA === -1 || fromB === -1) return now
  const detour = toA + 1 + fromB
  return now === 0 || detour < now ? detour : now
}

/** Steps to a node, 0 for itself and -1 where it is not reached. */
const stepsTo = (later: Uint16Array, count: number, node: number): Int32Array =>
  Int32Array.from({ length: count }, (_, other) => {
    const distance = later[node * count + other] ?? 0
    return other !== node && distance === 0 ? -1 : distance
  })

function withTie(later: Uint16Array, count: number, { a, b }: Candidate): Uint16Array {
  const [toA, toB] = [stepsTo(later, count, a), stepsTo(later, count, b)]
  const next = later.slice()
  for (let from = 0; from < count; from += 1) {
    for (let to = 0; to < count; to += 1) {
      if (from === to) continue
      const at = from * count + to
      const overA = shortened(later[at] ?? 0, toA[from] ?? -1, toB[to] ?? -1)
      next[at] = shortened(overA, toB[from] ?? -1, toA[to] ?? -1)
    }
  }
  return next
}

function closeness(distances: Uint16Array): number {
  let sum = 0
  for (const distance of distances) sum += nearness(distance)
  return sum
}

/** Distances before, among the remaining actors only and in their order. */
function earlierAmong(before: Graph, after: Graph): Uint16Array {
  const all = distanceMatrix(before.out, () => true)
  const places = new Map(before.ids.map((id, node) => [id, node]))
  const own = after.ids.map((id) => places.get(id) ?? -1)
  const size = before.ids.length
  return Uint16Array.from(own.flatMap((from) => own.map((to) => all[from * size + to] ?? 0)))
}

/**
 * Which few new ties would bring back most of what a withdrawal costs.
 *
 * Source: greedy choice; adding ties for closeness, see Crescenzi et al. (2016), https://doi.org/10.1145/2953882
 * Convention: direction ignored; chosen one after the other among at most 200 pairs whose way grew longer, those with
 * ends near to many others first. Good, not provably best.
 * Cost: O(ties * 200 * n^2); three ties among 300 actors in about a tenth of a second.
 * @example proposeRepairs(graphFromPairs('A-M M-B'), graphFromPairs('A B'), 1)[0].between // => ['A', 'B']
 */
export function proposeRepairs(
  beforeGraph: Graph,
  afterGraph: Graph,
  most: number,
): readonly Repair[] {
  const [before, after] = [undirectedView(beforeGraph), undirectedView(afterGraph)]
  const count = after.ids.length
  const earlier = earlierAmong(before, after)
  let later = distanceMatrix(after.out, () => true)
  const start = closeness(later)
  const lost = closeness(earlier) - start
  const repairs: Repair[] = []
  if (lost < 1e-9) return repairs
  while (repairs.length < most) {
    const tried = candidatesOf(earlier, later, count)
      .filter(({ a, b }) => !hasArc(after.out, a, b))
      .map((candidate) => ({ candidate, gain: gainOf(later, count, candidate) }))
    const best = tried.reduce<(typeof tried)[number] | undefined>(
      (top, next) => (top === undefined || next.gain > top.gain + 1e-12 ? next : top),
      undefined,
    )
    if (best === undefined || best.gain <= 0) break
    later = withTie(later, count, best.candidate)
    repairs.push({
      between: [after.ids[best.candidate.a] ?? '', after.ids[best.candidate.b] ?? ''],
      repairedShare: (closeness(later) - start) / lost,
    })
  }
  return repairs
}

/** Closeness won by a tie, over the pairs it shortens. */
function gainOf(later: Uint16Array, count: number, { a, b }: Candidate): number {
  const [toA, toB] = [stepsTo(later, count, a), stepsTo(later, count, b)]
  let gain = 0
  for (let from = 0; from < count; from += 1) {
    const [fromA, fromB] = [toA[from] ?? -1, toB[from] ?? -1]
    // Only who gets nearer to one end through the other gains anything.
    const gainsB = fromA !== -1 && (fromB === -1 || fromA + 1 < fromB)
    const gainsA = fromB !== -1 && (fromA === -1 || fromB + 1 < fromA)
    if (!gainsA && !gainsB) continue
    for (let to = 0; to < count; to += 1) {
      if (from === to) continue
      const now = later[from * count + to] ?? 0
      const next = gainsB
        ? shortened(now, fromA, toB[to] ?? -1)
        : shortened(now, fromB, toA[to] ?? -1)
      if (next !== now) gain += nearness(next) - nearness(now)
    }
  }
  return gain
}
