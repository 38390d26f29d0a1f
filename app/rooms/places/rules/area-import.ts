import type { Reason } from '#platform/values/index.ts'

/** An area as a GeoJSON file names it, in WGS 84. */
export interface ImportedArea {
  readonly code: string
  readonly name: string
  readonly parentCode: string | null
  readonly geometry: AreaGeometry | null
}

type Position = readonly number[]
export type AreaGeometry =
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] }
  | {
      readonly type: 'MultiPolygon'
      readonly coordinates: readonly (readonly (readonly Position[])[])[]
    }

export type AreaImportRefusal =
  | 'geojson-not-json'
  | 'geojson-not-a-collection'
  | 'geojson-empty'
  | 'geojson-no-property'
  | 'geojson-code-twice'
  | 'geojson-not-an-area'
  | 'geojson-not-wgs84'
  | 'geojson-ring-not-closed'

export interface PropertyNames {
  readonly code: string
  readonly name: string
  readonly parent: string | null
}

export type AreaImport =
  | { readonly ok: true; readonly areas: readonly ImportedArea[] }
  | { readonly ok: false; readonly reasons: readonly Reason<AreaImportRefusal>[] }

const MOST_REASONS = 20

type Feature = {
  readonly properties?: Readonly<Record<string, unknown>> | null
  readonly geometry?: unknown
}
type Judged = { readonly area: ImportedArea } | { readonly reason: Reason<AreaImportRefusal> }

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Reads the areas of a GeoJSON text: all of them, or the first twenty reasons why not, by number of the feature. */
export function readAreas(text: string, names: PropertyNames): AreaImport {
  const found = featuresOf(text)
  if ('reason' in found) return { ok: false, reasons: [found.reason] }
  const judged = found.features.map((feature, index) => judge(feature, index + 1, names))
  const areas = judged.flatMap((result) => ('area' in result ? [result.area] : []))
  const reasons = [
    ...judged.flatMap((result) => ('reason' in result ? [result.reason] : [])),
    ...twice(areas),
  ]
  return reasons.length === 0
    ? { ok: true, areas }
    : { ok: false, reasons: reasons.slice(0, MOST_REASONS) }
}

function featuresOf(
  text: string,
): { readonly features: readonly Feature[] } | { readonly reason: Reason<AreaImportRefusal> } {
  const json = parsed(text)
  if (json === undefined) return { reason: { code: 'geojson-not-json', field: 'file' } }
  if (!isRecord(json) || json['type'] !== 'FeatureCollection' || !Array.isArray(json['features']))
    return { reason: { code: 'geojson-not-a-collection', field: 'file' } }
  if (json['features'].length === 0) return { reason: { code: 'geojson-empty', field: 'file' } }
  return {
    features: json['features'].map((feature: unknown) => (isRecord(feature) ? feature : {})),
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function judge(feature: Feature, number: number, names: PropertyNames): Judged {
  const code = textOf(feature.properties?.[names.code])
  const name = textOf(feature.properties?.[names.name])
  if (code === undefined)
    return {
      reason: {
        code: 'geojson-no-property',
        field: 'codeProperty',
        details: { number, property: names.code },
      },
    }
  if (name === undefined)
    return {
      reason: {
        code: 'geojson-no-property',
        field: 'nameProperty',
        details: { number, property: names.name },
      },
    }
  const parentCode =
    names.parent === null ? null : (textOf(feature.properties?.[names.parent]) ?? null)
  const geometry = feature.geometry
  // A feature without a place is valid GeoJSON: the area is known, its boundary is not at hand.
  if (geometry === null) return { area: { code, name, parentCode, geometry } }
  if (!isAreaGeometry(geometry))
    return { reason: { code: 'geojson-not-an-area', field: 'file', details: { number, code } } }
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  if (rings.some((ring) => !isClosed(ring)))
    return { reason: { code: 'geojson-ring-not-closed', field: 'file', details: { number, code } } }
  if (rings.some((ring) => ring.some((position) => !isOnEarth(position))))
    return { reason: { code: 'geojson-not-wgs84', field: 'file', details: { number, code } } }
  return { area: { code, name, parentCode, geometry } }
}

const textOf = (value: unknown): string | undefined => {
  const text = typeof value === 'number' ? String(value) : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

const isPosition = (value: unknown): value is Position =>
  Array.isArray(value) &&
  value.length >= 2 &&
  value.every((part) => typeof part === 'number' && Number.isFinite(part))
const isRing = (value: unknown): value is readonly Position[] =>
  Array.isArray(value) && value.length >= 4 && value.every(isPosition)
const isPolygon = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every(isRing)

function isAreaGeometry(value: unknown): value is AreaGeometry {
  if (!isRecord(value)) return false
  if (value['type'] === 'Polygon') return isPolygon(value['coordinates'])
  return (
    value['type'] === 'MultiPolygon' &&
    Array.isArray(value['coordinates']) &&
    value['coordinates'].length > 0 &&
    value['coordinates'].every(isPolygon)
  )
}

const isClosed = (ring: readonly Position[]): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && first[0] === last[0] && first[1] === last[1]
}

/** Coordinates of a projected system (metres) are the usual mistake. */
const isOnEarth = ([longitude, latitude]: Position): boolean =>
  Math.abs(longitude ?? 999) <= 180 && Math.abs(latitude ?? 999) <= 90

const twice = (areas: readonly ImportedArea[]): readonly Reason<AreaImportRefusal>[] =>
  [...Map.groupBy(areas, ({ code }) => code)]
    .filter(([, same]) => same.length > 1)
    .map(([code, same]) => ({
      code: 'geojson-code-twice',
      field: 'file',
      details: { code, count: same.length },
    }))
