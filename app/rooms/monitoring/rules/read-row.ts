import type { Day, Id, Reason } from '#platform/values/index.ts'
import type { Figure } from './figure.ts'
import { isCounted, isValidOn, type IndicatorVersion } from './indicator.ts'
import type { Catalogue, Plan, PlannedColumn } from './plan.ts'
import { problemAt, type TableRefusal } from './problem.ts'
import { readDay } from './read-day.ts'

/** A figure as it was read, with what it belongs to. */
interface ReadFigure {
  readonly area: Id<'area'>
  readonly version: IndicatorVersion
  readonly day: Day
  readonly figure: Figure
}

/** One row as it was understood: its figures in the order of the mapped columns. */
export interface ReadRow {
  readonly row: number
  readonly code: string
  readonly day: Day
  readonly figures: readonly ReadFigure[]
}

export type JudgedRow =
  | { readonly ok: true; readonly read: ReadRow }
  | { readonly ok: false; readonly problems: readonly Reason<TableRefusal>[] }

/** Reads one row of a table: all its figures, or everything that is wrong with it. */
export function readRow(
  plan: Plan,
  catalogue: Catalogue,
  row: number,
  cells: readonly string[],
): JudgedRow {
  if (cells.length !== plan.width)
    return { ok: false, problems: [rowLength(row, cells.length, plan.width)] }
  const code = (cells[plan.areaIndex] ?? '').trim()
  const area = catalogue.areas.get(code)
  const day = dayOf(plan, cells)
  const problems: Reason<TableRefusal>[] = []
  if (area === undefined) problems.push(areaProblem(plan, catalogue, row, code))
  if (typeof day !== 'string')
    problems.push(problemAt('day-unreadable-in-table', row, day.column, day.text))
  const withheld = withheldState(plan, cells)
  const figures: ReadFigure[] = []
  for (const column of plan.columns) {
    const figure = readFigure(plan, column, withheld, cells[column.index] ?? '')
    if (typeof figure === 'string')
      problems.push(problemAt(figure, row, column.column, (cells[column.index] ?? '').trim()))
    else if (typeof day === 'string' && !isValidOn(column.version, day))
      problems.push(problemAt('day-outside-version', row, column.column, day))
    else if (area !== undefined && typeof day === 'string')
      figures.push({ area, version: column.version, day, figure })
  }
  return problems.length === 0 && typeof day === 'string'
    ? { ok: true, read: { row, code, day, figures } }
    : { ok: false, problems }
}

const rowLength = (row: number, found: number, expected: number): Reason<TableRefusal> => ({
  code: 'table-row-length',
  field: 'file',
  details: { row, found, expected },
})

function dayOf(
  plan: Plan,
  cells: readonly string[],
): Day | { readonly column: string; readonly text: string } {
  const { date } = plan.mapping
  if (date.kind === 'fixed') return date.day
  const text = cells[plan.dateIndex ?? 0] ?? ''
  return readDay(text, date.pattern) ?? { column: date.column, text: text.trim() }
}

/** An id that a spreadsheet took for a number has lost its zeros; that is told apart from a foreign id. */
function areaProblem(
  plan: Plan,
  catalogue: Catalogue,
  row: number,
  code: string,
): Reason<TableRefusal> {
  const { column, vintage } = plan.mapping.areas
  if (code === '') return problemAt('area-id-empty', row, column, code)
  const known = [`0${code}`, `00${code}`].find((candidate) => catalogue.areas.has(candidate))
  const elsewhere = catalogue.elsewhere.get(code)
  const base =
    known !== undefined
      ? problemAt('area-lost-zeros', row, column, code)
      : elsewhere !== undefined
        ? problemAt('area-of-other-vintage', row, column, code)
        : problemAt('area-unknown', row, column, code)
  return {
    ...base,
    details: { ...base.details, vintage, known: known ?? '', elsewhere: elsewhere ?? '' },
  }
}

/** The state a whole row is put in by a column that says whether its figures count. */
function withheldState(plan: Plan, cells: readonly string[]): Figure | undefined {
  const { withheld } = plan.mapping
  if (withheld === undefined || plan.withheldIndex === null) return undefined
  const said = (cells[plan.withheldIndex] ?? '').trim()
  if (withheld.unless.includes(said)) return undefined
  return withheld.state === 'suppressed'
    ? { state: 'suppressed', reason: said === '' ? null : said.slice(0, 300) }
    : { state: 'missing' }
}

function readFigure(
  plan: Plan,
  { version, isSpared }: PlannedColumn,
  withheld: Figure | undefined,
  cell: string,
): Figure | TableRefusal {
  if (withheld !== undefined && !isSpared) return withheld
  const text = cell.trim()
  if (plan.missing.has(text)) return { state: 'missing' }
  if (plan.suppressed.has(text)) return { state: 'suppressed', reason: null }
  if (text === '') return 'figure-empty'
  const value = plan.readNumber(text)
  if (value === undefined) return 'figure-not-a-number'
  const against = againstValue(version, value)
  return against ?? { state: 'value', value }
}

/** Codes for "no figure" such as -9999 that the mapping does not name are found by what is impossible. */
function againstValue({ unit }: IndicatorVersion, value: number): TableRefusal | undefined {
  if (unit === 'percentage-points') return Math.abs(value) > 100 ? 'figure-out-of-range' : undefined
  if (value < 0) return 'figure-below-zero'
  return unit === 'percent' && value > 100
    ? 'figure-out-of-range'
    : isCounted(unit) && value > 1e9
      ? 'figure-out-of-range'
      : undefined
}
