import type { Position } from './geojson.ts'

const METRES_PER_DEGREE = 111_320

/** How many metres east and north one position lies of another; good enough for neighbours. */
function metresBetween(from: Position, to: Position): Position {
  const narrowing = Math.cos((from[1] * Math.PI) / 180)
  return [(to[0] - from[0]) * METRES_PER_DEGREE * narrowing, (to[1] - from[1]) * METRES_PER_DEGREE]
}

/** The area in square metres of the triangle that a vertex makes with its two neighbours. */
function triangleArea(before: Position, vertex: Position, after: Position): number {
  const [eastBefore, northBefore] = metresBetween(vertex, before)
  const [eastAfter, northAfter] = metresBetween(vertex, after)
  const cross = eastBefore * northAfter - eastAfter * northBefore
  return Math.abs(cross) / 2
}

/** A vertex that is still part of the line, tied to its neighbours. */
interface Link {
  readonly position: Position
  before: Link | null
  after: Link | null
}

function chain(line: readonly Position[]): readonly Link[] {
  const links: Link[] = line.map((position) => ({ position, before: null, after: null }))
  links.forEach((link, at) => {
    link.before = links[at - 1] ?? null
    link.after = links[at + 1] ?? null
  })
  return links
}

const weightOf = (link: Link): number =>
  link.before === null || link.after === null
    ? Infinity
    : triangleArea(link.before.position, link.position, link.after.position)

/** The vertex whose loss changes the picture least. Arcs are short: looking at all is fast enough. */
function lightest(links: ReadonlySet<Link>): { readonly link: Link | null; readonly area: number } {
  let found: { link: Link | null; area: number } = { link: null, area: Infinity }
  for (const link of links) {
    const area = weightOf(link)
    if (area < found.area) found = { link, area }
  }
  return found
}

/**
 * Drops vertices, the least important first, until each one left spans at least `squareMetres` with
 * its neighbours. Both ends stay. After M. Visvalingam and J. D. Whyatt, "Line generalisation by
 * repeated elimination of points", The Cartographic Journal 30 (1993) 46-51.
 */
export function simplifyLine(
  line: readonly Position[],
  squareMetres: number,
  fewest = 2,
): readonly Position[] {
  const links = chain(line)
  const left = new Set(links)
  while (left.size > fewest) {
    const { link, area } = lightest(left)
    if (link === null || area >= squareMetres) break
    if (link.before !== null) link.before.after = link.after
    if (link.after !== null) link.after.before = link.before
    left.delete(link)
  }
  return [...left].map((link) => link.position)
}
