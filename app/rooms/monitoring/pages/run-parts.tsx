import { Table, type Column } from '#design/index.ts'
import { formatDayShort, formatNumber } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { sentenceOf } from '#platform/http/index.ts'
import type { PreviewRow, RunReport } from '../rules/run.ts'
import type { ColumnPreview } from '../rules/read-table.ts'

/** What was wrong with a table, row by row. */
export const RunProblems = ({ report }: { readonly report: RunReport }) => (
  <section aria-labelledby="fehler">
    <h2 id="fehler">{say('monitoring_run_problems')}</h2>
    <p>{say('monitoring_run_problems_lead')}</p>
    <ul>
      {(report.problems ?? []).map((problem) => (
        <li>{sentenceOf(problem)}</li>
      ))}
    </ul>
  </section>
)

/** How a table was understood: its columns with counts of the three states, and its first rows. */
export function RunPreview({ report }: { readonly report: RunReport }) {
  const columns = report.columns ?? []
  return (
    <>
      <section aria-labelledby="spalten">
        <h2 id="spalten">{say('monitoring_run_columns')}</h2>
        <Table
          caption={say('monitoring_run_columns')}
          captionHidden
          columns={COLUMNS()}
          rows={columns}
          empty={say('monitoring_none_yet')}
        />
        <p>
          {say('monitoring_run_unused')}:{' '}
          {(report.unused ?? []).length === 0
            ? say('monitoring_run_unused_none')
            : (report.unused ?? []).join(', ')}
        </p>
      </section>
      <section>
        <h2>{say('monitoring_run_first')}</h2>
        <Table
          caption={say('monitoring_run_first')}
          captionHidden
          columns={rowColumns(columns)}
          rows={report.first ?? []}
          empty={say('monitoring_none_yet')}
          narrow="scroll"
        />
      </section>
    </>
  )
}

const count =
  (state: 'value' | 'suppressed' | 'missing') =>
  ({ figures }: ColumnPreview): string =>
    formatNumber(figures[state], { digits: 0 })

const COLUMNS = (): readonly Column<ColumnPreview>[] => [
  { label: say('monitoring_run_column'), namesRow: true, cell: ({ column }) => column },
  {
    label: say('monitoring_field_indicator'),
    cell: ({ indicator, version }) => `${indicator} (${say('monitoring_version', { version })})`,
  },
  { label: say('monitoring_values'), kind: 'number', cell: count('value') },
  { label: say('monitoring_suppressed'), kind: 'number', cell: count('suppressed') },
  { label: say('monitoring_missing'), kind: 'number', cell: count('missing') },
]

const rowColumns = (columns: readonly ColumnPreview[]): readonly Column<PreviewRow>[] => [
  { label: say('monitoring_row'), kind: 'number', cell: ({ row }) => row },
  { label: say('monitoring_area'), namesRow: true, cell: ({ code }) => code },
  { label: say('monitoring_date'), cell: ({ day }) => formatDayShort(day) },
  ...columns.map(({ column }, index): Column<PreviewRow> => ({
    label: column,
    kind: 'number',
    cell: ({ figures }) => {
      const figure = figures[index] ?? { state: 'missing' }
      return figure.state === 'value'
        ? formatNumber(figure.value)
        : say(`monitoring_${figure.state}`)
    },
  })),
]
