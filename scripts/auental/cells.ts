import type { Point } from './plan.ts'

/** A point as a name: two cells that meet in a corner must agree about it. */
const cornerOf = ([east, north]: Point): string => `${east.toFixed(3)} ${north.toFixed(3)}`
export const pointOf = (corner: string): Point => {
  const [east = 0, north = 0] = corner.split(' ').map(Number)
  return [east, north]
}

const FRAME: readonly Point[] = [
  [-20, -20],
  [30, -20],
  [30, 30],
  [-20, 30],
]

/** What is left of a shape on the side of `own` after the line half-way to `other` has cut it. */
function cutHalfWay(shape: readonly Point[], own: Point, other: Point): readonly Point[] {
  const [across, up] = [other[0] - own[0], other[1] - own[1]]
  const limit = (across * (own[0] + other[0]) + up * (own[1] + other[1])) / 2
  const excess = ([east, north]: Point): number => across * east + up * north - limit
  return shape.flatMap((point, at) => {
    const next = shape[(at + 1) % shape.length] ?? point
    const [here, there] = [excess(point), excess(next)]
    const kept: readonly Point[] = here <= 0 ? [point] : []
    if (here <= 0 === there <= 0) return kept
    const share = here / (here - there)
    const crossing: Point = [
      point[0] + share * (next[0] - point[0]),
      point[1] + share * (next[1] - point[1]),
    ]
    return [...kept, crossing]
  })
}

/** The land nearer to one centre than to any other, as corner names in order (a Voronoi cell). */
export function cellAround(own: Point, all: readonly Point[]): readonly string[] {
  const others = all.filter((point) => point !== own)
  const shape = others.reduce((left, other) => cutHalfWay(left, own, other), FRAME)
  return shape.map(cornerOf).filter((corner, at, corners) => corner !== corners.at(at - 1))
}

export type Edge = readonly [string, string]

/** The edges of a cell in order, each from corner to corner. */
export const edgesOf = (cell: readonly string[]): readonly Edge[] =>
  cell.map((corner, at) => [corner, cell[(at + 1) % cell.length] ?? corner])

const nameOfEdge = ([from, to]: Edge): string => [from, to].toSorted().join(' – ')

/** The outline of several cells: the edges that only one of them has, in order. */
export function outlineOf(cells: readonly (readonly string[])[]): readonly string[] {
  const edges = cells.flatMap(edgesOf)
  const counts = Map.groupBy(edges, nameOfEdge)
  const next = new Map(edges.filter((edge) => counts.get(nameOfEdge(edge))?.length === 1))
  const [start] = next.keys()
  if (start === undefined) throw new Error('outlineOf requires at least one cell')
  const outline = [start]
  for (let corner = next.get(start); corner !== undefined && corner !== start;)
    corner = next.get(outline[outline.push(corner) - 1] ?? '')
  if (outline.length !== next.size) throw new Error('the cells do not form one connected shape')
  return outline
}

/** The shortest way along edges from one corner to another (Dijkstra on a few dozen corners). */
export function wayAlong(edges: readonly Edge[], from: string, to: string): readonly string[] {
  const best = new Map([[from, { length: 0, way: [from] as readonly string[] }]])
  const open = new Set([from])
  while (open.size > 0) {
    const corner = [...open].toSorted(
      (a, b) => (best.get(a)?.length ?? 0) - (best.get(b)?.length ?? 0),
    )[0]
    if (corner === undefined || corner === to) break
    open.delete(corner)
    const here = best.get(corner)
    for (const next of neighboursOf(edges, corner)) {
      const length = (here?.length ?? 0) + distance(pointOf(corner), pointOf(next))
      if (length >= (best.get(next)?.length ?? Infinity)) continue
      best.set(next, { length, way: [...(here?.way ?? []), next] })
      open.add(next)
    }
  }
  return best.get(to)?.way ?? []
}

const neighboursOf = (edges: readonly Edge[], corner: string): readonly string[] =>
  edges.flatMap(([a, b]) => (a === corner ? [b] : b === corner ? [a] : []))

export const distance = (a: Point, b: Point): number => Math.hypot(a[0] - b[0], a[1] - b[1])
