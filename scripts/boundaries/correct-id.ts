import type { AreaFeature, Position } from './geojson.ts'

/** A published id that stands on the wrong area: the area around `inside` gets the right one. */
export interface Correction {
  readonly published: string
  readonly inside: Position
  readonly id: string
}

/** Reads `06010102@13.29,52.515=04030417`: published id, a place inside the area, right id. */
export function readCorrection(text: string): Correction {
  const [, published, east, north, id] = /^(\w+)@([\d.-]+),([\d.-]+)=(\w+)$/.exec(text) ?? []
  if (published === undefined || id === undefined)
    throw new Error(`a correction is written ID@LONGITUDE,LATITUDE=RIGHT_ID, not ${text}`)
  return { published, inside: [Number(east), Number(north)], id }
}

const isBetween = (value: number, values: readonly number[]): boolean =>
  Math.min(...values) < value && value < Math.max(...values)

function surrounds({ geometry }: AreaFeature, [east, north]: Position): boolean {
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  const positions = rings.flat()
  const easts = positions.map(([longitude]) => longitude)
  const norths = positions.map(([, latitude]) => latitude)
  return isBetween(east, easts) && isBetween(north, norths)
}

/** Gives exactly one area its right id; none or several is an error. */
export function correctId(
  features: readonly AreaFeature[],
  { published, inside, id }: Correction,
): readonly AreaFeature[] {
  const wrong = features.filter(
    (feature) => feature.properties['id'] === published && surrounds(feature, inside),
  )
  if (wrong.length !== 1)
    throw new Error(`${wrong.length} areas ${published} lie around ${inside.join(', ')}, not one`)
  return features.map((feature) =>
    feature === wrong[0] ? { ...feature, properties: { ...feature.properties, id } } : feature,
  )
}
