import { describe, expect, test } from 'vitest'
import { render } from '../test-support/render.ts'
import { chartScale, roundStep } from './chart-scale.ts'
import { LineChart } from './line-chart.tsx'
import { unbrokenRuns, type TimeSeries } from './time-series.ts'

const known = (time: number, value: number) => ({ time, figure: { kind: 'value', value } as const })

const quarter: TimeSeries = {
  key: 'quarter',
  label: 'Nordstadt',
  points: [
    known(2018, 38),
    known(2019, 37),
    { time: 2020, figure: { kind: 'suppressed' } },
    known(2021, 35),
    known(2022, 34),
    { time: 2023, figure: { kind: 'missing' } },
    known(2024, 31),
  ],
}

const timesOfRuns = (breaks: readonly { time: number; label: string }[]) =>
  unbrokenRuns(quarter, breaks).map((run) => run.map(({ time }) => time))

describe('the lines of a chart', () => {
  test('a line stops where a value is missing or not published', () => {
    expect(timesOfRuns([])).toEqual([[2018, 2019], [2021, 2022], [2024]])
  })

  test('a line stops where the figure was counted in another way from then on', () => {
    const breaks = [{ time: 2019, label: 'anders gezählt' }]
    expect(timesOfRuns(breaks)).toEqual([[2018], [2019], [2021, 2022], [2024]])
  })

  test('points may come in any order', () => {
    const shuffled = { ...quarter, points: quarter.points.toReversed() }
    expect(unbrokenRuns(shuffled, [])).toEqual(unbrokenRuns(quarter, []))
  })
})

describe('the axes of a chart', () => {
  test('the axis of values begins at 0 and ends above the highest value', () => {
    const { ticks } = chartScale({ series: [quarter] })
    expect(ticks).toEqual([0, 10, 20, 30, 40])
  })

  test('negative values are shown', () => {
    const { ticks } = chartScale({
      series: [{ ...quarter, points: [known(2020, -3), known(2021, 5)] }],
    })
    expect(Math.min(...ticks)).toBeLessThanOrEqual(-3)
    expect(ticks).toContain(0)
  })

  test.each([
    [40, 10],
    [7, 2],
    [0.9, 0.25],
    [12_000, 5000],
  ])('a range of %d has round steps of %d', (range, step) => {
    expect(roundStep(range)).toBeCloseTo(step)
  })

  test('a single value, even 0, stands inside the picture', () => {
    const { x, y } = chartScale({ series: [{ ...quarter, points: [known(2020, 0)] }] })
    expect(Number.isFinite(x(2020))).toBe(true)
    expect(Number.isFinite(y(0))).toBe(true)
  })
})

const percent = (value: number) => `${value} %`

describe('what a chart says', () => {
  test('the table holds every value, and tells secret from missing', async () => {
    const html = await render(
      <LineChart name="Kinderarmut" series={[quarter]} format={percent} formatTime={String} />,
    )
    const table = html.slice(html.indexOf('<table'))
    for (const text of ['38 %', '31 %', 'nicht veröffentlicht', 'kein Wert'])
      expect(table).toContain(text)
  })

  test('target and break are named in words', async () => {
    const html = await render(
      <LineChart
        name="Kinderarmut"
        series={[quarter]}
        breaks={[{ time: 2021, label: 'anders gezählt' }]}
        target={{ time: 2027, value: 25, from: { time: 2021, value: 35 } }}
        format={percent}
        formatTime={String}
      />,
    )
    expect(html).toContain('Ziel: 25 % bis 2027')
    expect(html).toContain('2021: anders gezählt')
  })

  test('a chart without figures says so', async () => {
    const html = await render(
      <LineChart name="Leer" series={[]} format={percent} formatTime={String} />,
    )
    expect(html).toContain('Noch keine Werte.')
  })
})
