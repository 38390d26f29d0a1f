import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { keepFile } from '#platform/files/index.ts'
import { dayIn } from '#platform/http/index.ts'
import { auditName } from '#platform/audit/index.ts'
import { OPERATOR } from '#platform/values/index.ts'
import type { House } from '../house.ts'
import { actIn, type Act } from './act.ts'
import { buildAuental } from './build-auental.ts'
import { dataOfAuental, dataOfBerlin, type DemoData } from './content/real-and-invented-data.ts'

interface DemoSettings {
  readonly secret: string
  readonly progress: (step: string) => void
}

/** Fills an empty house with the invented town and the real figures of Berlin; a house that has a town is left alone. */
export async function buildDemo(house: House, { secret, progress }: DemoSettings): Promise<void> {
  const present = await house.database.asKeeper((tx) =>
    tx.selectFrom('platform.municipality').select('id').limit(1).execute(),
  )
  if (present.length > 0) return
  progress('Die Vorführstadt Auental wird gebaut …')
  const { act, municipality } = await openMunicipality(house, dataOfAuental)
  const outlines = await importBoundaries(house, { act, municipality, data: dataOfAuental })
  await buildAuental({ act, sessions: house.sessions, secret, outlines })
  await assignAreas(house, act, municipality)
  progress('Die Gebiete von Berlin werden eingelesen …')
  const berlin = await openMunicipality(house, dataOfBerlin)
  await importBoundaries(house, { ...berlin, data: dataOfBerlin })
}

interface Opened {
  readonly act: Act
  readonly municipality: string
}

async function openMunicipality(house: House, data: DemoData): Promise<Opened> {
  const municipality = randomUUID()
  const settings = JSON.stringify({
    invented: data.isInvented,
    notice_de: data.notice,
    notice_en: data.noticeInEnglish,
    demo: true,
  })
  await house.database.asKeeper((tx) =>
    tx
      .insertInto('platform.municipality')
      .values({
        id: municipality,
        slug: data.municipality,
        name: data.name,
        zone: data.timeZone,
        settings,
      })
      .execute(),
  )
  const now = house.clock.now()
  return {
    municipality,
    act: actIn({
      database: house.database,
      actions: house.actions,
      municipality,
      now,
      today: dayIn(data.timeZone, now),
    }),
  }
}

interface Feature {
  readonly geometry: { readonly type: string }
  readonly properties: Readonly<Record<string, unknown>>
}

const KIND_OF_LEVEL: Readonly<Record<string, string>> = {
  municipality: 'outline',
  quarter: 'outline',
  area: 'small-area',
  district: 'district',
}

/** Imports the boundaries of a town by the action for it; answers the outlines by code. */
async function importBoundaries(
  house: House,
  { act, municipality, data }: Opened & { readonly data: DemoData },
): Promise<ReadonlyMap<string, string>> {
  const sources: { readonly sources?: readonly { readonly attribution?: string }[] } = JSON.parse(
    await readFile(`data/${data.sources}`, 'utf8'),
  )
  const attribution =
    sources.sources?.find((source) => source.attribution !== undefined)?.attribution ?? data.notice
  for (const { file, vintage, level } of data.boundaries) {
    const collection: { readonly features: readonly Feature[] } = JSON.parse(
      await readFile(`data/${file}`, 'utf8'),
    )
    const areas = collection.features.filter(({ geometry }) => geometry.type.endsWith('Polygon'))
    const byKind = Map.groupBy(
      areas,
      ({ properties }) =>
        KIND_OF_LEVEL[String(properties['level'])] ??
        (level === 'districts' ? 'district' : 'small-area'),
    )
    for (const [kind, features] of byKind) {
      const content = new TextEncoder().encode(
        JSON.stringify({ type: 'FeatureCollection', features }),
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
        validFrom: '2006-01-01',
        attribution: attribution.slice(0, 300),
        kind,
        codeProperty: 'id',
        nameProperty: 'name',
      })
    }
  }
  const outlines = await house.database.inMunicipality(municipality, (tx) =>
    tx.selectFrom('places.area').select(['id', 'code']).where('kind', '=', 'outline').execute(),
  )
  return new Map(outlines.map(({ id, code }) => [code, id]))
}

async function assignAreas(house: House, act: Act, municipality: string): Promise<void> {
  const { quarters } = (await import('./content/municipality.ts')) satisfies {
    readonly quarters: unknown
  }
  const known = await house.database.inMunicipality(municipality, async (tx) => ({
    quarters: await tx.selectFrom('places.quarter').select(['id', 'name']).execute(),
    vintage: await tx.selectFrom('places.vintage').select('id').executeTakeFirstOrThrow(),
  }))
  for (const { name, smallAreaIds } of quarters) {
    const quarter = known.quarters.find((one) => one.name === name)
    if (quarter !== undefined)
      await act('places.assign-areas', {
        quarter: quarter.id,
        vintage: known.vintage.id,
        codes: smallAreaIds.join('\n'),
      })
  }
}
