import { arcsFromList, eachArc, type Arcs } from '../graph/arcs.ts'

/** A network whose nodes may stand for many actors; `loops` holds the strength inside a node, both ways. */
export interface Level {
  readonly arcs: Arcs
  readonly loops: Float64Array
  readonly strength: Float64Array
  readonly total: number
}

export function levelOf(arcs: Arcs, loops: Float64Array): Level {
  const strength = loops.slice()
  for (let node = 0; node < strength.length; node += 1) {
    for (let at = arcs.offsets[node] ?? 0; at < (arcs.offsets[node + 1] ?? 0); at += 1) {
      strength[node] = (strength[node] ?? 0) + (arcs.strengths[at] ?? 0)
    }
  }
  return { arcs, loops, strength, total: strength.reduce((sum, value) => sum + value, 0) }
}

/** Numbers communities from 0 without gaps; answers how many there are. */
export function renumber(of: Uint32Array): number {
  const numbers = new Map<number, number>()
  of.forEach((community, node) => {
    const number = numbers.get(community) ?? numbers.size
    numbers.set(community, number)
    of[node] = number
  })
  return numbers.size
}

/** The network of communities: each becomes one node, ties within it become a loop. */
export function gathered(level: Level, of: Uint32Array, count: number): Level {
  const loops = new Float64Array(count)
  of.forEach((community, node) => {
    loops[community] = (loops[community] ?? 0) + (level.loops[node] ?? 0)
  })
  const from: number[] = []
  const to: number[] = []
  const strengths: number[] = []
  for (const [source, target, at] of eachArc(level.arcs)) {
    const strength = level.arcs.strengths[at] ?? 0
    const [a, b] = [of[source] ?? 0, of[target] ?? 0]
    if (a === b) {
      loops[a] = (loops[a] ?? 0) + strength
      continue
    }
    from.push(a)
    to.push(b)
    strengths.push(strength)
  }
  const list = {
    from: Uint32Array.from(from),
    to: Uint32Array.from(to),
    strengths: Float64Array.from(strengths),
  }
  return levelOf(arcsFromList(count, list), loops)
}
