import { formatDayShort } from '#platform/language/format.ts'
import { say, type Locale } from '#platform/language/index.ts'
import type { DataTable } from '#platform/table-files/index.ts'
import type { ComparedPlace } from '../questions/profiles.ts'
import { pointsOf, type Series } from '../rules/series.ts'
import type { Source } from '../storage/sources.ts'
import { figureCell, nameOf } from './show-figures.ts'

interface Profile {
  readonly place: string
  readonly series: readonly Series[]
  readonly compared: readonly ComparedPlace[]
  readonly sources: readonly Source[]
}

/** All series of a place as one long table, as statistics programs read it. */
export function profileTable(
  title: string,
  { place, series, compared, sources }: Profile,
  locale: Locale,
): DataTable {
  return {
    title,
    columns: [
      { label: say('monitoring_field_indicator') },
      { label: say('monitoring_field_code') },
      { label: say('monitoring_version_word'), digits: 0 },
      { label: say('monitoring_field_unit') },
      { label: say('monitoring_run_vintage') },
      { label: say('monitoring_date') },
      { label: place, digits: 2 },
      { label: say('monitoring_town'), digits: 2 },
      ...compared.map(({ name }) => ({ label: name, digits: 2 })),
    ],
    rows: series.flatMap((one) =>
      pointsOf(one).map((point) => [
        nameOf(one.version, locale),
        one.version.code,
        one.version.version,
        say(`monitoring_option_unit_${one.version.unit}`),
        point.vintage,
        formatDayShort(point.day),
        figureCell(point.place),
        figureCell(point.town),
        ...compared.map((other) => {
          const same = other.series.find(({ version }) => version.id === one.version.id)
          const found = same && pointsOf(same).find(({ day }) => day === point.day)
          return found === undefined ? null : figureCell(found.place)
        }),
      ]),
    ),
    notes: sources.map(({ attribution, licence }) =>
      say('monitoring_source_line', { attribution: `${attribution} (${licence})` }),
    ),
  }
}
