import type { Examples } from '../../../../tests/house/world.ts'
import { beginImport } from '../actions/begin-import.ts'
import { addIndicator } from '../actions/add-indicator.ts'
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
}
