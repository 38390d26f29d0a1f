import { question } from '#platform/actions/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { field } from '#platform/fields/index.ts'
import { permit, type Day } from '#platform/values/index.ts'
import { areasWhere, quarterBySlug, type Area, type Quarter } from '#rooms/places/index.ts'
import { MAY } from '../rules/permissions.ts'
import { judgeTarget, type ComparableArea, type DatedValue } from '../rules/target-realism.ts'
import { figuresOfSnapshot } from '../storage/figures.ts'
import { figureOfAreas } from './figure-at.ts'
import { published, sourcesOf, type Published } from './published.ts'

interface Wish {
  readonly quarter: Quarter
  readonly code: string
  readonly version: number | null
  readonly target: number
  readonly targetOn: Day
}

/**
 * The trend of an indicator in a quarter against a target (M18). Comparable are the small areas that lie in no
 * quarter: no management reached them. Only figures of the latest definition and division are joined.
 */
export async function realismOf(tx: Tx, { quarter, code, version, target, targetOn }: Wish) {
  const all = await published(tx)
  const series = latestSeries(all, code, version)
  const first = series[0]
  if (first === undefined) return undefined
  const areas = await areasWhere(tx, { vintage: first.vintage.id, withGeometry: false })
  const mine = areas.filter((area) => area.quarter === quarter.id)
  const values: DatedValue[] = []
  for (const snapshot of series) {
    const { place } = await figureOfAreas(tx, snapshot, all, mine)
    if (place.state === 'value') values.push({ day: snapshot.day, value: place.value })
  }
  const comparable = await comparableAreas(
    tx,
    series,
    areas.filter((area) => area.quarter === null && area.kind === 'small-area'),
  )
  const { unit } = first.version
  return {
    version: first.version,
    vintage: first.vintage,
    values,
    realism: judgeTarget({ values, comparable, target: { day: targetOn, value: target }, unit }),
    sources: sourcesOf(series),
  }
}

/** The snapshots that may be joined: one version of the indicator, the latest division that it has figures for. */
function latestSeries(
  all: readonly Published[],
  code: string,
  version: number | null,
): readonly Published[] {
  const fitting = all.filter(
    (one) => one.version.code === code && (version === null || one.version.version === version),
  )
  const newest = Math.max(...fitting.map((one) => one.version.version))
  const ofVersion = fitting
    .filter((one) => one.version.version === newest)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  const last = ofVersion.at(-1)
  return ofVersion.filter(({ vintage }) => vintage.id === last?.vintage.id)
}

async function comparableAreas(
  tx: Tx,
  series: readonly Published[],
  areas: readonly Area[],
): Promise<readonly ComparableArea[]> {
  const values = new Map<string, DatedValue[]>(areas.map(({ id }) => [id, []]))
  for (const { id, day } of series)
    for (const { area, figure } of await figuresOfSnapshot(tx, id))
      if (figure.state === 'value') values.get(area)?.push({ day, value: figure.value })
  return areas.map(({ id, code, name }) => ({ code, name, values: values.get(id) ?? [] }))
}

/** Is a target for a quarter to be expected anyway, without example, or neither? With all figures it rests on. */
export const realism = question({
  name: 'monitoring.realism',
  input: {
    quarter: field.text({ max: 80 }),
    code: field.text({ max: 80 }),
    version: field.optional(field.number({ min: 1, max: 1000, decimals: 0 })),
    target: field.number({ decimals: 6 }),
    targetOn: field.day(),
  },
  may: (person) => permit(person, MAY.seeFigures),
  run: async ({ input, tx }) => {
    const quarter = await quarterBySlug(tx, input.quarter)
    return quarter === undefined ? undefined : realismOf(tx, { ...input, quarter })
  },
})
