import { nodeCountOf, rowOf, type Arcs } from '../graph/arcs.ts'
import { seededChance, type Chance } from '../graph/chance.ts'
import { renumber, type Level } from './division-level.ts'
import { improveDivision } from './moving.ts'

/** Two divisions are equally good when they differ by rounding only. */
const SAME = 1e-12

const alone = (count: number): Uint32Array => Uint32Array.from({ length: count }, (_, node) => node)

/** Everybody in one of as many communities as the best division has, by chance. */
function anyDivision(best: Uint32Array, chance: Chance): Uint32Array {
  const count = new Set(best).size + 1
  return best.map(() => Math.floor(chance() * count))
}

/** The best division with a community and one beside it taken apart. */
function takenApart(arcs: Arcs, best: Uint32Array, chance: Chance): Uint32Array {
  const start = Math.floor(chance() * best.length)
  const row = rowOf(arcs, start)
  const partner = row[Math.floor(chance() * row.length)] ?? start
  const apart = [best[start], best[partner]]
  const of = best.slice()
  let next = renumber(of)
  best.forEach((community, node) => {
    if (!apart.includes(community)) return
    of[node] = next
    next += 1
  })
  renumber(of)
  return of
}

/** The best division with between a sixth and half of the actors elsewhere, by chance. */
function nudged(best: Uint32Array, chance: Chance): Uint32Array {
  const of = best.slice()
  const count = renumber(of) + 1
  const share = 1 / 6 + chance() / 3
  return of.map((community) => (chance() < share ? Math.floor(chance() * count) : community))
}

/** Modularity of a division. O(m). */
function qualityOf({ arcs, loops, strength, total }: Level, of: Uint32Array): number {
  const sums = new Float64Array(of.length)
  let inside = 0
  for (let node = 0; node < of.length; node += 1) {
    const own = of[node] ?? 0
    sums[own] = (sums[own] ?? 0) + (strength[node] ?? 0)
    inside += loops[node] ?? 0
    for (let at = arcs.offsets[node] ?? 0; at < (arcs.offsets[node + 1] ?? 0); at += 1) {
      if (of[arcs.targets[at] ?? 0] === own) inside += arcs.strengths[at] ?? 0
    }
  }
  return inside / total - sums.reduce((sum, part) => sum + (part / total) ** 2, 0)
}

/**
 * Splits what hangs together only through actors outside; this never lowers modularity
 * (Traag et al. 2019, https://doi.org/10.1038/s41598-019-41695-z).
 */
function splitUnconnected(arcs: Arcs, of: Uint32Array): void {
  const part = new Uint32Array(of.length).fill(0xffffffff)
  let next = 0
  for (let start = 0; start < of.length; start += 1) {
    if (part[start] !== 0xffffffff) continue
    const stack = [start]
    part[start] = next
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      for (const other of rowOf(arcs, node)) {
        if (part[other] !== 0xffffffff || of[other] !== of[start]) continue
        part[other] = next
        stack.push(other)
      }
    }
    next += 1
  }
  of.set(part)
}

/**
 * The best division of many tries. Louvain alone ends in the same few places from single actors, however often it starts;
 * so only every fourth try starts there, the others from any division and from the best one, taken apart or nudged.
 * O(m) a try, some rounds each.
 */
export function searchDivision(level: Level, starts: number, seed: number): Uint32Array {
  const count = nodeCountOf(level.arcs)
  let best = alone(count)
  let quality = qualityOf(level, best)
  for (let start = 0; start < starts; start += 1) {
    const chance = seededChance(seed * 7919 + start)
    const beginnings = [
      () => alone(count),
      () => anyDivision(best, chance),
      () => takenApart(level.arcs, best, chance),
      () => nudged(best, chance),
    ]
    const of = beginnings[start % beginnings.length]?.() ?? alone(count)
    improveDivision(level, of, chance)
    splitUnconnected(level.arcs, of)
    const reached = qualityOf(level, of)
    if (reached <= quality + SAME) continue
    best = of
    quality = reached
  }
  return best
}
