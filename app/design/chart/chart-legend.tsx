import type { Child } from 'hono/jsx'
import { m } from '#messages'
import { LineMark, shapeOf } from './line-mark.tsx'
import type { LineChartProps } from './time-series.ts'

function Entry({ text, children }: { readonly text: string; readonly children: Child }) {
  return (
    <li>
      <svg width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  )
}

/** What the lines and signs mean, in words. */
export function ChartLegend(chart: LineChartProps) {
  const { series, breaks = [], target, format, formatTime } = chart
  const figures = series.flatMap(({ points }) => points.map(({ figure }) => figure))
  return (
    <ul class="rf-chart__legend">
      {series.map(({ label }, position) => (
        <Entry text={label}>
          <path class={`rf-chart__line rf-chart__line--${position}`} d="M2 10H42" />
          <LineMark shape={shapeOf(position)} x={22} y={10} />
        </Entry>
      ))}
      {target ? (
        <Entry
          text={m.design_target({ value: format(target.value), time: formatTime(target.time) })}
        >
          <path class="rf-chart__path" d="M2 10H30" />
          <circle class="rf-chart__target" cx="33" cy="10" r="8" />
          <circle class="rf-chart__bull" cx="33" cy="10" r="3" />
        </Entry>
      ) : null}
      {breaks.map(({ time, label }) => (
        <Entry text={`${formatTime(time)}: ${label}`}>
          <path class="rf-chart__break" d="M22 0V20" />
        </Entry>
      ))}
      {figures.some(({ kind }) => kind === 'suppressed') ? (
        <Entry text={m.design_suppressed_long()}>
          <path class="rf-chart__suppressed" d="M16 4 28 16M16 16 28 4" />
        </Entry>
      ) : null}
    </ul>
  )
}
