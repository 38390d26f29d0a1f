import type { FigureValue } from '../figure-value.ts'

/** A figure at a time. */
export interface TimePoint {
  /** The year; half a year is 2021.5. */
  readonly time: number
  readonly figure: FigureValue
}

/** One line: the quarter, or the city to compare it with. */
export interface TimeSeries {
  readonly key: string
  readonly label: string
  readonly points: readonly TimePoint[]
}

/** From here on the figure was counted in another way: values on both sides are not comparable. */
export interface SeriesBreak {
  readonly time: number
  readonly label: string
}

/** Where the figure is to be, and the value from which the way there was reckoned. */
export interface SeriesTarget {
  readonly time: number
  readonly value: number
  readonly from: { readonly time: number; readonly value: number }
}

export interface ChartData {
  readonly series: readonly TimeSeries[]
  readonly breaks?: readonly SeriesBreak[] | undefined
  readonly target?: SeriesTarget | undefined
}

/** A chart with its words. */
export interface LineChartProps extends ChartData {
  /** What is shown, in a few words: "Kinderarmut in der Nordstadt und in der Stadt". */
  readonly name: string
  readonly format: (value: number) => string
  /** How a time is written: 2021 as "2021", 2021.5 as "Mitte 2021". */
  readonly formatTime: (time: number) => string
}

/** All times that occur, in order. */
export function timesOf({ series }: ChartData): readonly number[] {
  const times = series.flatMap(({ points }) => points.map(({ time }) => time))
  return [...new Set(times)].sort((one, other) => one - other)
}

export interface KnownPoint {
  readonly time: number
  readonly value: number
}

/**
 * The parts of a line that may be drawn through: it stops at every value that is missing or not
 * published, and at every break.
 */
export function unbrokenRuns(
  { points }: TimeSeries,
  breaks: readonly SeriesBreak[],
): readonly (readonly KnownPoint[])[] {
  const runs: KnownPoint[][] = [[]]
  let before = -Infinity
  for (const { time, figure } of points.toSorted((one, other) => one.time - other.time)) {
    const broken = breaks.some((one) => before < one.time && one.time <= time)
    if (broken || figure.kind !== 'value') runs.push([])
    if (figure.kind === 'value') runs.at(-1)?.push({ time, value: figure.value })
    before = time
  }
  return runs.filter((run) => run.length > 0)
}
