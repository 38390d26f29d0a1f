import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { dayIn } from '#platform/http/index.ts'
import { importMonitoring } from '#rooms/monitoring/index.ts'
import type { House } from '../house.ts'
import { actIn, type Act } from './act.ts'
import { buildAuental } from './build-auental.ts'
import { buildBoundaries, type Opened } from './build-boundaries.ts'
import { legalTextsOfAuental, legalTextsOfBerlin } from './content/legal-texts.ts'
import { quarters } from './content/municipality.ts'
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
  const auental = await openMunicipality(house, dataOfAuental)
  await auental.act('places.state-legal-texts', { ...legalTextsOfAuental })
  const outlines = await buildBoundaries(house, auental)
  await buildAuental({
    act: auental.act,
    sessions: house.sessions,
    secret,
    today: dayIn(dataOfAuental.timeZone, house.clock.now()),
    outlines,
  })
  await assignAreas(house, auental.act, auental.municipality)
  await importFigures(house, dataOfAuental)
  progress('Die wirklichen Zahlen von Berlin werden eingelesen …')
  const berlin = await openMunicipality(house, dataOfBerlin)
  await berlin.act('places.state-legal-texts', { ...legalTextsOfBerlin })
  await buildBoundaries(house, berlin)
  await importFigures(house, dataOfBerlin)
}

async function openMunicipality(house: House, data: DemoData): Promise<Opened> {
  const municipality = randomUUID()
  const settings = JSON.stringify({
    invented: data.isInvented,
    names: data.namesPreset,
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
  const act = actIn({
    database: house.database,
    actions: house.actions,
    municipality,
    now,
    today: dayIn(data.timeZone, now),
  })
  return { municipality, act, data }
}

async function assignAreas(house: House, act: Act, municipality: string): Promise<void> {
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

/** Imports every table of the town by its mapping, as the command line does it. */
async function importFigures(house: House, data: DemoData): Promise<void> {
  for (const path of data.mappings) {
    const mapping: { readonly source: { readonly file: string } } = JSON.parse(
      await readFile(`data/${path}`, 'utf8'),
    )
    const folder = `data/${data.municipality}`
    const verdict = await importMonitoring(house, {
      municipality: data.municipality,
      file: `${folder}/${mapping.source.file}`,
      mapping: `data/${path}`,
      progress: () => undefined,
    })
    if (verdict.kind === 'refused')
      throw new Error(`data/${path} was refused: ${verdict.sentences.join(' ')}`)
  }
}
