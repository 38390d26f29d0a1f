import { ok, type Outcome } from './problems.ts'
import { ID_COLUMNS } from './read-people.ts'
import { plain, readTable, same, type Table } from './table.ts'

/** A column whose cells repeat few values, and how many rows hold each. */
export interface ValueColumn {
  readonly column: string
  readonly values: readonly { readonly value: string; readonly people: number }[]
}

/** What the columns of a table of people seem to be; a person looks at it before anything is used. */
export interface RecognisedColumns {
  readonly rows: number
  readonly idColumn: string | undefined
  /** Street first, then house number, postcode, town: as `readPeople` takes them. */
  readonly householdColumns: readonly string[]
  readonly valueColumns: readonly ValueColumn[]
  /** Columns that are none of these, such as names and telephone numbers: a draw needs none of them. */
  readonly unusedColumns: readonly string[]
}

const ADDRESS = [
  [
    'straße',
    'strasse',
    'straßenname',
    'adresse',
    'anschrift',
    'street',
    'address',
    'address1',
    'address_line_1',
    'primary_address1',
  ],
  ['hausnummer', 'hausnr', 'hausnr.', 'hnr', 'house number', 'house_number'],
  ['plz', 'postleitzahl', 'postcode', 'zip', 'zip code', 'zip_royal_mail', 'primary_zip'],
  ['ort', 'wohnort', 'town', 'city'],
] as const
/** What names or reaches a person is no group of persons, however often it repeats. */
const PERSONAL = /name|mail|telefon|phone|mobil|handy|geburt|birth|anrede|bemerkung|notiz|comment/

const MOST_VALUES = 20
const MOST_OF_ROWS = 0.5

/**
 * Proposes what the columns of a table of people are: the id by its usual names, the parts of the
 * address, and as categories those columns whose cells repeat at most 20 values. Cost: linear.
 *
 * @returns the proposal, or the problems of a table that cannot be read.
 * @example recogniseColumns('Nr;Straße;Alter\n1;Am Ring 1;jung\n2;Am Ring 2;alt\n3;Am Ring 3;alt\n4;Am Ring 4;alt')
 */
export function recogniseColumns(source: string): Outcome<RecognisedColumns> {
  const table = readTable(source, 'people')
  if (table.kind === 'refused') return table
  const { columns, rows } = table.value
  const named = (names: readonly string[]) =>
    columns.find((column) => names.some((name) => same(name, column)))
  const street = named(ADDRESS[0])
  const householdColumns =
    street === undefined ? [] : ADDRESS.flatMap((names) => named(names) ?? [])
  const idColumn = ID_COLUMNS.map((name) => named([name])).find(
    (column) => column !== undefined && !householdColumns.includes(column),
  )
  const taken = [...householdColumns, ...(idColumn === undefined ? [] : [idColumn])]
  const valueColumns = columns
    .filter((column) => !taken.includes(column) && !PERSONAL.test(plain(column)))
    .flatMap((column) => valuesOf(table.value, column))
  const used = new Set([...taken, ...valueColumns.map(({ column }) => column)])
  return ok({
    rows: rows.length,
    idColumn,
    householdColumns,
    valueColumns,
    unusedColumns: columns.filter((column) => !used.has(column)),
  })
}

function valuesOf({ rows }: Table, column: string): readonly ValueColumn[] {
  const cells = rows.map(({ cells }) => cells[column] ?? '').filter((cell) => cell !== '')
  const spellings = Map.groupBy(cells, plain)
  const isCategory =
    spellings.size > 1 &&
    spellings.size <= MOST_VALUES &&
    spellings.size <= Math.max(2, rows.length * MOST_OF_ROWS)
  if (!isCategory) return []
  const values = [...spellings.values()].map((same) => ({
    value: same[0] ?? '',
    people: same.length,
  }))
  return [
    {
      column,
      values: values.sort((left, right) => (plain(left.value) < plain(right.value) ? -1 : 1)),
    },
  ]
}
