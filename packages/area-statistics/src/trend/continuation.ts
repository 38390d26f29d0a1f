import { theilSen, type Line, type Point } from './line.ts'
import { studentT } from './student-t.ts'

/** The figures of a comparable area: chosen by people, and not reached by the project. */
export type ComparableSeries = { readonly id: string; readonly points: readonly Point[] }

export type TrendOptions = {
  /** Probability that the interval is to hold, default 0.9. */
  readonly level?: number
  /** What the figure cannot leave, such as 0 and 100 for a percentage. */
  readonly bounds?: { readonly lowest: number; readonly highest: number }
}

/** Why a statement about the future is not made. */
export type TooFewData =
  | { readonly kind: 'too-few-points'; readonly points: number; readonly needed: number }
  | { readonly kind: 'times-not-ascending' }
  | { readonly kind: 'date-not-in-the-future'; readonly at: number; readonly last: number }
  | { readonly kind: 'horizon-longer-than-series'; readonly horizon: number; readonly span: number }
  | { readonly kind: 'no-variation'; readonly points: number }

export type Interval = {
  /** Own: spread of the area's own figures. Comparable: how wrong the same method was in comparable areas. */
  readonly method: 'own-residuals' | 'comparable-areas'
  readonly level: number
  readonly lowest: number
  readonly highest: number
  /** The areas whose past forecasts were checked. */
  readonly checkedAreas: number
}

export type Continuation =
  | {
      readonly kind: 'expected'
      readonly at: number
      readonly value: number
      readonly interval: Interval
      readonly line: Line
      readonly points: number
      /** Last value plus the median change of the comparable areas over the same time; null without them. */
      readonly asComparable: number | null
    }
  | { readonly kind: 'too-few-data'; readonly reasons: readonly TooFewData[] }

const FEWEST_POINTS = 3

/**
 * Continues a series of 3 to 15 figures without the project, with a prediction interval.
 *
 * Where enough comparable areas have the same stretch of time behind them, the interval is the honest
 * one: the method is tried on their past, and the interval is as wide as it was wrong there. Else it
 * comes from the spread of the area's own figures around its line.
 *
 * @source Theil-Sen line; prediction interval of regression (Montgomery, Peck, Vining, Introduction to Linear Regression Analysis, 3.5); split conformal prediction (Vovk et al. 2005; Lei et al. 2018) for the comparable areas.
 * @convention An outlier does not tilt the line but widens the own interval. The forecast never reaches further ahead than the series reaches back. Jumps that hit all areas at once (a crisis, a new law) lie outside any such interval. Needs 3 points, and 4 where they lie exactly on a line: then spread cannot be known.
 * @cost Points squared, per comparable area once more.
 * @throws {RangeError} When the level is not between 0 and 1.
 * @example continueTrend([2018, 2019, 2020, 2021, 2022].map((at, n) => ({ at, value: 20 - n + (n % 2) / 10 })), [], 2024).value.toFixed(2) // => "14.00"
 */
export function continueTrend(
  points: readonly Point[],
  comparable: readonly ComparableSeries[],
  at: number,
  options: TrendOptions = {},
): Continuation {
  const reasons = tooFewFor(points, at)
  if (reasons.length > 0) return { kind: 'too-few-data', reasons }
  const line = theilSen(points)
  const level = options.level ?? 0.9
  const value = valueAt(line, at)
  const half = halfWidth(points, comparable, at, level)
  if (half === null)
    return { kind: 'too-few-data', reasons: [{ kind: 'no-variation', points: points.length }] }
  const lowest = options.bounds?.lowest ?? -Infinity
  const highest = options.bounds?.highest ?? Infinity
  const within = (number: number): number => Math.min(Math.max(number, lowest), highest)
  const last = points.at(-1)
  const change = medianChange(comparable, at - (last?.at ?? at))
  return {
    kind: 'expected',
    at,
    value: within(value),
    interval: {
      method: half.method,
      level,
      lowest: within(value - half.width),
      highest: within(value + half.width),
      checkedAreas: half.checkedAreas,
    },
    line,
    points: points.length,
    asComparable: last === undefined || change === null ? null : within(last.value + change),
  }
}

