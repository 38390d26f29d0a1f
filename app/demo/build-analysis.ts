import type { House } from '../house.ts'
import { idOf, type Act } from './act.ts'
import { findings } from './content/findings.ts'
import { indicesOfAuental, indicesOfBerlin, type DemoIndex } from './content/indices.ts'

interface Place {
  readonly house: House
  readonly act: Act
  readonly municipality: string
}

/** Computes the indices of a town from its published figures, and decides on areas where the content says so. */
export async function buildIndices(place: Place, town: 'auental' | 'berlin'): Promise<void> {
  for (const index of town === 'auental' ? indicesOfAuental : indicesOfBerlin)
    await buildIndex(place, index)
}

async function buildIndex(
  { house, act, municipality }: Place,
  { indicators, runs, ...index }: DemoIndex,
): Promise<void> {
  const versions = await versionsByKey(house, municipality)
  const { id: definition } = await act('monitoring.define-index', {
    ...index,
    weights: null,
    indicators: indicators.map((key) => versions.get(key)),
  })
  for (const { day, decisions, computedOn, releasedOn } of runs) {
    const run = idOf(await act('monitoring.run-index', { definition, day }, computedOn))
    if (releasedOn !== undefined) await act('monitoring.release-index-run', { run }, releasedOn)
    for (const { area, decision, reason, decidedOn } of decisions)
      await act(
        'monitoring.decide-on-area',
        { run, area: await areaOfRun(house, municipality, run, area), decision, reason },
        decidedOn,
      )
    if (releasedOn !== undefined && decisions.length > 0)
      await act('monitoring.release-selection', { run }, releasedOn)
  }
}

/** Writes the findings of the neighbourhood managers on the imported figures. */
export async function buildFindings({ house, act, municipality }: Place): Promise<void> {
  const versions = await versionsByKey(house, municipality)
  const known = await house.database.inMunicipality(municipality, async (tx) => ({
    quarters: await tx.selectFrom('places.quarter').select(['id', 'slug']).execute(),
    areas: await tx
      .selectFrom('places.area')
      .select(['id', 'code'])
      .where('kind', '=', 'small-area')
      .execute(),
  }))
  const areaId = (code: string | undefined): string | null =>
    known.areas.find((area) => area.code === code)?.id ?? null
  for (const { quarter, kind, title, explanation, figures, writtenOn, releasedOn } of findings) {
    const [first, ...others] = figures.map(({ indicator, on, area }) => ({
      indicator: versions.get(`${indicator}:1`),
      day: on,
      area: areaId(area),
    }))
    const finding = idOf(
      await act(
        'monitoring.write-finding',
        {
          quarter: known.quarters.find(({ slug }) => slug === quarter)?.id,
          kind,
          title,
          explanation,
          ...first,
        },
        writtenOn,
      ),
    )
    for (const other of others) await act('monitoring.tie-figure', { finding, ...other }, writtenOn)
    if (releasedOn !== undefined) await act('monitoring.release-finding', { finding }, releasedOn)
  }
}

const versionsByKey = (house: House, municipality: string): Promise<ReadonlyMap<string, string>> =>
  house.database.inMunicipality(municipality, async (tx) => {
    const rows = await tx
      .selectFrom('monitoring.indicator_version as version')
      .innerJoin('monitoring.indicator as indicator', 'indicator.id', 'version.indicator_id')
      .select(['version.id', 'version.version', 'indicator.code'])
      .execute()
    return new Map(rows.map(({ id, version, code }) => [`${code}:${version}`, id]))
  })

const areaOfRun = (
  house: House,
  municipality: string,
  run: string,
  code: string,
): Promise<string> =>
  house.database.inMunicipality(municipality, async (tx) => {
    const { vintage_id } = await tx
      .selectFrom('monitoring.index_run')
      .select('vintage_id')
      .where('id', '=', run)
      .executeTakeFirstOrThrow()
    const { id } = await tx
      .selectFrom('places.area')
      .select('id')
      .where('vintage_id', '=', vintage_id)
      .where('code', '=', code)
      .executeTakeFirstOrThrow()
    return id
  })
