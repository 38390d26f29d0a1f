import type { Examples } from '../../../../tests/house/world.ts'
import { beginImport } from '../actions/begin-import.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import {
  computedIndex,
  decidedRun,
  decisionOnArea,
  definedIndex,
  findingInput,
  indexInput,
  writtenFinding,
} from './analysis.ts'
import { MAPPING } from './small-town.ts'
import { definition, enterTown, must, newVintage, SOURCE, uploaded, type World } from './world.ts'

const TABLE = 'id;einwohner;armut\n0101;1000;10,5\n0102;500;.\n0201;-;30\n'

/** A town with areas, a source, indicators and an uploaded table. */
async function importInput(world: World): Promise<Readonly<Record<string, unknown>>> {
  await newVintage(world, 'neu-2021', ['0101', '0102', '0201'])
  const { source } = await enterTown(world)
  const file = await uploaded(world, TABLE)
  return { file, source, mapping: JSON.stringify(MAPPING), mappingOf: null, day: null }
}

const readyRun = async (world: World): Promise<string> =>
  String((await must(world, beginImport, await importInput(world)))['run'])

const indicatorOf = (world: World, code: string): Promise<string> =>
  world.database.inMunicipality(
    world.municipality,
    async (tx) =>
      (
        await tx
          .selectFrom('monitoring.indicator_version as version')
          .innerJoin('monitoring.indicator as indicator', 'indicator.id', 'version.indicator_id')
          .select('version.id')
          .where('indicator.code', '=', code)
          .executeTakeFirstOrThrow()
      ).id,
  )

/** One valid input for every action of the room. */
export const examples: Examples = {
  'monitoring.add-source': () => Promise.resolve(SOURCE),
  'monitoring.add-indicator': () => Promise.resolve({ code: 'town.poverty', ...definition({}) }),
  'monitoring.redefine-indicator': async (world) => {
    const { id } = await must(world, addIndicator, { code: 'town.poverty', ...definition({}) })
    return { indicator: id, ...definition({}), breakReason: 'Andere Bezugsgruppe.' }
  },
  'monitoring.import-values': async (world) => ({
    ...(await importInput(world)),
    replaces: false,
    check: false,
  }),
  'monitoring.begin-import': (world) => importInput(world),
  'monitoring.publish-run': async (world) => ({ run: await readyRun(world), replaces: false }),
  'monitoring.discard-run': async (world) => ({ run: await readyRun(world) }),
  'monitoring.define-index': (world) => indexInput(world),
  'monitoring.revise-index': async (world) => {
    const { index, input } = await definedIndex(world)
    const { name: _name, preset: _preset, ...fields } = input
    return { ...fields, index, changeReason: 'Andere Untergrenze.' }
  },
  'monitoring.run-index': async (world) => ({
    definition: (await definedIndex(world)).definition,
    day: '2025-12-31',
    leftOut: null,
  }),
  'monitoring.release-index-run': async (world) => ({ run: await computedIndex(world) }),
  'monitoring.decide-on-area': (world) => decisionOnArea(world),
  'monitoring.release-selection': async (world) => ({ run: await decidedRun(world) }),
  'monitoring.write-finding': (world) => findingInput(world),
  'monitoring.tie-figure': async (world) => ({
    finding: await writtenFinding(world),
    indicator: await indicatorOf(world, 'town.residents'),
    day: '2025-12-31',
    area: null,
  }),
  'monitoring.change-finding': async (world) => ({
    finding: await writtenFinding(world),
    kind: 'strength',
    title: 'Anders gesehen',
    explanation: 'Nach dem Gespräch vor Ort.',
  }),
  'monitoring.release-finding': async (world) => ({ finding: await writtenFinding(world) }),
  'monitoring.withdraw-finding': async (world) => ({
    finding: await writtenFinding(world),
    because: 'Die Zahl war falsch.',
  }),
}
