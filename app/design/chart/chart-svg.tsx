import { figureText } from '../figure-value.ts'
import { CHART, chartScale, type ChartScale } from './chart-scale.ts'
import { LineMark, shapeOf } from './line-mark.tsx'
import {
  unbrokenRuns,
  type LineChartProps,
  type SeriesTarget,
  type TimeSeries,
} from './time-series.ts'

const FLOOR = CHART.height - CHART.bottom
const END = CHART.width - CHART.right

function Axes({ scale, format, formatTime }: { readonly scale: ChartScale } & LineChartProps) {
  const { x, y, ticks, times } = scale
  return (
    <g aria-hidden="true">
      {ticks.map((tick) => (
        <>
          <path class="rf-chart__grid" d={`M${CHART.left} ${y(tick)}H${END}`} />
          <text class="rf-chart__value" x={CHART.left - 10} y={y(tick) + 5}>
            {format(tick)}
          </text>
        </>
      ))}
      {times.map((time, at) => (
        <text
          class={at % 2 === 1 ? 'rf-chart__time rf-chart__time--other' : 'rf-chart__time'}
          x={x(time)}
          y={FLOOR + 12}
        >
          {formatTime(time)}
        </text>
      ))}
    </g>
  )
}

interface LineProps {
  readonly line: TimeSeries
  readonly position: number
  readonly scale: ChartScale
  readonly chart: LineChartProps
}

function Line({ line, position, scale: { x, y }, chart }: LineProps) {
  const shape = shapeOf(position)
  const runs = unbrokenRuns(line, chart.breaks ?? [])
  const textOf = (time: number, text: string) => `${line.label}, ${chart.formatTime(time)}: ${text}`
  const suppressed = line.points.filter(({ figure }) => figure.kind === 'suppressed')
  return (
    <g>
      {runs.map((run) => (
        <path
          class={`rf-chart__line rf-chart__line--${shape}`}
          d={`M${run.map(({ time, value }) => `${x(time)} ${y(value)}`).join('L')}`}
        />
      ))}
      {runs.flat().map(({ time, value }) => (
        <LineMark shape={shape} x={x(time)} y={y(value)} text={textOf(time, chart.format(value))} />
      ))}
      {suppressed.map(({ time, figure }) => (
        <path
          class="rf-chart__suppressed"
          d="M-6-6 6 6M-6 6 6-6"
          transform={`translate(${x(time)} ${FLOOR - 12 - position * 18})`}
        >
          <title>{textOf(time, figureText(figure, chart.format))}</title>
        </path>
      ))}
    </g>
  )
}

function Target({
  target,
  scale: { x, y },
}: {
  readonly target: SeriesTarget
  readonly scale: ChartScale
}) {
  const { from, time, value } = target
  return (
    <g aria-hidden="true">
      <path class="rf-chart__path" d={`M${x(from.time)} ${y(from.value)}L${x(time)} ${y(value)}`} />
      <circle class="rf-chart__target" cx={x(time)} cy={y(value)} r="9" />
      <circle class="rf-chart__bull" cx={x(time)} cy={y(value)} r="3.5" />
    </g>
  )
}

/** The chart as one picture; the table beside it holds its figures. */
export function ChartSvg(chart: LineChartProps) {
  const scale = chartScale(chart)
  return (
    <svg
      class="rf-chart__picture"
      viewBox={`0 0 ${CHART.width} ${CHART.height}`}
      width={CHART.width}
      height={CHART.height}
      role="img"
      aria-label={chart.name}
    >
      <Axes scale={scale} {...chart} />
      {chart.breaks?.map(({ time }) => (
        <path class="rf-chart__break" d={`M${scale.x(time)} ${CHART.top - 14}V${FLOOR}`} />
      ))}
      {chart.target ? <Target target={chart.target} scale={scale} /> : null}
      {chart.series
        .map((line, position) => (
          <Line line={line} position={position} scale={scale} chart={chart} />
        ))
        .toReversed()}
    </svg>
  )
}
