import { question } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Id } from '#platform/values/index.ts'
import {
  allQuarters,
  allVintages,
  areasWhere,
  quarterBySlug,
  type Area,
} from '#rooms/places/index.ts'
import { ofTown } from '../rules/aggregate.ts'
import type { Figure } from '../rules/figure.ts'
import { MAY } from '../rules/permissions.ts'
import { pointsOf, seriesOf, type Series, type SeriesPoint } from '../rules/series.ts'
import { publishedFiguresOf, type StoredFigure } from '../storage/figures.ts'
import { aggregateOf } from './figure-at.ts'
import { published, residentsFor, sourcesOf, type Published } from './published.ts'

/** At most two places beside the one and the town: a fifth line is one too many for the eye. */
const MOST_COMPARED = 2

/** Nobody finds an area in a longer list; then quarters and districts are offered. */
const MOST_CHOICES = 1000

/** Another place to compare with: `quartier:nordstadt` or `gebiet:0101`. */
export interface ComparedPlace {
  readonly key: string
  readonly name: string
  readonly series: readonly Series[]
}

const COMPARISON = field.optional(field.text({ max: 200 }))

/** One area against the town, its district and chosen places over the years, for every indicator that has figures of it. */
export const areaProfile = question({
  name: 'monitoring.area-profile',
  input: {
    code: field.text({ max: 80 }),
    vintage: field.optional(field.text({ max: 80 })),
    comparison: COMPARISON,
  },
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ input, tx }) => {
    const vintages = await allVintages(tx)
    const wanted = vintages.filter(({ name }) => input.vintage === null || name === input.vintage)
    const everywhere = await areasWhere(tx, { withGeometry: false })
    const same = everywhere.filter(({ code }) => code === input.code)
    const area = wanted
      .toReversed()
      .flatMap(({ id }) => same.filter((candidate) => candidate.vintage === id))[0]
    const vintage = vintages.find(({ id }) => id === area?.vintage)
    if (area === undefined || vintage === undefined) return undefined
    const beside = everywhere.filter((one) => one.vintage === vintage.id)
    return {
      area,
      vintage,
      ...(await profileOf(tx, partsOf(area, beside))),
      ...(await comparisonOf(tx, input.comparison, beside)),
      district:
        beside.find((one) => one.kind === 'district' && one.code === area.parentCode) ?? null,
    }
  },
})

/** A quarter against the town and chosen places over the years: the figures of its areas put together. */
export const quarterProfile = question({
  name: 'monitoring.quarter-profile',
  input: { quarter: field.text({ max: 80 }), comparison: COMPARISON },
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ input, tx }) => {
    const quarter = await quarterBySlug(tx, input.quarter)
    if (quarter === undefined) return undefined
    const areas = await areasWhere(tx, { quarter: quarter.id, withGeometry: false })
    const vintage = areas.at(-1)?.vintage
    const beside =
      vintage === undefined ? [] : await areasWhere(tx, { vintage, withGeometry: false })
    return {
      quarter,
      areas,
      ...(await profileOf(tx, areas)),
      ...(await comparisonOf(tx, input.comparison, beside)),
    }
  },
})

/** A district consists of the areas that name it. */
const partsOf = (area: Area, beside: readonly Area[]): readonly Area[] =>
  area.kind === 'district' ? beside.filter(({ parentCode }) => parentCode === area.code) : [area]

/** The places that can be compared with, and the series of those that were chosen. */
async function comparisonOf(tx: Tx, wish: string | null, beside: readonly Area[]) {
  const quarters = await allQuarters(tx)
  const isWithinReach = beside.length <= MOST_CHOICES
  const places = [
    ...quarters
      .map(({ id, slug, name }) => ({
        key: `quartier:${slug}`,
        name,
        areas: beside.filter(({ quarter }) => quarter === id),
      }))
      .filter(({ areas }) => areas.length > 0),
    ...beside
      .filter(({ kind }) => kind === 'district' || (kind === 'small-area' && isWithinReach))
      .map((area) => ({
        key: `gebiet:${area.code}`,
        name: area.name,
        areas: partsOf(area, beside),
      }))
      .filter(({ areas }) => areas.length > 0),
  ]
  const wanted = new Set((wish ?? '').split(','))
  const chosen = places.filter(({ key }) => wanted.has(key)).slice(0, MOST_COMPARED)
  const compared: ComparedPlace[] = []
  for (const { key, name, areas } of chosen)
    compared.push({ key, name, series: (await profileOf(tx, areas)).series })
  return { compared, choices: places.map(({ key, name }) => ({ key, name })) }
}

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
  const counted = residentsFor(all, snapshot)
  const figures = figuresBy(bySnapshot.get(snapshot.id))
  const residents = figuresBy(counted === undefined ? [] : bySnapshot.get(counted.id))
  return {
    day: snapshot.day,
    vintage: snapshot.vintage.name,
    place: aggregateOf(mine, { figures, residents }, snapshot.version.unit),
    town: ofTown(snapshot, snapshot.version.unit),
  }
}

const figuresBy = (stored: readonly StoredFigure[] = []): ReadonlyMap<string, Figure> =>
  new Map(stored.map(({ area, figure }) => [area, figure]))

/** A series of which nothing is known at any time says nothing. */
const isTelling = (series: Series): boolean =>
  pointsOf(series).some(({ place }) => place.state !== 'missing')
