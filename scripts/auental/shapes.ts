import { type Edge, cellAround, distance, edgesOf, outlineOf, pointOf, wayAlong } from './cells.ts'
import { chanceFrom } from './chance.ts'
import {
  BEYOND,
  HARBOUR,
  POND,
  type Point,
  QUARTERS,
  RAILWAY,
  RIVER_PAST,
  SMALL_AREAS,
} from './plan.ts'

/** Where the town is laid on the globe: open North Sea, more than 200 km from any coast. No land lies there. */
const CORNER = { longitude: 4.5, latitude: 55.5 }
const KILOMETRES_PER_DEGREE = 111.32
const NARROWING = Math.cos((CORNER.latitude * Math.PI) / 180)

const onGlobe = ([east, north]: Point): Point => [
  Number((CORNER.longitude + east / (KILOMETRES_PER_DEGREE * NARROWING)).toFixed(5)),
  Number((CORNER.latitude + north / KILOMETRES_PER_DEGREE).toFixed(5)),
]

/** Bends a straight edge as roads and streams bend: midpoints move aside, then the halves, then theirs. */
function bend(from: Point, to: Point, chance: () => number, depth: number): readonly Point[] {
  if (depth === 0) return [from]
  const aside = (chance() - 0.5) * 0.22
  const middle: Point = [
    (from[0] + to[0]) / 2 - (to[1] - from[1]) * aside,
    (from[1] + to[1]) / 2 + (to[0] - from[0]) * aside,
  ]
  return [...bend(from, middle, chance, depth - 1), ...bend(middle, to, chance, depth - 1)]
}

/** An edge as both its neighbours draw it, without its last corner. */
function drawEdge([from, to]: Edge): readonly Point[] {
  const [first = from, second = to] = [from, to].toSorted()
  const [a, b] = [pointOf(first), pointOf(second)]
  const depth = distance(a, b) > 0.25 ? 3 : 1
  const line = [...bend(a, b, chanceFrom(`${first} ${second}`), depth), b]
  return (first === from ? line : line.toReversed()).slice(0, -1)
}

const ring = (corners: readonly string[]): readonly Point[] => {
  const line = edgesOf(corners).flatMap(drawEdge)
  return [...line, ...line.slice(0, 1)].map(onGlobe)
}

const centres = [...SMALL_AREAS.map(({ centre }) => centre), ...BEYOND]
const cells = new Map(SMALL_AREAS.map(({ id, centre }) => [id, cellAround(centre, centres)]))
const cellsOf = (areas: readonly { readonly id: string }[]) =>
  areas.flatMap(({ id }) => [cells.get(id) ?? []])

const NOTE = 'erfunden'
const feature = (properties: object, geometry: object) => ({
  type: 'Feature',
  properties: { ...properties, note: NOTE },
  geometry,
})
const polygon = (coordinates: readonly Point[]) => ({ type: 'Polygon', coordinates: [coordinates] })
const line = (coordinates: readonly Point[]) => ({ type: 'LineString', coordinates })

const nearest = (corners: readonly string[], place: Point): string =>
  corners.toSorted((a, b) => distance(pointOf(a), place) - distance(pointOf(b), place))[0] ?? ''

function river(): readonly Point[] {
  const edges = [...cells.values()].flatMap(edgesOf)
  const corners = edges.map(([from]) => from)
  const past = RIVER_PAST.map((place) => nearest(corners, place))
  const way = past.flatMap((corner, at) => wayAlong(edges, past[at - 1] ?? corner, corner).slice(1))
  const full = [past[0] ?? '', ...way]
  const drawn = full.slice(1).flatMap((corner, at) => drawEdge([full[at] ?? corner, corner]))
  return [...drawn, pointOf(full.at(-1) ?? '')].map(onGlobe)
}

/** All shapes of Auental as GeoJSON features: town, quarters, small areas, then what lies in them. */
export function shapesOfAuental(): readonly object[] {
  const areas = SMALL_AREAS.map(({ id, name, quarter }) =>
    feature({ id, name, level: 'area', quarter }, polygon(ring(cells.get(id) ?? []))),
  )
  const quarters = QUARTERS.map(({ id, key, name }) => {
    const own = SMALL_AREAS.filter(({ quarter }) => quarter === key)
    const outline = ring(outlineOf(cellsOf(own)))
    return feature({ id, name, level: 'quarter', quarter: key }, polygon(outline))
  })
  const town = feature(
    { id: '00', name: 'Auental', level: 'municipality', quarter: null },
    polygon(ring(outlineOf(cellsOf(SMALL_AREAS)))),
  )
  const scenery = [
    feature({ id: 'aue', name: 'Aue', level: 'scenery', kind: 'river' }, line(river())),
    feature(
      { id: 'bahn', name: 'Bahnlinie', level: 'scenery', kind: 'railway' },
      line(RAILWAY.map(onGlobe)),
    ),
    feature(
      { id: 'hafen', name: 'Hafenbecken', level: 'scenery', kind: 'water' },
      polygon(HARBOUR.map(onGlobe)),
    ),
    feature(
      { id: 'weiher', name: 'Weiher', level: 'scenery', kind: 'water' },
      polygon(POND.map(onGlobe)),
    ),
  ]
  return [town, ...quarters, ...areas, ...scenery]
}
