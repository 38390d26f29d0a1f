import type { Day, Reason } from '#platform/values/index.ts'
import { detectDelimiter, rowsOf, type CsvRow, type Delimiter } from './csv.ts'
import type { FigureState } from './figure.ts'
import type { IndicatorVersion } from './indicator.ts'
import type { Mapping } from './mapping.ts'
import { planReading, type Catalogue, type Plan, type PlanRefusal } from './plan.ts'
import { MOST_PROBLEMS, problemAt, type Problems, type TableRefusal } from './problem.ts'
import { readRow, type ReadRow } from './read-row.ts'

/** A table whose header was understood: its rows can be read as often as needed. */
export interface OpenedTable {
  readonly plan: Plan
  readonly delimiter: Delimiter
  readonly rows: () => Iterable<CsvRow>
}

export type Opened =
  | { readonly ok: true; readonly table: OpenedTable }
  | { readonly ok: false; readonly reasons: readonly Reason<PlanRefusal | TableRefusal>[] }

const refusedTable = (code: TableRefusal): Opened => ({
  ok: false,
  reasons: [{ code, field: 'file' }],
})

/** Opens a table: finds its delimiter, reads its header and binds the mapping to it. */
export function openTable(
  text: string,
  mapping: Mapping,
  versions: readonly IndicatorVersion[],
): Opened {
  if (text.includes('\u0000') || text.startsWith('PK\u0003')) return refusedTable('table-not-text')
  if (text.replace(/^\uFEFF/, '').trim() === '') return refusedTable('table-empty')
  const delimiter = mapping.delimiter ?? detectDelimiter(text)
  if (delimiter === undefined) return refusedTable('table-one-column')
  const first = rowsOf(text, delimiter).next().value
  if (first === undefined) return refusedTable('table-empty')
  if ('problem' in first)
    return { ok: false, reasons: [problemAt(`table-${first.problem}`, first.row, '', '')] }
  const planned = planReading(mapping, first.cells, versions)
  return planned.ok
    ? { ok: true, table: { plan: planned.plan, delimiter, rows: () => bodyOf(text, delimiter) } }
    : planned
}

/** The rows below the header; blank rows are no rows. */
function* bodyOf(text: string, delimiter: Delimiter): Generator<CsvRow> {
  for (const row of rowsOf(text, delimiter)) {
    const isBlank = 'cells' in row && row.cells.every((cell) => cell.trim() === '')
    if (row.row > 1 && !isBlank) yield row
  }
}

/** The rows of a table as they were understood, for writing: only after `judgeTable` found nothing. */
export function* readRows(table: OpenedTable, catalogue: Catalogue): Generator<ReadRow> {
  for (const row of table.rows()) {
    if ('problem' in row) throw new Error(`row ${row.row} was judged readable and is not`)
    const judged = readRow(table.plan, catalogue, row.row, row.cells)
    if (!judged.ok) throw new Error(`row ${row.row} was judged right and is not`)
    yield judged.read
  }
}

export type StateCounts = Readonly<Record<FigureState, number>>

/** What a table holds, told before anything is kept. */
export interface Preview {
  readonly rows: number
  readonly figures: StateCounts
  readonly days: readonly Day[]
  readonly columns: readonly ColumnPreview[]
  readonly unused: readonly string[]
  readonly delimiter: Delimiter
  readonly first: readonly ReadRow[]
}

export interface ColumnPreview {
  readonly column: string
  readonly indicator: string
  readonly version: number
  readonly figures: StateCounts
}

export type Judged =
  | { readonly ok: true; readonly preview: Preview }
  | { readonly ok: false; readonly problems: Problems }

const SHOWN_FIRST = 5
/** After so many rows the judge pauses, so that others get their turn. */
const ROWS_AT_ONCE = 500

/**
 * Judges every row of a table. A generator: each step is a slice of rows, so that a long table does not hold
 * up the process; what it returns is the preview, or the first fifty problems and the count of the rest.
 */
export function* judgeTable(table: OpenedTable, catalogue: Catalogue): Generator<number, Judged> {
  const { plan, delimiter } = table
  const named: Reason<TableRefusal>[] = []
  let more = 0
  let rows = 0
  const seen = new Map<string, number>()
  const days = new Set<Day>()
  const first: ReadRow[] = []
  const counts = plan.columns.map(() => ({ value: 0, suppressed: 0, missing: 0 }))
  const report = (problems: readonly Reason<TableRefusal>[]): void => {
    const free = MOST_PROBLEMS - named.length
    named.push(...problems.slice(0, free))
    more += Math.max(0, problems.length - free)
  }
  for (const row of table.rows()) {
    rows += 1
    if ('problem' in row) {
      report([problemAt(`table-${row.problem}`, row.row, '', '')])
      break
    }
    const judged = readRow(plan, catalogue, row.row, row.cells)
    if (judged.ok) {
      const { read } = judged
      const key = `${read.code} ${read.day}`
      const earlier = seen.get(key)
      if (earlier !== undefined) report([twice(plan, read, earlier)])
      seen.set(key, earlier ?? row.row)
      days.add(read.day)
      if (first.length < SHOWN_FIRST) first.push(read)
      read.figures.forEach(({ figure }, index) => {
        const count = counts[index]
        if (count !== undefined) count[figure.state] += 1
      })
    } else report(judged.problems)
    if (rows % ROWS_AT_ONCE === 0) yield rows
  }
  if (rows === 0) report([{ code: 'table-no-rows', field: 'file' }])
  if (named.length > 0) return { ok: false, problems: { named, more } }
  const columns = plan.columns.map(({ column, version }, index) => ({
    column,
    indicator: version.code,
    version: version.version,
    figures: counts[index] ?? { value: 0, suppressed: 0, missing: 0 },
  }))
  return {
    ok: true,
    preview: {
      rows,
      figures: sumOf(columns.map(({ figures }) => figures)),
      days: [...days].sort(),
      columns,
      unused: plan.unused,
      delimiter,
      first,
    },
  }
}

const twice = (plan: Plan, read: ReadRow, earlier: number): Reason<TableRefusal> => {
  const problem = problemAt('area-twice', read.row, plan.mapping.areas.column, read.code)
  return { ...problem, details: { ...problem.details, earlier, day: read.day } }
}

const sumOf = (counts: readonly StateCounts[]): StateCounts => ({
  value: counts.reduce((sum, { value }) => sum + value, 0),
  suppressed: counts.reduce((sum, { suppressed }) => sum + suppressed, 0),
  missing: counts.reduce((sum, { missing }) => sum + missing, 0),
})

/** Judges a table in one go: for small ones. */
export function judgeAtOnce(table: OpenedTable, catalogue: Catalogue): Judged {
  const judging = judgeTable(table, catalogue)
  for (;;) {
    const step = judging.next()
    if (step.done === true) return step.value
  }
}