function valueAt({ slope, level }: Line, at: number): number {
  return level + slope * at
}

function tooFewFor(points: readonly Point[], at: number): TooFewData[] {
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined || points.length < FEWEST_POINTS)
    return [{ kind: 'too-few-points', points: points.length, needed: FEWEST_POINTS }]
  if (!isAscending(points)) return [{ kind: 'times-not-ascending' }]
  if (at <= last.at) return [{ kind: 'date-not-in-the-future', at, last: last.at }]
  const horizon = at - last.at
  const span = last.at - first.at
  return horizon > span + 1e-9 ? [{ kind: 'horizon-longer-than-series', horizon, span }] : []
}

function isAscending(points: readonly Point[]): boolean {
  return points.every((point, position) => point.at > (points[position - 1]?.at ?? -Infinity))
}

type HalfWidth = Pick<Interval, 'method' | 'checkedAreas'> & { readonly width: number }

function halfWidth(
  points: readonly Point[],
  comparable: readonly ComparableSeries[],
  at: number,
  level: number,
): HalfWidth | null {
  if (!(level > 0 && level < 1))
    throw new RangeError('continueTrend requires a level between 0 and 1')
  const horizon = at - (points.at(-1)?.at ?? at)
  const errors = comparable
    .flatMap(({ points: series }) => pastError(series, horizon, points.length) ?? [])
    .toSorted((one, other) => one - other)
  const rank = Math.ceil((errors.length + 1) * level)
  const conformal = errors[rank - 1]
  if (conformal !== undefined)
    return { method: 'comparable-areas', width: conformal, checkedAreas: errors.length }
  const own = ownHalfWidth(points, at, level)
  return own === null ? null : { method: 'own-residuals', width: own, checkedAreas: 0 }
}

/** How wrong the method was in another area: its last figure against what its earlier figures led to expect. */
function pastError(series: readonly Point[], horizon: number, length: number): number | null {
  const last = series.at(-1)
  if (last === undefined || !isAscending(series)) return null
  const known = series.filter(({ at }) => at <= last.at - horizon + 1e-9).slice(-length)
  const origin = known.at(-1)
  const isAsLong = known.length >= Math.min(length, FEWEST_POINTS + 1)
  if (origin === undefined || known.length < FEWEST_POINTS || !isAsLong) return null
  if (Math.abs(last.at - origin.at - horizon) > horizon * 0.1 + 1e-9) return null
  return Math.abs(last.value - valueAt(theilSen(known), last.at))
}

function ownHalfWidth(points: readonly Point[], at: number, level: number): number | null {
  const line = theilSen(points)
  const degrees = points.length - 2
  const squares = points.reduce(
    (sum, point) => sum + (point.value - valueAt(line, point.at)) ** 2,
    0,
  )
  const largest = Math.max(...points.map(({ value }) => Math.abs(value)), 1)
  if (degrees < 1 || Math.sqrt(squares) <= 1e-12 * largest) return null
  const meanTime = points.reduce((sum, point) => sum + point.at, 0) / points.length
  const spread = points.reduce((sum, point) => sum + (point.at - meanTime) ** 2, 0)
  const error = Math.sqrt(squares / degrees)
  const reach = Math.sqrt(1 + 1 / points.length + (at - meanTime) ** 2 / spread)
  return studentT(level, degrees) * error * reach
}

function medianChange(comparable: readonly ComparableSeries[], horizon: number): number | null {
  const changes = comparable
    .flatMap(({ points }) => latestChange(points, horizon) ?? [])
    .toSorted((one, other) => one - other)
  const middle = changes.length / 2
  const low = changes[Math.ceil(middle) - 1]
  const high = changes[Math.floor(middle)]
  return low === undefined || high === undefined ? null : (low + high) / 2
}

function latestChange(points: readonly Point[], horizon: number): number | null {
  const last = points.at(-1)
  if (last === undefined) return null
  const start = points.find(({ at }) => Math.abs(last.at - at - horizon) <= horizon * 0.1 + 1e-9)
  return start === undefined ? null : last.value - start.value
}
