import type { Tx } from '#platform/database/index.ts'
import type { Day, Id } from '#platform/values/index.ts'
import { areasWhere, type Area } from '#rooms/places/index.ts'
import { aggregate, ofTown, type Aggregate } from '../rules/aggregate.ts'
import { MISSING, type Figure } from '../rules/figure.ts'
import type { Unit } from '../rules/indicator.ts'
import { figuresOfSnapshot } from '../storage/figures.ts'
import { published, residentsFor, type Published } from './published.ts'

export type FiguresByArea = ReadonlyMap<string, Figure>

export const figuresByArea = async (
  tx: Tx,
  { id }: Pick<Published, 'id'>,
): Promise<FiguresByArea> =>
  new Map((await figuresOfSnapshot(tx, id)).map(({ area, figure }) => [area, figure]))

/** Figures of areas put together, weighted with their residents where those are known. */
export const aggregateOf = (
  areas: readonly Pick<Area, 'id'>[],
  { figures, residents }: { readonly figures: FiguresByArea; readonly residents: FiguresByArea },
  unit: Unit,
): Aggregate =>
  aggregate(
    areas.map(({ id }) => {
      const weight = residents.get(id)
      return {
        figure: figures.get(id) ?? MISSING,
        residents: weight?.state === 'value' ? weight.value : null,
      }
    }),
    unit,
  )

export interface FigureAt {
  readonly vintage: Id<'vintage'>
  readonly place: Aggregate
  readonly town: Aggregate
}

interface Wish {
  readonly quarter: Id<'quarter'>
  readonly version: Id<'indicator-version'>
  readonly day: Day
  readonly area: Id<'area'> | null
}

/** A published figure of a quarter, or of one of its areas, beside the town; undefined where none is published. */
export async function figureAt(
  tx: Tx,
  { quarter, version, day, area }: Wish,
): Promise<FigureAt | undefined> {
  const all = await published(tx)
  const areas = await areasWhere(tx, { quarter, withGeometry: false })
  const wanted = area === null ? areas : areas.filter(({ id }) => id === area)
  const snapshot = all.find(
    (one) =>
      one.version.id === version &&
      one.day === day &&
      wanted.some((each) => each.vintage === one.vintage.id),
  )
  return snapshot === undefined ? undefined : figureOfAreas(tx, snapshot, all, wanted)
}

/** The figure of a snapshot for some of its areas together. */
export async function figureOfAreas(
  tx: Tx,
  snapshot: Published,
  all: readonly Published[],
  wanted: readonly Area[],
): Promise<FigureAt> {
  const mine = wanted.filter(({ vintage }) => vintage === snapshot.vintage.id)
  const counted = residentsFor(all, snapshot)
  const figures = await figuresByArea(tx, snapshot)
  const residents = counted === undefined ? new Map() : await figuresByArea(tx, counted)
  return {
    vintage: snapshot.vintage.id,
    place: aggregateOf(mine, { figures, residents }, snapshot.version.unit),
    town: ofTown(snapshot, snapshot.version.unit),
  }
}
