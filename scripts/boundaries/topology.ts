import type { Position, Ring } from './geojson.ts'

const keyOf = ([east, north]: Position): string => `${east},${north}`

/** Rounds to a grid, so that neighbours drawn a hair apart meet in the same vertex. */
export function snapRing(ring: Ring, decimals: number): Ring {
  const snapped = ring.map(([east, north]): Position => [
    Number(east.toFixed(decimals)),
    Number(north.toFixed(decimals)),
  ])
  return snapped.filter((position, at) => {
    const before = snapped[at - 1]
    return before === undefined || keyOf(before) !== keyOf(position)
  })
}

/** A closed ring without its repeated last vertex. */
const openRing = (ring: Ring): Ring => ring.slice(0, -1)

/**
 * The vertices where more than two boundary edges meet, or where a shared stretch begins or ends.
 * Between two of them a boundary runs undivided, so both neighbours may simplify it alike.
 */
export function findJunctions(rings: readonly Ring[]): ReadonlySet<string> {
  const neighbours = new Map<string, Set<string>>()
  for (const ring of rings) {
    const open = openRing(ring)
    open.forEach((position, at) => {
      const known = neighbours.get(keyOf(position)) ?? new Set<string>()
      for (const other of [open.at(at - 1), open[(at + 1) % open.length]])
        if (other !== undefined) known.add(keyOf(other))
      neighbours.set(keyOf(position), known)
    })
  }
  return new Set([...neighbours].filter(([, known]) => known.size > 2).map(([key]) => key))
}

/** Cuts a ring at its junctions. A ring without any is one arc from its westernmost vertex back to it. */
export function cutIntoArcs(ring: Ring, junctions: ReadonlySet<string>): readonly Ring[] {
  const open = openRing(ring)
  const first = open.findIndex((position) => junctions.has(keyOf(position)))
  const start = first >= 0 ? first : westernmost(open)
  const turned = [...open.slice(start), ...open.slice(0, start + 1)]
  const arcs: Position[][] = []
  let current: Position[] = []
  turned.forEach((position, at) => {
    current.push(position)
    const ends = at > 0 && (junctions.has(keyOf(position)) || at === turned.length - 1)
    if (ends) {
      arcs.push(current)
      current = [position]
    }
  })
  return arcs
}

function westernmost(open: Ring): number {
  const places = open.map(([east, north], at) => ({ east, north, at }))
  const sorted = places.sort((a, b) => a.east - b.east || a.north - b.north)
  return sorted[0]?.at ?? 0
}

/** The same name for an arc whichever neighbour walks along it. */
export function nameOfArc(arc: Ring): { readonly name: string; readonly turned: boolean } {
  const forwards = arc.map(keyOf)
  const backwards = forwards.toReversed()
  const [there, back] = [forwards.join(' '), backwards.join(' ')]
  return there <= back ? { name: there, turned: false } : { name: back, turned: true }
}
