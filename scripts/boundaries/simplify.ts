import type { AreaFeature, Ring } from './geojson.ts'
import { cutIntoArcs, findJunctions, nameOfArc, snapRing } from './topology.ts'
import { simplifyLine } from './visvalingam.ts'

export interface Coarseness {
  /** Decimals of a degree that are kept: 5 is about a metre. */
  readonly decimals: number
  /** A vertex whose triangle with its neighbours is smaller than this is dropped. */
  readonly squareMetres: number
}

const FEWEST_VERTICES_OF_A_RING = 4

const ringsOf = ({ geometry }: AreaFeature): readonly Ring[] =>
  geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()

/** Puts the simplified arcs of a ring together again. */
function joinArcs(arcs: readonly Ring[]): Ring {
  return arcs.flatMap((arc, at) => (at === 0 ? [...arc] : arc.slice(1)))
}

/** Simplifies every arc once and gives both neighbours the same result. */
function arcSimplifier(squareMetres: number): (arc: Ring) => Ring {
  const known = new Map<string, Ring>()
  return (arc) => {
    const { name, turned } = nameOfArc(arc)
    const forwards = turned ? arc.toReversed() : arc
    const isLoop = forwards[0]?.join() === forwards.at(-1)?.join()
    const simplified =
      known.get(name) ??
      simplifyLine(forwards, squareMetres, isLoop ? FEWEST_VERTICES_OF_A_RING : 2)
    known.set(name, simplified)
    return turned ? simplified.toReversed() : simplified
  }
}

/** The arcs of rings that would collapse: they stay as they are, for both neighbours. */
function namesToKeep(arcsOfRings: readonly (readonly Ring[])[], simplify: (arc: Ring) => Ring) {
  const collapsing = arcsOfRings.filter(
    (arcs) => joinArcs(arcs.map(simplify)).length < FEWEST_VERTICES_OF_A_RING,
  )
  return new Set(collapsing.flat().map((arc) => nameOfArc(arc).name))
}

/**
 * Simplifies boundaries so that neighbours do not gape: vertices are snapped to one grid, boundaries
 * are cut where areas meet, and each piece is simplified once for both sides.
 */
export function simplifyAreas(
  features: readonly AreaFeature[],
  { decimals, squareMetres }: Coarseness,
): readonly AreaFeature[] {
  const snapped = features.map((feature) => mapRings(feature, (ring) => snapRing(ring, decimals)))
  const rings = snapped.flatMap(ringsOf)
  const junctions = findJunctions(rings)
  const simplify = arcSimplifier(squareMetres)
  const kept = namesToKeep(
    rings.map((ring) => cutIntoArcs(ring, junctions)),
    simplify,
  )
  const simplifyRing = (ring: Ring): Ring =>
    joinArcs(
      cutIntoArcs(ring, junctions).map((arc) =>
        kept.has(nameOfArc(arc).name) ? arc : simplify(arc),
      ),
    )
  return snapped.map((feature) => mapRings(feature, simplifyRing))
}

function mapRings(feature: AreaFeature, change: (ring: Ring) => Ring): AreaFeature {
  const { geometry } = feature
  return geometry.type === 'Polygon'
    ? { ...feature, geometry: { ...geometry, coordinates: geometry.coordinates.map(change) } }
    : {
        ...feature,
        geometry: {
          ...geometry,
          coordinates: geometry.coordinates.map((polygon) => polygon.map(change)),
        },
      }
}
