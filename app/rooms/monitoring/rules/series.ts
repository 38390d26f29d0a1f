import type { Day } from '#platform/values/index.ts'
import type { Aggregate } from './aggregate.ts'
import type { IndicatorVersion } from './indicator.ts'

/** One point in time of a place beside the town. */
export interface SeriesPoint {
  readonly day: Day
  readonly vintage: string
  readonly place: Aggregate
  readonly town: Aggregate
}

/** Points that may be joined by a line: one definition, one division of the town. */
interface Segment {
  readonly vintage: string
  readonly points: readonly SeriesPoint[]
}

/** The series of one version of an indicator. Another version is another series, whatever its code. */
export interface Series {
  readonly version: IndicatorVersion
  readonly segments: readonly Segment[]
}

/** Orders points by day and cuts the series where the division of the town changed. */
export function seriesOf(version: IndicatorVersion, points: readonly SeriesPoint[]): Series {
  const segments: { vintage: string; points: SeriesPoint[] }[] = []
  for (const point of points.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const last = segments.at(-1)
    if (last !== undefined && last.vintage === point.vintage) last.points.push(point)
    else segments.push({ vintage: point.vintage, points: [point] })
  }
  return { version, segments }
}

export const pointsOf = ({ segments }: Series): readonly SeriesPoint[] =>
  segments.flatMap(({ points }) => points)

/** The latest point with a number for the place. */
export const latestValue = (series: Series): SeriesPoint | undefined =>
  pointsOf(series).findLast(({ place }) => place.state === 'value')

/** Better, worse or like the town; neither where no direction is better or a number is missing. */
export function besideTown(
  { better }: Pick<IndicatorVersion, 'better'>,
  { place, town }: Pick<SeriesPoint, 'place' | 'town'>,
): 'better' | 'worse' | 'like' | 'neither' {
  if (better === 'neither' || place.state !== 'value' || town.state !== 'value') return 'neither'
  const difference = place.value - town.value
  if (Math.abs(difference) < 0.05) return 'like'
  return difference < 0 === (better === 'lower') ? 'better' : 'worse'
}

/** Of an indicator that was defined anew, only the latest series that has figures. */
export const newestVersionsOf = (all: readonly Series[]): readonly Series[] => [
  ...new Map(all.map((one) => [one.version.code, one])).values(),
]
