import type { World } from '../../../../tests/house/world.ts'
import { inputOfPreset } from './indices.ts'
import { MAPPING } from './small-town.ts'
import { definition, newVintage, SOURCE } from './world.ts'

const TABLE = 'id;einwohner;armut\n0101;1000;10,5\n0102;500;20\n0201;900;35\n0202;.;.\n'

/** Found in texts that only some may see. */
export const INTERNAL = 'Befund vertraulich'
export const DECIDED = 'Auswahl vertraulich'

/** A town whose areas have published figures; the first two lie in the quarter. */
export async function townWithFigures(world: World): Promise<{
  readonly poverty: string
  readonly residents: string
  readonly area: string
}> {
  await newVintage(world, 'neu-2021', ['0101', '0102', '0201', '0202'], {
    quarterOf: (code) => (code.startsWith('01') ? world.quarter : null),
  })
  const { id: source } = await world.act('monitoring.add-source', SOURCE)
  await world.act('monitoring.add-indicator', {
    code: 'town.residents',
    ...definition({ unit: 'persons', better: 'neither', countsResidents: true }),
  })
  await world.act('monitoring.add-indicator', { code: 'town.poverty', ...definition({}) })
  const file = await world.upload(TABLE)
  const mapping = JSON.stringify(MAPPING)
  const { run } = await world.act('monitoring.begin-import', { file, source, mapping })
  await world.act('monitoring.publish-run', { run, replaces: false })
  return world.database.inMunicipality(world.municipality, async (tx) => {
    const version = (code: string) =>
      tx
        .selectFrom('monitoring.indicator_version as version')
        .innerJoin('monitoring.indicator as indicator', 'indicator.id', 'version.indicator_id')
        .select('version.id')
        .where('indicator.code', '=', code)
        .executeTakeFirstOrThrow()
    const area = await tx
      .selectFrom('places.area')
      .select('id')
      .where('code', '=', '0101')
      .executeTakeFirstOrThrow()
    return {
      poverty: (await version('town.poverty')).id,
      residents: (await version('town.residents')).id,
      area: area.id,
    }
  })
}

/** The input of an index on the one indicator of which less is better. */
export async function indexInput(world: World): Promise<Readonly<Record<string, unknown>>> {
  const { poverty } = await townWithFigures(world)
  const { database, municipality } = world
  const blank = await database.inMunicipality(municipality, (tx) =>
    inputOfPreset(tx, 'blank', 'Index der Stadt'),
  )
  return { ...blank, indicators: [poverty], attention: ['4+', '4+/-', '4-'] }
}

export async function definedIndex(world: World): Promise<{
  readonly index: string
  readonly definition: string
  readonly input: Readonly<Record<string, unknown>>
}> {
  const input = await indexInput(world)
  const { id, index } = await world.act('monitoring.define-index', input)
  return { index: String(index), definition: String(id), input }
}

export async function computedIndex(world: World): Promise<string> {
  const { definition: id } = await definedIndex(world)
  const day = '2025-12-31'
  return String((await world.act('monitoring.run-index', { definition: id, day }))['id'])
}

export const areaIn = (world: World): Promise<string> =>
  world.database.inMunicipality(
    world.municipality,
    async (tx) =>
      (
        await tx
          .selectFrom('places.area')
          .select('id')
          .where('code', '=', '0201')
          .executeTakeFirstOrThrow()
      ).id,
  )

export async function decisionOnArea(world: World): Promise<Readonly<Record<string, unknown>>> {
  const run = await computedIndex(world)
  return { run, area: await areaIn(world), decision: 'selected', reason: DECIDED }
}

/** A released index with a decision on an area. */
export async function decidedRun(world: World): Promise<string> {
  const decision = await decisionOnArea(world)
  await world.act('monitoring.decide-on-area', decision)
  await world.act('monitoring.release-index-run', { run: decision['run'] })
  return String(decision['run'])
}

export async function findingInput(world: World): Promise<Readonly<Record<string, unknown>>> {
  const { poverty } = await townWithFigures(world)
  return {
    quarter: world.quarter,
    kind: 'need',
    title: INTERNAL,
    explanation: 'Die Zahl liegt über der Stadt.',
    indicator: poverty,
    day: '2025-12-31',
    area: null,
  }
}

export async function writtenFinding(world: World): Promise<string> {
  const input = await findingInput(world)
  return String((await world.act('monitoring.write-finding', input))['id'])
}
