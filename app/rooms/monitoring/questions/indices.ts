import { question } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Person } from '#platform/values/index.ts'
import { allVintages, areasWhere } from '#rooms/places/index.ts'
import type { AreaDecision } from '../rules/area-decision.ts'
import type { IndexRun } from '../rules/index-run.ts'
import { MAY } from '../rules/permissions.ts'
import { decisionsOf } from '../storage/area-decisions.ts'
import { allIndexRuns, indexRunById, standingsOf } from '../storage/index-runs.ts'
import { allIndices } from '../storage/indices.ts'
import { sourcesOfSnapshots } from '../storage/snapshots.ts'
import { allSources } from '../storage/sources.ts'
import { basesFor } from './index-basis.ts'
import { published } from './published.ts'

/** Results are public once released; before that whoever works for the quarters sees them. */
const maySeeRun = (person: Person, { releasedOn }: Pick<IndexRun, 'releasedOn'>): boolean =>
  releasedOn !== null || permit(person, MAY.seeIndexBeforeRelease).allowed

const maySeeSelection = (
  person: Person,
  { selectionReleasedOn }: Pick<IndexRun, 'selectionReleasedOn'>,
): boolean => selectionReleasedOn !== null || permit(person, MAY.seeIndexBeforeRelease).allowed

/** The indices of the town in all versions, each with the days that it can be computed for. */
export const indices = question({
  name: 'monitoring.indices',
  input: {},
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ tx }) => {
    const all = await published(tx)
    const kept = await allIndices(tx)
    const answer = []
    for (const index of kept)
      answer.push({
        ...index,
        isLatest: !kept.some((one) => one.index === index.index && one.version > index.version),
        bases: (await basesFor(tx, index, all)).map(({ day, vintage, past }) => ({
          day,
          vintage: vintage.name,
          changesFrom: past.kind,
        })),
      })
    return answer
  },
})

/** The computed indices that the person may see, the latest day first. */
export const indexRuns = question({
  name: 'monitoring.index-runs',
  input: {},
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ tx, person }) => {
    const definitions = new Map((await allIndices(tx)).map((index) => [index.id, index]))
    const vintages = new Map((await allVintages(tx)).map(({ id, name }) => [id, name]))
    return (await allIndexRuns(tx)).flatMap((run) => {
      const index = definitions.get(run.definition)
      if (index === undefined || !maySeeRun(person, run)) return []
      return [
        {
          id: run.id,
          name: index.name,
          version: index.version,
          vintage: vintages.get(run.vintage) ?? '',
          day: run.day,
          ranAt: run.ranAt,
          considered: run.considered,
          leftOut: run.leftOut,
          releasedOn: run.releasedOn,
        },
      ]
    })
  },
})

/** One computed index: the yardsticks, where every area stands, and what was decided on areas. */
export const indexRun = question({
  name: 'monitoring.index-run',
  input: { run: field.id('index-run') },
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ input, tx, person }) => {
    const run = await indexRunById(tx, input.run)
    if (run === undefined || !maySeeRun(person, run)) return undefined
    const index = (await allIndices(tx)).find(({ id }) => id === run.definition)
    const vintage = (await allVintages(tx)).find(({ id }) => id === run.vintage)
    if (index === undefined || vintage === undefined) return undefined
    const standings = new Map((await standingsOf(tx, run.id)).map((one) => [one.area, one]))
    const areas = await areasWhere(tx, { vintage: vintage.id, withGeometry: true })
    const decisions: readonly AreaDecision[] | null = maySeeSelection(person, run)
      ? await decisionsOf(tx, run.id)
      : null
    const used = await sourcesOfSnapshots(tx, run.snapshots)
    return {
      ...run,
      index,
      vintage,
      areas: areas.flatMap((area) => {
        const standing = standings.get(area.id)
        return standing === undefined ? [] : [{ ...area, standing }]
      }),
      districts: areas.filter(({ kind, geometry }) => kind === 'district' && geometry !== null),
      mayDecide: permit(person, MAY.decideOnArea).allowed,
      mayRelease: permit(person, MAY.releaseIndex).allowed,
      /** Null: not public yet. */
      decisions,
      sources: (await allSources(tx)).filter(({ id }) => used.includes(id)),
    }
  },
})
