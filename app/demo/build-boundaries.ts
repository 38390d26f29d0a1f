import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import { auditName } from '#platform/audit/index.ts'
import { keepFile } from '#platform/files/index.ts'
import { OPERATOR } from '#platform/values/index.ts'
import type { House } from '../house.ts'
import type { Act } from './act.ts'
import type { DemoData } from './content/real-and-invented-data.ts'

/** A municipality being built, and the way to act in it. */
export interface Opened {
  readonly act: Act
  readonly municipality: string
  readonly data: DemoData
}

interface Feature {
  readonly type: 'Feature'
  readonly geometry: { readonly type: string } | null
  readonly properties: Readonly<Record<string, unknown>>
}

const KIND_OF_LEVEL: Readonly<Record<string, string>> = {
  municipality: 'outline',
  quarter: 'outline',
  area: 'small-area',
  district: 'district',
}

/** When the vintages of the shipped data were valid. */
const VALID: Readonly<
  Record<string, { readonly validFrom: string; readonly validUntil: string | null }>
> = {
  'lor-2006': { validFrom: '2006-01-01', validUntil: '2020-12-31' },
  'lor-2021': { validFrom: '2021-01-01', validUntil: null },
  'auental-2022': { validFrom: '2022-01-01', validUntil: null },
}

/** Imports the areas of a town by the action for it; answers the outlines by code. */
export async function buildBoundaries(
  house: House,
  opened: Opened,
): Promise<ReadonlyMap<string, string>> {
  const { data, municipality } = opened
  for (const { file, vintage, level } of data.boundaries) {
    const collection: { readonly features: readonly Feature[] } = JSON.parse(
      await readFile(`data/${file}`, 'utf8'),
    )
    const areas = collection.features.filter(
      ({ geometry }) => geometry?.type.endsWith('Polygon') === true,
    )
    const byKind = Map.groupBy(
      areas,
      ({ properties }) =>
        KIND_OF_LEVEL[String(properties['level'])] ??
        (level === 'districts' ? 'district' : 'small-area'),
    )
    for (const [kind, features] of byKind)
      await importAreas(house, opened, { file, vintage, kind, features })
  }
  for (const { file, vintage, code, name } of data.lists) {
    const rows: readonly Readonly<Record<string, string>>[] = parse(
      await readFile(`data/${file}`),
      { bom: true, columns: true },
    )
    const features = rows.map((row): Feature => ({
      type: 'Feature',
      geometry: null,
      properties: { id: row[code], name: row[name] },
    }))
    await importAreas(house, opened, { file, vintage, kind: 'small-area', features })
  }
  const outlines = await house.database.inMunicipality(municipality, (tx) =>
    tx.selectFrom('places.area').select(['id', 'code']).where('kind', '=', 'outline').execute(),
  )
  return new Map(outlines.map(({ id, code }) => [code, id]))
}

interface Portion {
  readonly file: string
  readonly vintage: string
  readonly kind: string
  readonly features: readonly Feature[]
}

async function importAreas(
  house: House,
  { act, municipality, data }: Opened,
  { file, vintage, kind, features }: Portion,
): Promise<void> {
  const content = new TextEncoder().encode(
    JSON.stringify({ type: 'FeatureCollection', features: features.map(withParent) }),
  )
  const id = await house.database.inMunicipality(municipality, (tx) =>
    keepFile(
      tx,
      { name: file, mediaType: 'application/geo+json', content },
      { uploader: auditName(OPERATOR), now: house.clock.now() },
    ),
  )
  await act('places.import-areas', {
    file: id,
    vintage,
    ...VALID[vintage],
    attribution: await attributionOf(data, file),
    kind,
    codeProperty: 'id',
    nameProperty: 'name',
    parentProperty: kind === 'small-area' && data.municipality === 'berlin' ? 'parent' : null,
  })
}

/** The first two digits of an id name the district in Berlin. */
const withParent = (feature: Feature): Feature => ({
  ...feature,
  properties: { ...feature.properties, parent: String(feature.properties['id']).slice(0, 2) },
})

/** The sentence that must stand wherever the file is shown. */
async function attributionOf(data: DemoData, file: string): Promise<string> {
  const sources: {
    readonly files: readonly { readonly file: string; readonly attribution: string }[]
  } = JSON.parse(await readFile(`data/${data.sources}`, 'utf8'))
  const found = sources.files.find((source) => file.endsWith(`/${source.file}`))
  if (found === undefined) throw new Error(`data/${data.sources} names no source of ${file}`)
  return found.attribution
}
