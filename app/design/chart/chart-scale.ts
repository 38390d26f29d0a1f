import { timesOf, type ChartData } from './time-series.ts'

export const CHART = { width: 720, height: 360, left: 70, right: 24, top: 28, bottom: 56 } as const

/** Turns times and values into places in the picture. */
export interface ChartScale {
  readonly x: (time: number) => number
  readonly y: (value: number) => number
  readonly ticks: readonly number[]
  readonly times: readonly number[]
}

const STEPS = [1, 2, 2.5, 5, 10]
const WANTED_TICKS = 4

/** A round step that divides the range into about four parts. */
export function roundStep(range: number): number {
  const rough = range / WANTED_TICKS
  const power = 10 ** Math.floor(Math.log10(rough))
  return (STEPS.find((step) => step * power >= rough) ?? 10) * power
}

function valuesOf({ series, target }: ChartData): readonly number[] {
  const shown = series.flatMap(({ points }) =>
    points.flatMap(({ figure }) => (figure.kind === 'value' ? [figure.value] : [])),
  )
  return target ? [...shown, target.value, target.from.value] : shown
}

const round = (value: number) => Math.round(value * 10) / 10

/** The axis of values begins at 0, so that a small change does not look like a great one. */
export function chartScale(data: ChartData): ChartScale {
  const values = valuesOf(data)
  const lowest = Math.min(0, ...values)
  const highest = Math.max(0, ...values)
  const step = roundStep(highest - lowest || 1)
  const [first, last] = [Math.floor(lowest / step), Math.max(1, Math.ceil(highest / step))]
  const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step)
  const { target } = data
  const times = timesOf(data)
  const allTimes = target ? [...times, target.time, target.from.time] : times
  const [start, end] = [Math.min(...allTimes), Math.max(...allTimes)]
  const [low, high] = [first * step, last * step]
  const { width, height, left, right, top, bottom } = CHART
  return {
    x: (time) => round(left + ((time - start) / (end - start || 1)) * (width - left - right)),
    y: (value) => round(height - bottom - ((value - low) / (high - low)) * (height - top - bottom)),
    ticks,
    times: [...new Set(allTimes)].sort((one, other) => one - other),
  }
}
