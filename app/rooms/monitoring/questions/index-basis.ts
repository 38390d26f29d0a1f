import type { Tx } from '#platform/database/index.ts'
import { asDay, type Day, type Id } from '#platform/values/index.ts'
import { areasWhere, vintageOn, type Area, type Vintage } from '#rooms/places/index.ts'
import { changeOf, keyOf, type KeptIndex } from '../rules/index-method.ts'
import type { FiguresByArea, IndexFigures } from '../rules/index-run.ts'
import type { IndicatorVersion } from '../rules/indicator.ts'
import { allVersions } from '../storage/indicators.ts'
import { figuresByArea } from './figure-at.ts'
import { residentsFor, type Published } from './published.ts'

/** The published figures that an index can be computed from on a day, and what tells the change. */
export interface IndexBasis {
  readonly day: Day
  readonly vintage: Vintage
  readonly present: readonly Published[]
  readonly residents: Published | undefined
  readonly past: {
    readonly kind: 'earlier' | 'changes' | 'unknown'
    readonly day: Day | null
    readonly snapshots: readonly Published[]
  }
}

/** Days on which every indicator of the index has published figures for one division of the town, the latest first. */
export function basesOf(
  index: KeptIndex,
  all: readonly Published[],
  versions: readonly IndicatorVersion[],
): readonly IndexBasis[] {
  const members = index.indicators.map(({ version }) => version)
  const first = all.filter(({ version }) => version.id === members[0]?.id)
  const days = [...new Set(first.map(({ day }) => day))].sort().toReversed()
  return days.flatMap((day) => {
    const complete = first
      .filter((snapshot) => snapshot.day === day)
      .map(({ vintage }) => ({ vintage, present: onDay(all, members, { day, vintage }) }))
      .filter(({ present }) => present.length === members.length)
    const vintages = complete.map(({ vintage }) => vintage)
    const vintage = vintageOn(vintages, day) ?? vintages.at(-1)
    const present = complete.find((one) => one.vintage === vintage)?.present
    if (vintage === undefined || present === undefined) return []
    const residents = residentsFor(all, { vintage, day })
    return [
      { day, vintage, present, residents, past: pastOf(index, all, versions, { day, vintage }) },
    ]
  })
}

interface Moment {
  readonly day: Day
  readonly vintage: Vintage
}

/** The snapshots of indicators at a moment, those that there are. */
const onDay = (
  all: readonly Published[],
  members: readonly IndicatorVersion[],
  { day, vintage }: Moment,
): readonly Published[] =>
  members.flatMap((member) =>
    all.filter(
      (snapshot) =>
        snapshot.version.id === member.id &&
        snapshot.day === day &&
        snapshot.vintage.id === vintage.id,
    ),
  )

/** Figures of so many years ago in the same division of the town come first, then changes as published. */
function pastOf(
  { method, indicators }: KeptIndex,
  all: readonly Published[],
  versions: readonly IndicatorVersion[],
  moment: Moment,
): IndexBasis['past'] {
  const unknown = { kind: 'unknown', day: null, snapshots: [] } as const
  if (method.dynamics === null) return unknown
  const members = indicators.map(({ version }) => version)
  const day = yearsBefore(moment.day, method.dynamics.years)
  const earlier = onDay(all, members, { ...moment, day })
  if (earlier.length === members.length) return { kind: 'earlier', day, snapshots: earlier }
  const changes = members.flatMap((member) => changeOf(member, versions) ?? [])
  const published = onDay(all, changes, moment)
  return published.length === members.length
    ? { kind: 'changes', day: null, snapshots: published }
    : unknown
}

/** The same day so many years before; the end of February where there is no such day. */
export function yearsBefore(day: Day, years: number): Day {
  const year = Number(day.slice(0, 4)) - years
  const rest = day.slice(4) === '-02-29' && year % 4 !== 0 ? '-02-28' : day.slice(4)
  return asDay(`${year}${rest}`)
}

export interface LoadedBasis {
  readonly figures: IndexFigures
  readonly areas: readonly Area[]
  readonly snapshots: readonly Id<'snapshot'>[]
}

/** Reads all figures of a basis, and the areas of the kinds that they speak of. */
export async function loadBasis(
  tx: Tx,
  index: KeptIndex,
  { vintage, present, residents, past }: IndexBasis,
): Promise<LoadedBasis> {
  const keys = index.indicators.map(({ version }) => keyOf(version))
  const read = async (snapshots: readonly Published[]) => {
    const found = new Map<string, FiguresByArea>()
    for (const [at, snapshot] of snapshots.entries())
      found.set(keys[at] ?? '', await figuresByArea(tx, snapshot))
    return found
  }
  const figures: IndexFigures = {
    residents: residents === undefined ? new Map() : await figuresByArea(tx, residents),
    present: await read(present),
    past: { kind: past.kind, figures: await read(past.snapshots) },
  }
  const spoken = new Set([...figures.present.values()].flatMap((one) => [...one.keys()]))
  const areas = await areasWhere(tx, { vintage: vintage.id, withGeometry: false })
  const kinds = new Set(areas.filter(({ id }) => spoken.has(id)).map(({ kind }) => kind))
  return {
    figures,
    areas: areas.filter(({ kind }) => kinds.has(kind)),
    snapshots: [...present, ...(residents === undefined ? [] : [residents]), ...past.snapshots].map(
      ({ id }) => id,
    ),
  }
}

/** The bases of an index as the catalogue stands now. */
export const basesFor = async (
  tx: Tx,
  index: KeptIndex,
  all: readonly Published[],
): Promise<readonly IndexBasis[]> => basesOf(index, all, await allVersions(tx))
