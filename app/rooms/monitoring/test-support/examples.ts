import type { Database } from '#platform/database/index.ts'
import type { Action } from '#platform/actions/index.ts'
import { beginImport } from '../actions/begin-import.ts'
import { addIndicator } from '../actions/add-indicator.ts'
import { MAPPING } from './small-town.ts'
import { definition, enterTown, must, newVintage, SOURCE, uploaded, type World } from './world.ts'

/** What an example builder gets: a municipality of its own, and a way to act in it. */
export interface ExampleWorld {
  readonly database: Database
  readonly municipality: string
  readonly perform?: (action: Action, input: Readonly<Record<string, unknown>>) => Promise<unknown>
}

interface Example {
  readonly input: Readonly<Record<string, unknown>>
}

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
export const examples: Readonly<Record<string, (world: ExampleWorld) => Promise<Example>>> = {
  'monitoring.add-source': () => Promise.resolve({ input: SOURCE }),
  'monitoring.add-indicator': () =>
    Promise.resolve({ input: { code: 'town.poverty', ...definition({}) } }),
  'monitoring.redefine-indicator': async (world) => {
    const { id } = await must(world, addIndicator, { code: 'town.poverty', ...definition({}) })
    return { input: { indicator: id, ...definition({}), breakReason: 'Andere Bezugsgruppe.' } }
  },
  'monitoring.import-values': async (world) => ({
    input: { ...(await importInput(world)), replaces: false, check: false },
  }),
  'monitoring.begin-import': async (world) => ({ input: await importInput(world) }),
  'monitoring.publish-run': async (world) => ({
    input: { run: await readyRun(world), replaces: false },
  }),
  'monitoring.discard-run': async (world) => ({ input: { run: await readyRun(world) } }),
}
