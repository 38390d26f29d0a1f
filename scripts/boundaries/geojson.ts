import { z } from 'zod'

const position = z
  .tuple([z.number(), z.number()])
  .rest(z.number())
  .transform(([east, north]): Position => [east, north])
const polygon = z.array(z.array(position))
const areaFeature = z.object({
  type: z.literal('Feature'),
  properties: z.record(z.string(), z.unknown()),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
  ]),
})
const areaCollection = z.object({ features: z.array(areaFeature) })

/** A position in degrees: longitude, latitude (WGS84), as GeoJSON orders them. */
export type Position = readonly [number, number]
export type Ring = readonly Position[]

/** The part of GeoJSON the boundaries use. Only polygons: an area is never a point or a line. */
export interface AreaFeature {
  readonly type: 'Feature'
  readonly properties: Readonly<Record<string, unknown>>
  readonly geometry:
    | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
    | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] }
}

/** Reads a collection of areas; anything but polygons is refused with its path. */
export const readAreas = (text: string): readonly AreaFeature[] =>
  areaCollection.parse(JSON.parse(text)).features

/** One feature a line, so that a later edition shows in a diff which area changed. */
export const writeCollection = (features: readonly unknown[], head: object): string => {
  const members = Object.entries({ type: 'FeatureCollection', ...head })
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n')
  const lines = features.map((feature) => JSON.stringify(feature)).join(',\n')
  return `{${members},\n"features":[\n${lines}\n]}\n`
}
