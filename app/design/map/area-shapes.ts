import { geoMercatorRaw } from 'd3-geo'

/** A boundary as in GeoJSON: degrees, longitude first. */
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }

type Ring = readonly (readonly number[])[]
export type Place = readonly [x: number, y: number]

/** Shapes in tenths of a pixel. */
export interface AreaShapes {
  readonly width: number
  readonly height: number
  readonly paths: readonly string[]
  /** The boundaries of each area as points of the picture, as they were before points on straight lines were left out. */
  readonly rings: readonly (readonly (readonly Place[])[])[]
}

const TENTHS = 10
const WIDTH = 800 * TENTHS
const HIGHEST = 760 * TENTHS
/** With many areas the eye cannot follow less than this; neighbours are cut alike and stay joined. */
const GRID = { few: 1, many: 5, manyFrom: 100 }

const radians = (degrees: number) => (degrees * Math.PI) / 180

function project(position: readonly number[]): Place {
  const [longitude = NaN, latitude = NaN] = position
  const [x, y] = geoMercatorRaw(radians(longitude), radians(latitude))
  return [x, -y]
}

function ringsOf(geometry: AreaGeometry): readonly (readonly Place[])[] {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  return rings.map((ring) => ring.map(project))
}

interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function frameOf(places: readonly Place[]): Frame {
  const start = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  const edges = places.reduce(
    (edges, [x, y]) => ({
      left: Math.min(edges.left, x),
      top: Math.min(edges.top, y),
      right: Math.max(edges.right, x),
      bottom: Math.max(edges.bottom, y),
    }),
    start,
  )
  const { left, top, right, bottom } = edges
  return { left, top, width: right - left || 1, height: bottom - top || 1 }
}

const isTurn = (before: Place, [x, y]: Place, after: Place) =>
  (x - before[0]) * (after[1] - y) !== (y - before[1]) * (after[0] - x)

/** Without points that lie on the one before or on the straight line between their neighbours. */
function thin(places: readonly Place[]): readonly Place[] {
  const kept: Place[] = []
  for (const place of places) {
    const last = kept.at(-1)
    if (last && last[0] === place[0] && last[1] === place[1]) continue
    const beforeLast = kept.at(-2)
    if (last && beforeLast && !isTurn(beforeLast, last, place)) kept.pop()
    kept.push(place)
  }
  return kept
}

/** A closed line in steps from point to point, which is the shortest way to write it. */
function pathOf(places: readonly Place[]): string {
  const steps = places.map(([x, y], at) => {
    const [beforeX, beforeY] = places[at - 1] ?? [0, 0]
    const down = y - beforeY
    return `${x - beforeX}${down < 0 ? '' : ' '}${down}`
  })
  return steps.length < 3 ? '' : `M${steps[0]}l${steps.slice(1, -1).join(' ')}z`
}

/** The areas as SVG paths, fitted into one picture with north at the top. */
export function areaShapes(geometries: readonly AreaGeometry[]): AreaShapes {
  const areas = geometries.map(ringsOf)
  const frame = frameOf(areas.flat(2))
  const scale = Math.min(WIDTH / frame.width, HIGHEST / frame.height)
  const grid = geometries.length < GRID.manyFrom ? GRID.few : GRID.many
  const snap = (value: number) => Math.round((value * scale) / grid) * grid
  const fit = ([x, y]: Place): Place => [snap(x - frame.left), snap(y - frame.top)]
  const fitted = areas.map((rings) => rings.map((ring) => ring.map(fit)))
  return {
    width: snap(frame.width),
    height: snap(frame.height),
    paths: fitted.map((rings) => rings.map((ring) => pathOf(thin(ring))).join('')),
    rings: fitted,
  }
}
