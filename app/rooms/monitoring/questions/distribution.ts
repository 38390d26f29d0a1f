import { question } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Day } from '#platform/values/index.ts'
import { areasWhere, vintageOn, type Area } from '#rooms/places/index.ts'
import { ofTown } from '../rules/aggregate.ts'
import { MISSING, type Figure } from '../rules/figure.ts'
import { MAY } from '../rules/permissions.ts'
import { ranked } from '../rules/ranking.ts'
import { figuresOfSnapshot } from '../storage/figures.ts'
import { published, type Published } from './published.ts'

interface Wish {
  readonly code: string | null
  readonly version: number | null
  readonly day: Day | null
}

/** An indicator on a day in all areas of the town: for the map and the ranking. */
export const distribution = question({
  name: 'monitoring.distribution',
  input: {
    code: field.optional(field.text({ max: 80 })),
    version: field.optional(field.number({ min: 1, max: 1000, decimals: 0 })),
    day: field.optional(field.day()),
  },
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ input, tx }) => {
    const all = await published(tx)
    const shown = chosen(all, input)
    if (shown === undefined) return undefined
    const areas = await areasWhere(tx, { vintage: shown.vintage.id, withGeometry: true })
    return {
      version: shown.version,
      vintage: shown.vintage,
      day: shown.day,
      source: shown.source,
      town: ofTown(shown, shown.version.unit),
      areas: await figuresFor(tx, shown, areas),
      days: all.filter(({ version }) => version.id === shown.version.id).map(({ day }) => day),
    }
  },
})

/** What was asked for; of several days the latest, of several indicators the first where one direction is better. */
function chosen(all: readonly Published[], { code, version, day }: Wish): Published | undefined {
  const fitting = all.filter(
    (candidate) =>
      (code === null || candidate.version.code === code) &&
      (version === null || candidate.version.version === version) &&
      (day === null || candidate.day === day),
  )
  const first = fitting.find(({ version }) => code !== null || version.better !== 'neither')
  const wanted = code === null ? (first ?? fitting[0])?.version : latest(fitting)?.version
  const ofVersion = fitting.filter((candidate) => candidate.version.id === wanted?.id)
  const last = latest(ofVersion)
  if (last === undefined) return undefined
  const onDay = ofVersion.filter((candidate) => candidate.day === last.day)
  const vintage = vintageOn(
    onDay.map((candidate) => candidate.vintage),
    last.day,
  )
  return onDay.find((candidate) => candidate.vintage.id === vintage?.id) ?? last
}

const latest = (some: readonly Published[]): Published | undefined =>
  some.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1)

/** The figures of all areas of the kinds that the snapshot speaks of; an area it does not name is missing. */
async function figuresFor(tx: Tx, shown: Published, areas: readonly Area[]) {
  const known = new Map<string, Figure>(
    (await figuresOfSnapshot(tx, shown.id)).map(({ area, figure }) => [area, figure]),
  )
  const kinds = new Set(areas.filter(({ id }) => known.has(id)).map(({ kind }) => kind))
  return ranked(
    areas
      .filter(({ kind }) => kinds.has(kind))
      .map((area) => ({ ...area, figure: known.get(area.id) ?? MISSING })),
  )
}
