import { question } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Id } from '#platform/values/index.ts'
import { areasWhere, allVintages, quarterBySlug, type Area } from '#rooms/places/index.ts'
import { aggregate, ofTown, type Aggregate } from '../rules/aggregate.ts'
import { MISSING, type Figure } from '../rules/figure.ts'
import { MAY } from '../rules/permissions.ts'
import { pointsOf, seriesOf, type Series, type SeriesPoint } from '../rules/series.ts'
import { publishedFiguresOf, type StoredFigure } from '../storage/figures.ts'
import { published, residentsFor, sourcesOf, type Published } from './published.ts'

/** One area against the town over the years, for every indicator that has figures of it. */
export const areaProfile = question({
  name: 'monitoring.area-profile',
  input: { code: field.text({ max: 80 }), vintage: field.optional(field.text({ max: 80 })) },
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ input, tx }) => {
    const vintages = await allVintages(tx)
    const wanted = vintages.filter(({ name }) => input.vintage === null || name === input.vintage)
    const same = (await areasWhere(tx, { withGeometry: false })).filter(
      ({ code }) => code === input.code,
    )
    const area = wanted
      .toReversed()
      .flatMap(({ id }) => same.filter((candidate) => candidate.vintage === id))[0]
    const vintage = vintages.find(({ id }) => id === area?.vintage)
    if (area === undefined || vintage === undefined) return undefined
    return { area, vintage, ...(await profileOf(tx, [area])) }
  },
})

/** A quarter against the town over the years: the figures of its areas put together. */
export const quarterProfile = question({
  name: 'monitoring.quarter-profile',
  input: { quarter: field.text({ max: 80 }) },
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ input, tx }) => {
    const quarter = await quarterBySlug(tx, input.quarter)
    if (quarter === undefined) return undefined
    const areas = await areasWhere(tx, { quarter: quarter.id, withGeometry: false })
    return { quarter, areas, ...(await profileOf(tx, areas)) }
  },
})

/** The series of a place that consists of areas, the areas of each division of the town put together. */
async function profileOf(tx: Tx, areas: readonly Area[]) {
  const all = await published(tx)
  const figures = await publishedFiguresOf(
    tx,
    areas.map(({ id }) => id),
  )
  const bySnapshot = Map.groupBy(figures, ({ snapshot }) => snapshot)
  const shown = all.filter(({ id }) => bySnapshot.has(id))
  const series: Series[] = [...Map.groupBy(shown, ({ version }) => version.id).values()].flatMap(
    (snapshots) => {
      const version = snapshots[0]?.version
      if (version === undefined) return []
      return [
        seriesOf(
          version,
          snapshots.map((snapshot) => pointOf(snapshot, all, areas, bySnapshot)),
        ),
      ]
    },
  )
  return { series: series.filter(isTelling), sources: sourcesOf(shown) }
}

type BySnapshot = ReadonlyMap<Id<'snapshot'>, readonly StoredFigure[]>

function pointOf(
  snapshot: Published,
  all: readonly Published[],
  areas: readonly Area[],
  bySnapshot: BySnapshot,
): SeriesPoint {
  const mine = areas.filter((area) => area.vintage === snapshot.vintage.id)
  const figures = figuresBy(bySnapshot.get(snapshot.id))
  const counted = residentsFor(all, snapshot)
  const residents = figuresBy(counted === undefined ? [] : bySnapshot.get(counted.id))
  const place: Aggregate = aggregate(
    mine.map(({ id }) => {
      const weight = residents.get(id)
      return {
        figure: figures.get(id) ?? MISSING,
        residents: weight?.state === 'value' ? weight.value : null,
      }
    }),
    snapshot.version.unit,
  )
  return {
    day: snapshot.day,
    vintage: snapshot.vintage.name,
    place,
    town: ofTown(snapshot, snapshot.version.unit),
  }
}

const figuresBy = (stored: readonly StoredFigure[] = []): ReadonlyMap<string, Figure> =>
  new Map(stored.map(({ area, figure }) => [area, figure]))

/** A series of which nothing is known at any time says nothing. */
const isTelling = (series: Series): boolean =>
  pointsOf(series).some(({ place }) => place.state !== 'missing')
