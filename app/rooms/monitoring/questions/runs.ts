import { question } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit } from '#platform/values/index.ts'
import { allVintages } from '#rooms/places/index.ts'
import { MAY } from '../rules/permissions.ts'
import { latestRuns, runById } from '../storage/runs.ts'
import { inPlaceOf } from '../storage/snapshots.ts'
import { allSources } from '../storage/sources.ts'

const MOST_RUNS = 100

/** The imports, latest first. */
export const runs = question({
  name: 'monitoring.runs',
  input: {},
  may: (person) => permit(person, MAY.seeRuns),
  run: ({ tx }) => latestRuns(tx, MOST_RUNS),
})

/** One import: how far it is, what was understood or wrong, and how many published tables it would replace. */
export const run = question({
  name: 'monitoring.run',
  input: { run: field.id('import-run') },
  may: (person) => permit(person, MAY.seeRuns),
  run: async ({ input, tx }) => {
    const found = await runById(tx, input.run)
    if (found === undefined) return undefined
    const inPlace = found.state === 'ready' ? await inPlaceOf(tx, found.id) : []
    return {
      ...found,
      sourceTitle: (await allSources(tx)).find(({ id }) => id === found.source)?.title ?? '',
      vintageName: (await allVintages(tx)).find(({ id }) => id === found.vintage)?.name ?? '',
      replacing: inPlace.length,
    }
  },
})
