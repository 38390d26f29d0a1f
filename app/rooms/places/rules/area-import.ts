import { isReadable, type Reason } from '#platform/values/index.ts'

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
  | 'geojson-property-unreadable'
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
const LONGEST_CODE = 60
const LONGEST_NAME = 200

type Feature = {
  readonly properties?: Readonly<Record<string, unknown>> | null
  readonly geometry?: unknown
}
type Refused = { readonly reason: Reason<AreaImportRefusal> }
type Judged = { readonly area: ImportedArea } | Refused

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

function featuresOf(text: string): { readonly features: readonly Feature[] } | Refused {
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
  const code = propertyOf(feature, { number, property: names.code, field: 'codeProperty' })
  if ('reason' in code) return code
  const name = propertyOf(feature, { number, property: names.name, field: 'nameProperty' })
  if ('reason' in name) return name
  const parent = parentOf(feature, number, names.parent)
  if ('reason' in parent) return parent
  const geometry = judgeGeometry(feature.geometry, { number, code: code.text })
  if ('reason' in geometry) return geometry
  return {
    area: { code: code.text, name: name.text, parentCode: parent.text, geometry: geometry.shape },
  }
}

interface Wanted {
  readonly number: number
  readonly property: string
  readonly field: 'codeProperty' | 'nameProperty' | 'parentProperty'
}

function propertyOf(
  feature: Feature,
  { number, property, field }: Wanted,
): { readonly text: string } | Refused {
  const text = textOf(feature.properties?.[property])
  if (text === undefined)
    return { reason: { code: 'geojson-no-property', field, details: { number, property } } }
  const max = field === 'nameProperty' ? LONGEST_NAME : LONGEST_CODE
  return text.length <= max && isReadable(text)
    ? { text }
    : {
        reason: {
          code: 'geojson-property-unreadable',
          field,
          details: { number, property, max },
        },
      }
}

/** A file may know what an area belongs to, for some areas or for none. */
function parentOf(
  feature: Feature,
  number: number,
  property: string | null,
): { readonly text: string | null } | Refused {
  if (property === null || textOf(feature.properties?.[property]) === undefined)
    return { text: null }
  return propertyOf(feature, { number, property, field: 'parentProperty' })
}

function judgeGeometry(
  geometry: unknown,
  details: { readonly number: number; readonly code: string },
): { readonly shape: AreaGeometry | null } | Refused {
  // A feature without a place is valid GeoJSON: the area is known, its boundary is not at hand.
  if (geometry === null) return { shape: null }
  if (!isAreaGeometry(geometry))
    return { reason: { code: 'geojson-not-an-area', field: 'file', details } }
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()
  if (rings.some((ring) => !isClosed(ring)))
    return { reason: { code: 'geojson-ring-not-closed', field: 'file', details } }
  if (rings.some((ring) => ring.some((position) => !isOnEarth(position))))
    return { reason: { code: 'geojson-not-wgs84', field: 'file', details } }
  return { shape: withoutForeignMembers(geometry) }
}

/** Only type and coordinates are kept: files may carry anything beside them. */
const withoutForeignMembers = (geometry: AreaGeometry): AreaGeometry =>
  geometry.type === 'Polygon'
    ? { type: 'Polygon', coordinates: geometry.coordinates }
    : { type: 'MultiPolygon', coordinates: geometry.coordinates }

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
