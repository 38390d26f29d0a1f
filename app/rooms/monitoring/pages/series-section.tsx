import { LineChart, Table, type Column, type TimeSeries } from '#design/index.ts'
import { formatDayShort } from '#platform/language/format.ts'
import { say, type Locale } from '#platform/language/index.ts'
import type { Day } from '#platform/values/index.ts'
import type { ComparedPlace } from '../questions/profiles.ts'
import { isCounted } from '../rules/indicator.ts'
import type { Aggregate } from '../rules/aggregate.ts'
import { pointsOf, type Series, type SeriesPoint } from '../rules/series.ts'
import {
  aggregateInWords,
  definitionOf,
  forDesign,
  nameOf,
  townInWords,
  writerOf,
} from './show-figures.ts'

interface SeriesSectionProps {
  readonly series: Series
  readonly place: string
  readonly compared: readonly ComparedPlace[]
  readonly locale: Locale
  /** Tells this section from others on the page. */
  readonly id: string
}

const DAYS_OF_A_YEAR = 366

/** A day as a place on the axis of years. */
export const timeOf = (day: Day): number => {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return (
    year + (Date.UTC(year, month - 1, date) - Date.UTC(year, 0, 1)) / 86_400_000 / DAYS_OF_A_YEAR
  )
}

/** One indicator of a place over the years beside the town: lines and a table that says how each figure was made. */
export function SeriesSection({ series, place, compared, locale, id }: SeriesSectionProps) {
  const { version } = series
  const shown = { series, place, compared, locale }
  const indicator = nameOf(version, locale)
  const points = pointsOf(series)
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{indicator}</h2>
      <p>{definitionOf(version, locale)}</p>
      {version.breakReason === null ? null : (
        <p>{say('monitoring_break_version', { reason: version.breakReason })}</p>
      )}
      {points.length < 2 ? null : <Lines {...shown} />}
      {saysMoreThanLines(series) ? <PointsTable {...shown} /> : null}
    </section>
  )
}

/** The chart brings its own table of bare figures; this one is needed where there is more to say of them. */
const saysMoreThanLines = (series: Series): boolean =>
  isCounted(series.version.unit) ||
  series.segments.length > 1 ||
  pointsOf(series).length < 2 ||
  pointsOf(series).some(
    ({ place }) => place.state === 'value' && (place.from < place.of || place.isInterpolated),
  )

/** The figure of another place for the same indicator on the same day. */
function figureOf({ series }: ComparedPlace, version: Series['version'], day: Day): Aggregate {
  const same = series.find((one) => one.version.id === version.id)
  const point = same && pointsOf(same).find((one) => one.day === day)
  return point?.place ?? { state: 'missing', of: 0 }
}

function Lines({ series, place, compared, locale }: Omit<SeriesSectionProps, 'id'>) {
  const { version, segments } = series
  const points = pointsOf(series)
  const dayAt = new Map(points.map(({ day }) => [timeOf(day), formatDayShort(day)]))
  const line = (key: 'place' | 'town', label: string): TimeSeries => ({
    key,
    label,
    points: points.map((point) => ({ time: timeOf(point.day), figure: forDesign(point[key]) })),
  })
  const others = compared.map((other) => ({
    key: other.key,
    label: other.name,
    points: points.map(({ day }) => ({
      time: timeOf(day),
      figure: forDesign(figureOf(other, version, day)),
    })),
  }))
  // Sums of a quarter and of a whole town do not fit one scale; the table shows both.
  const lines = isCounted(version.unit)
    ? [line('place', place), ...others]
    : [line('place', place), line('town', say('monitoring_town')), ...others]
  return (
    <LineChart
      name={say('monitoring_chart_name', { indicator: nameOf(version, locale), place })}
      series={lines}
      breaks={segments
        .slice(1)
        .flatMap(({ vintage, points: [first] }) =>
          first === undefined
            ? []
            : [{ time: timeOf(first.day), label: say('monitoring_break_vintage', { vintage }) }],
        )}
      format={writerOf(version.unit)}
      formatTime={(time) => dayAt.get(time) ?? String(Math.floor(time))}
    />
  )
}

function PointsTable({ series, place, compared, locale }: Omit<SeriesSectionProps, 'id'>) {
  const { unit } = series.version
  const columns: readonly Column<SeriesPoint>[] = [
    {
      label: say('monitoring_date'),
      namesRow: true,
      cell: ({ day }) => formatDayShort(day),
    },
    { label: place, kind: 'number', cell: (point) => aggregateInWords(point.place, unit) },
    { label: say('monitoring_town'), kind: 'number', cell: ({ town }) => townInWords(town, unit) },
    ...compared.map((other): Column<SeriesPoint> => ({
      label: other.name,
      kind: 'number',
      cell: ({ day }) => aggregateInWords(figureOf(other, series.version, day), unit),
    })),
    { label: say('monitoring_run_vintage'), cell: ({ vintage }) => vintage },
  ]
  const name = say('monitoring_chart_name', { indicator: nameOf(series.version, locale), place })
  return (
    <Table
      caption={name}
      captionHidden
      columns={columns}
      rows={pointsOf(series)}
      empty={say('monitoring_area_empty')}
    />
  )
}
