import { known, MISSING, SUPPRESSED, type AreaValue } from '../area-value.ts'
import type { IndexDefinition } from '../index-definition/definition.ts'
import type { AreaInput, Past, Values } from '../index-run/area-input.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import { usualColumns, type Columns } from './columns.ts'
import { readNumber } from './numbers.ts'
import { readTable, type Row, type Table, type TableProblem } from './read-table.ts'

type ByIndicator = Columns['values']

/**
 * Reads a table of areas (CSV with comma, semicolon or tab, with or without byte order mark).
 *
 * @source The traps are those of the published Berlin files: leading zeros, '-', '-9999', a byte order mark, a column that stands twice.
 * @convention Ids stay text. All problems are named at once by row and column, and then nothing is read. Changes are taken from the change columns where the table has them, else from the earlier columns; having only some of them is a problem.
 * @cost Linear in the size of the text.
 * @throws Never.
 * @example readAreas('id;indicator\n0101;3,5', presetOf('blank'), { ...usualColumns(presetOf('blank')), decimalSign: 'comma' }).value[0].values // => { "indicator": { "state": "value", "value": 3.5 } }
 */
export function readAreas(
  csv: string,
  definition: IndexDefinition,
  columns: Columns,
): Outcome<readonly AreaInput[], TableProblem> {
  const read = readTable(csv)
  if (read.kind === 'refused') return read
  const table = read.value
  const withoutColumns = columnProblems(table, definition, columns)
  if (withoutColumns.length > 0) return refused(withoutColumns)
  const problems = idProblems(table.rows, columns.id)
  const areas = table.rows.map((row, position) =>
    readArea({ row, number: position + 2, table, definition, columns, problems }),
  )
  return problems.length > 0 ? refused(problems) : done(areas)
}

function columnProblems(
  { header, ambiguous }: Table,
  definition: IndexDefinition,
  columns: Columns,
): TableProblem[] {
  const needed = [
    columns.id,
    ...(definition.fewestResidents === null || columns.residents === null
      ? []
      : [columns.residents]),
    ...(columns.excluded === null || columns.excluded === usualColumns(definition).excluded
      ? []
      : [columns.excluded]),
    ...columnsOf(definition, columns.values),
    ...ifAny(header, columnsOf(definition, columns.changes)),
    ...ifAny(header, columnsOf(definition, columns.earlier)),
  ]
  return [
    ...needed
      .filter((column) => !header.includes(column))
      .map((column) => ({ kind: 'column-missing', column }) as const),
    ...needed
      .filter((column) => ambiguous.includes(column))
      .map((column) => ({ kind: 'column-twice', column }) as const),
  ]
}

function ifAny(header: readonly string[], wanted: readonly string[]): readonly string[] {
  return wanted.some((column) => header.includes(column)) ? wanted : []
}

/** An indicator without a named column cannot be found: its own id stands for it in the message. */
function columnsOf({ indicators }: IndexDefinition, byIndicator: ByIndicator): readonly string[] {
  return indicators.map(({ id }) => byIndicator[id] ?? id)
}

function idProblems(rows: readonly Row[], idColumn: string): TableProblem[] {
  const seen = new Set<string>()
  return rows.flatMap((row, position): TableProblem[] => {
    const id = row[idColumn] ?? ''
    if (id === '') return [{ kind: 'id-empty', row: position + 2 }]
    if (seen.has(id)) return [{ kind: 'id-twice', row: position + 2, id }]
    seen.add(id)
    return []
  })
}

type RowReading = {
  readonly row: Row
  readonly number: number
  readonly table: Table
  readonly definition: IndexDefinition
  readonly columns: Columns
  readonly problems: TableProblem[]
}

function readArea(reading: RowReading): AreaInput {
  const { row, table, columns } = reading
  const residents =
    columns.residents !== null && table.header.includes(columns.residents)
      ? readCell(reading, columns.residents)
      : MISSING
  const excluded = (columns.excluded === null ? undefined : row[columns.excluded]) ?? ''
  const isConsidered = excluded === '' || columns.consideredMarks.includes(excluded)
  return {
    id: row[columns.id] ?? '',
    residents: residents.state === 'value' ? residents.value : null,
    excludedBecause: isConsidered ? null : excluded,
    values: readValues(reading, columns.values),
    past: readPast(reading),
  }
}

function readPast(reading: RowReading): Past {
  const { definition, table, columns } = reading
  const isGiven = (byIndicator: ByIndicator): boolean =>
    definition.indicators.every(({ id }) => table.header.includes(byIndicator[id] ?? ''))
  if (isGiven(columns.changes))
    return { kind: 'changes', values: readValues(reading, columns.changes) }
  if (isGiven(columns.earlier))
    return { kind: 'earlier', values: readValues(reading, columns.earlier) }
  return { kind: 'unknown' }
}

function readValues(reading: RowReading, byIndicator: ByIndicator): Values {
  return Object.fromEntries(
    reading.definition.indicators.map(({ id }) => [id, readCell(reading, byIndicator[id] ?? id)]),
  )
}

function readCell({ row, number, columns, problems }: RowReading, column: string): AreaValue {
  const found = row[column] ?? ''
  if (columns.missingMarks.includes(found)) return MISSING
  if (columns.suppressedMarks.includes(found)) return SUPPRESSED
  const value = readNumber(found, columns.decimalSign)
  if (value !== null) return known(value)
  problems.push({ kind: 'not-a-number', row: number, column, found })
  return MISSING
}
