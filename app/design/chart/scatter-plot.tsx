import { m } from '#messages'
import { Details } from '../details.tsx'
import { Table, type Column } from '../table.tsx'
import { CHART, roundStep } from './chart-scale.ts'

/** A thing with two figures. */
export interface ScatterPoint {
  readonly key: string
  readonly name: string
  readonly href?: string | undefined
  readonly x: number
  readonly y: number
  /** True for what the page is about: drawn larger, in another shape, and named in the legend. */
  readonly isMarked?: boolean | undefined
}

export interface ScatterAxis {
  readonly label: string
  readonly format: (value: number) => string
  /** Where the whole stands, drawn as a line across. */
  readonly middle?: number | undefined
}

interface ScatterPlotProps {
  readonly name: string
  readonly points: readonly ScatterPoint[]
  readonly x: ScatterAxis
  readonly y: ScatterAxis
  /** What the lines across mean: "Mittel der Stadt". */
  readonly middleLabel: string
  /** What the marked points are, where there are any. */
  readonly markedLabel?: string | undefined
}

interface Scale {
  readonly at: (value: number) => number
  readonly ticks: readonly number[]
}

const FLOOR = CHART.height - CHART.bottom
const END = CHART.width - CHART.right
const round = (value: number): number => Math.round(value * 10) / 10

/** An axis from a round number below the lowest to one above the highest value. */
function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const step = roundStep(highest - lowest || 1)
  const [first, last] = [Math.floor(lowest / step), Math.ceil(highest / step)]
  const count = Math.max(1, last - first)
  const ticks = Array.from({ length: count + 1 }, (_, at) => (first + at) * step)
  return {
    at: (value) => round(from + ((value - first * step) / (count * step)) * (to - from)),
    ticks,
  }
}

interface AxesProps {
  readonly plot: ScatterPlotProps
  readonly x: Scale
  readonly y: Scale
}

const Axes = ({ plot, x, y }: AxesProps) => (
  <g aria-hidden="true">
    {y.ticks.map((tick) => (
      <>
        <path class="rf-chart__grid" d={`M${CHART.left} ${y.at(tick)}H${END}`} />
        <text class="rf-chart__value" x={CHART.left - 10} y={y.at(tick) + 5}>
          {plot.y.format(tick)}
        </text>
      </>
    ))}
    {x.ticks.map((tick, at) => (
      <>
        <path class="rf-chart__grid" d={`M${x.at(tick)} ${CHART.top}V${FLOOR}`} />
        <text
          class={at % 2 === 1 ? 'rf-chart__time rf-chart__time--other' : 'rf-chart__time'}
          x={x.at(tick)}
          y={FLOOR + 12}
        >
          {plot.x.format(tick)}
        </text>
      </>
    ))}
    {plot.x.middle === undefined ? null : (
      <path class="rf-chart__break" d={`M${x.at(plot.x.middle)} ${CHART.top}V${FLOOR}`} />
    )}
    {plot.y.middle === undefined ? null : (
      <path class="rf-chart__break" d={`M${CHART.left} ${y.at(plot.y.middle)}H${END}`} />
    )}
  </g>
)

const DOT = 'M-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z'
const DIAMOND = 'M0-9 9 0 0 9-9 0z'

function Dots({ plot, x, y }: AxesProps) {
  const ordered = plot.points.toSorted(
    (one, other) => Number(one.isMarked === true) - Number(other.isMarked === true),
  )
  return (
    <g>
      {ordered.map((point) => (
        <path
          class={point.isMarked === true ? 'rf-chart__dot rf-chart__dot--marked' : 'rf-chart__dot'}
          d={point.isMarked === true ? DIAMOND : DOT}
          transform={`translate(${x.at(point.x)} ${y.at(point.y)})`}
        >
          <title>{`${point.name}: ${plot.x.format(point.x)}, ${plot.y.format(point.y)}`}</title>
        </path>
      ))}
    </g>
  )
}

const Legend = ({ middleLabel, markedLabel }: ScatterPlotProps) => (
  <ul class="rf-chart__legend">
    <li>
      <svg width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">
        <path class="rf-chart__break" d="M2 10H42" />
      </svg>
      {middleLabel}
    </li>
    {markedLabel === undefined ? null : (
      <li>
        <svg width="44" height="20" viewBox="0 0 44 20" aria-hidden="true">
          <path
            class="rf-chart__dot rf-chart__dot--marked"
            d={DIAMOND}
            transform="translate(22 10)"
          />
        </svg>
        {markedLabel}
      </li>
    )}
  </ul>
)

const columnsOf = ({ x, y }: ScatterPlotProps): readonly Column<ScatterPoint>[] => [
  {
    label: m.design_area(),
    namesRow: true,
    cell: ({ name, href }) => (href === undefined ? name : <a href={href}>{name}</a>),
  },
  { label: x.label, kind: 'number', cell: (point) => x.format(point.x) },
  { label: y.label, kind: 'number', cell: (point) => y.format(point.y) },
]

/** Two figures of many areas against each other, with lines at the middle, and the same as a table. */
export function ScatterPlot(plot: ScatterPlotProps) {
  if (plot.points.length === 0) return <p class="rf-empty">{m.design_no_figures()}</p>
  const middles = (axis: ScatterAxis) => (axis.middle === undefined ? [] : [axis.middle])
  const x = scaleOf([...plot.points.map((point) => point.x), ...middles(plot.x)], CHART.left, END)
  const y = scaleOf([...plot.points.map((point) => point.y), ...middles(plot.y)], FLOOR, CHART.top)
  return (
    <figure class="rf-chart">
      <figcaption>{plot.name}</figcaption>
      <p class="rf-chart__axis">{`↑ ${plot.y.label}`}</p>
      <svg
        class="rf-chart__picture"
        viewBox={`0 0 ${CHART.width} ${CHART.height}`}
        width={CHART.width}
        height={CHART.height}
        role="img"
        aria-label={plot.name}
      >
        <Axes plot={plot} x={x} y={y} />
        <Dots plot={plot} x={x} y={y} />
      </svg>
      <p class="rf-chart__axis rf-chart__axis--x">{`${plot.x.label} →`}</p>
      <Legend {...plot} />
      <Details summary={m.design_as_table()}>
        <Table
          caption={plot.name}
          captionHidden
          columns={columnsOf(plot)}
          rows={plot.points}
          empty={m.design_no_figures()}
        />
      </Details>
    </figure>
  )
}
