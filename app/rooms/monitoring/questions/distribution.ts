import { question } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Day } from '#platform/values/index.ts'
import { areasWhere, vintageOn, type Area } from '#rooms/places/index.ts'
import { ofTown } from '../rules/aggregate.ts'
import { MISSING } from '../rules/figure.ts'
import { MAY } from '../rules/permissions.ts'
import { ranked } from '../rules/ranking.ts'
import { aggregateOf, figuresByArea, type FiguresByArea } from './figure-at.ts'
import { published, residentsFor, type Published } from './published.ts'

export interface DistributionWish {
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
    const figures = await figuresByArea(tx, shown)
    return {
      version: shown.version,
      vintage: shown.vintage,
      day: shown.day,
      source: shown.source,
      town: ofTown(shown, shown.version.unit),
      areas: figuresFor(figures, areas),
      /** The areas that group the small ones; for maps where only their boundaries are at hand. */
      districts: await districtsFor(tx, shown, { all, areas, figures }),
      days: all.filter(({ version }) => version.id === shown.version.id).map(({ day }) => day),
    }
  },
})

/** What was asked for; of several days the latest, of several indicators the first where one direction is better. */
export function chosen(
  all: readonly Published[],
  { code, version, day }: DistributionWish,
): Published | undefined {
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
function figuresFor(figures: FiguresByArea, areas: readonly Area[]) {
  const kinds = new Set(areas.filter(({ id }) => figures.has(id)).map(({ kind }) => kind))
  return ranked(
    areas
      .filter(({ kind }) => kinds.has(kind))
      .map((area) => ({ ...area, figure: figures.get(area.id) ?? MISSING })),
  )
}

interface Surroundings {
  readonly all: readonly Published[]
  readonly areas: readonly Area[]
  readonly figures: FiguresByArea
}

/** Each district with the figures of its areas put together. */
async function districtsFor(tx: Tx, shown: Published, { all, areas, figures }: Surroundings) {
  const districts = areas.filter(({ kind, id }) => kind === 'district' && !figures.has(id))
  if (districts.length === 0) return []
  const counted = residentsFor(all, shown)
  const residents = counted === undefined ? new Map() : await figuresByArea(tx, counted)
  return districts.flatMap((district) => {
    const mine = areas.filter(({ parentCode }) => parentCode === district.code)
    if (mine.length === 0) return []
    return [{ ...district, figure: aggregateOf(mine, { figures, residents }, shown.version.unit) }]
  })
}
