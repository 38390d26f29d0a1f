import { m } from '#messages'
import { Details } from '../details.tsx'
import { figureText } from '../figure-value.ts'
import { Table, type Column } from '../table.tsx'
import { ChartLegend } from './chart-legend.tsx'
import { ChartSvg } from './chart-svg.tsx'
import { timesOf, type LineChartProps } from './time-series.ts'

function columnsOf({ series, format, formatTime }: LineChartProps): readonly Column<number>[] {
  const figureAt = (key: string, time: number) =>
    series.find((line) => line.key === key)?.points.find((point) => point.time === time)?.figure
  return [
    { label: m.design_time(), cell: formatTime, namesRow: true },
    ...series.map(({ key, label }): Column<number> => ({
      label,
      cell: (time) => figureText(figureAt(key, time) ?? { kind: 'missing' }, format),
      kind: 'number',
    })),
  ]
}

/** A figure over the years, as lines with a legend and as a table of the same figures. */
export function LineChart(props: LineChartProps) {
  const times = timesOf(props)
  if (times.length === 0) return <p class="rf-empty">{m.design_no_figures()}</p>
  return (
    <figure class="rf-chart">
      <figcaption>{props.name}</figcaption>
      <ChartSvg {...props} />
      <ChartLegend {...props} />
      <Details summary={m.design_as_table()}>
        <Table
          caption={props.name}
          captionHidden
          columns={columnsOf(props)}
          rows={times}
          empty={m.design_no_figures()}
        />
      </Details>
    </figure>
  )
}
