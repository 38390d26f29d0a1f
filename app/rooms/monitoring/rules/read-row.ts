import type { Day, Id, Reason } from '#platform/values/index.ts'
import { textOf, type Cell, type TypedCell } from './cell.ts'
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
  readonly area: Id<'area'>
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
  cells: readonly Cell[],
): JudgedRow {
  if (cells.length !== plan.width)
    return { ok: false, problems: [rowLength(row, cells.length, plan.width)] }
  const code = textOf(cells[plan.areaIndex])
  const area = catalogue.areas.get(code)
  const day = dayOf(plan, cells)
  const problems: Reason<TableRefusal>[] = []
  if (area === undefined) problems.push(areaProblem(plan, catalogue, row, code))
  if (typeof day !== 'string')
    problems.push(problemAt('day-unreadable-in-table', row, day.column, day.text))
  const withheld = withheldState(plan, cells)
  const figures: ReadFigure[] = []
  for (const column of plan.columns) {
    const cell = cells[column.index] ?? ''
    const figure = readFigure(plan, column, withheld, cell)
    if (typeof figure === 'string')
      problems.push(problemAt(figure, row, column.column, textOf(cell)))
    else if (typeof day === 'string' && !isValidOn(column.version, day))
      problems.push(problemAt('day-outside-version', row, column.column, day))
    else if (area !== undefined && typeof day === 'string')
      figures.push({ area, version: column.version, day, figure })
  }
  return problems.length === 0 && typeof day === 'string' && area !== undefined
    ? { ok: true, read: { row, code, area, day, figures } }
    : { ok: false, problems }
}

const rowLength = (row: number, found: number, expected: number): Reason<TableRefusal> => ({
  code: 'table-row-length',
  field: 'file',
  details: { row, found, expected },
})

function dayOf(
  plan: Plan,
  cells: readonly Cell[],
): Day | { readonly column: string; readonly text: string } {
  const { date } = plan.mapping
  if (date.kind === 'fixed') return date.day
  const cell = cells[plan.dateIndex ?? 0] ?? ''
  if (typeof cell !== 'string' && cell.kind === 'day') return cell.day
  const text = textOf(cell)
  return readDay(text, date.pattern) ?? { column: date.column, text }
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
function withheldState(plan: Plan, cells: readonly Cell[]): Figure | undefined {
  const { withheld } = plan.mapping
  if (withheld === undefined || plan.withheldIndex === null) return undefined
  const said = textOf(cells[plan.withheldIndex])
  if (withheld.unless.includes(said)) return undefined
  return withheld.state === 'suppressed'
    ? { state: 'suppressed', reason: said === '' ? null : said.slice(0, 300) }
    : { state: 'missing' }
}

function readFigure(
  plan: Plan,
  { version, isSpared }: PlannedColumn,
  withheld: Figure | undefined,
  cell: Cell,
): Figure | TableRefusal {
  if (withheld !== undefined && !isSpared) return withheld
  const text = textOf(cell)
  if (plan.missing.has(text)) return { state: 'missing' }
  if (plan.suppressed.has(text)) return { state: 'suppressed', reason: null }
  if (text === '') return 'figure-empty'
  const value = typeof cell === 'string' ? readText(plan, version, text) : readTyped(version, cell)
  if (typeof value === 'string') return value
  return againstValue(version, value) ?? { state: 'value', value }
}

const isShare = ({ unit }: IndicatorVersion): boolean =>
  unit === 'percent' || unit === 'percentage-points'

/** A number as the mapping describes it; what is nearly one is told apart, so that it is mended at the right place. */
function readText(plan: Plan, version: IndicatorVersion, text: string): number | TableRefusal {
  const bare = /[ \u00a0\u202f]?%$/.exec(text)
  if (bare !== null && (!plan.mapping.percentSign || !isShare(version)))
    return 'figure-percent-sign'
  const digits = bare === null ? text : text.slice(0, bare.index)
  const value = plan.readNumber(digits)
  if (value !== undefined) return value
  return /^[+-]?\d+[.,]\d+$/.test(digits) ? 'figure-other-sign' : 'figure-not-a-number'
}

/** What a spreadsheet holds is a number already; where it shows one in percent, that is what is meant. */
function readTyped(version: IndicatorVersion, cell: TypedCell): number | TableRefusal {
  if (cell.kind === 'day') return 'figure-is-a-day'
  if (cell.kind === 'unusable') return `figure-${cell.because}`
  if (!cell.isPercent) return cell.value
  return isShare(version) ? Number((cell.value * 100).toPrecision(15)) : 'figure-percent-sign'
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
