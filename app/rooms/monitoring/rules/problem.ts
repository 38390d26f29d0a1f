import type { Reason } from '#platform/values/index.ts'

/** Everything that can be wrong with a table of figures. */
export const TABLE_REFUSALS = [
  'table-not-text',
  'table-encoding-differs',
  'table-empty',
  'table-one-column',
  'table-column-missing',
  'table-column-twice',
  'table-no-rows',
  'table-row-length',
  'table-quote-not-closed',
  'table-text-after-quote',
  'table-cell-too-long',
  'table-nul',
  'table-too-many-days',
  'table-header-row-missing',
  'table-old-spreadsheet',
  'table-spreadsheet-broken',
  'table-unpacks-to-too-much',
  'table-sheet-missing',
  'table-choose-sheet',
  'table-merged-cells',
  'area-id-empty',
  'area-unknown',
  'area-lost-zeros',
  'area-of-other-vintage',
  'area-twice',
  'day-unreadable-in-table',
  'day-outside-version',
  'figure-empty',
  'figure-not-a-number',
  'figure-other-sign',
  'figure-percent-sign',
  'figure-is-a-day',
  'figure-formula-without-value',
  'figure-error-value',
  'figure-truth-value',
  'figure-time-of-day',
  'figure-below-zero',
  'figure-out-of-range',
] as const
export type TableRefusal = (typeof TABLE_REFUSALS)[number]

/** How many problems are named one by one; of the rest the number is told. */
export const MOST_PROBLEMS = 50

export interface Problems {
  readonly named: readonly Reason<TableRefusal>[]
  readonly more: number
}

/** Problems as the reasons of a refusal, the count of the rest last. */
export const reasonsFor = ({
  named,
  more,
}: Problems): readonly Reason<TableRefusal | 'table-more-problems'>[] =>
  more === 0
    ? named
    : [...named, { code: 'table-more-problems', field: 'file', details: { count: more } }]

/** Where something stands in a table, as its reader would point at it. */
export const problemAt = (
  code: TableRefusal,
  row: number,
  column: string,
  text: string,
): Reason<TableRefusal> => ({
  code,
  field: 'file',
  details: { row, column, text: text.length > 40 ? `${text.slice(0, 40)}…` : text },
})
