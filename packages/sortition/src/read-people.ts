import { householdKey } from './address.ts'
import type { Person, Quota } from './pool.ts'
import { ok, refused, type Outcome, type Problem } from './problems.ts'
import { plain, readTable, same, type Table, type TableRow } from './table.ts'

/** The usual names of the column that tells persons apart, the clearest first. */
export const ID_COLUMNS = [
  'id',
  'unique_id',
  'nationbuilder_id',
  'respondent_id',
  'person_id',
  'nr',
  'nummer',
  'kennung',
]

export interface ReadPeopleOptions {
  readonly quotas: readonly Quota[]
  /** The column that tells persons apart; found by its usual names if not given. */
  readonly idColumn?: string
  /** Refuse a file without an id column, since row numbers of two files mean different persons. */
  readonly idNeeded?: boolean
  /** The columns that make up an address: street, house number, postcode, town. */
  readonly householdColumns?: readonly string[]
}

/**
 * Reads the people willing to serve. Values are matched with the quotas whatever their case; a file
 * without an id column numbers its rows. Cost: linear.
 *
 * @returns the people in the order of the file, or every problem with its row and column.
 * @example readPeople('id,gender\n7,F', { quotas })
 */
export function readPeople(source: string, options: ReadPeopleOptions): Outcome<readonly Person[]> {
  const table = readTable(source, 'people')
  if (table.kind === 'refused') return table
  const columns = columnsOf(table.value, options)
  if (columns.kind === 'refused') return columns
  const people: Person[] = []
  const problems: Problem[] = []
  for (const row of table.value.rows) {
    const person = readPerson(row, columns.value, problems)
    if (person) people.push(person)
  }
  problems.push(...idsTwice(table.value, columns.value.id))
  return problems.length > 0 ? refused(...problems) : ok(people)
}

interface Category {
  readonly name: string
  readonly column: string
  /** From the plain spelling to the spelling of the quotas. */
  readonly values: ReadonlyMap<string, string>
}
interface Columns {
  readonly id: string | undefined
  readonly categories: readonly Category[]
  readonly household: readonly string[]
}

function columnsOf(table: Table, options: ReadPeopleOptions): Outcome<Columns> {
  const find = (name: string) => table.columns.find((column) => same(column, name))
  const problems: Problem[] = []
  const found = (name: string): string => {
    const column = find(name)
    if (column === undefined)
      problems.push({ kind: 'column-missing', table: 'people', column: name })
    return column ?? name
  }
  const categories = [...new Set(options.quotas.map(({ category }) => category))].map((name) => ({
    name,
    column: found(name),
    values: new Map(
      options.quotas
        .filter(({ category }) => category === name)
        .map(({ value }) => [plain(value), value]),
    ),
  }))
  const household = (options.householdColumns ?? []).map((name) => {
    const column = find(name)
    if (column === undefined) problems.push({ kind: 'household-column-missing', column: name })
    return column ?? name
  })
  const id =
    options.idColumn === undefined
      ? ID_COLUMNS.map(find).find((column) => column !== undefined && !household.includes(column))
      : found(options.idColumn)
  if (id === undefined && options.idNeeded === true)
    problems.push({ kind: 'column-missing', table: 'people', column: 'id' })
  return problems.length > 0 ? refused(...problems) : ok({ id, categories, household })
}

function readPerson(
  { row, cells }: TableRow,
  columns: Columns,
  problems: Problem[],
): Person | undefined {
  const before = problems.length
  const id = columns.id === undefined ? String(row - 1) : (cells[columns.id] ?? '')
  if (id === '' && columns.id !== undefined)
    problems.push({ kind: 'blank-cell', place: { table: 'people', row, column: columns.id } })
  const values = columns.categories.map(({ name, column, values }): [string, string] => {
    const cell = cells[column] ?? ''
    const place = { table: 'people' as const, row, column }
    const value = values.get(plain(cell))
    if (cell === '') problems.push({ kind: 'blank-cell', place })
    else if (value === undefined)
      problems.push({ kind: 'unknown-value', place, value: cell, known: [...values.values()] })
    return [name, value ?? cell]
  })
  if (problems.length > before) return undefined
  const household = householdKey(columns.household.map((column) => cells[column] ?? ''))
  return { id, values: Object.fromEntries(values), ...(household === '' ? {} : { household }) }
}

function idsTwice({ rows }: Table, column: string | undefined): readonly Problem[] {
  if (column === undefined) return []
  const firstRows = new Map<string, number>()
  return rows.flatMap(({ row, cells }) => {
    const id = cells[column] ?? ''
    const firstRow = firstRows.get(id)
    if (firstRow === undefined) firstRows.set(id, row)
    return id === '' || firstRow === undefined
      ? []
      : [
          {
            kind: 'id-twice' as const,
            place: { table: 'people' as const, row, column },
            id,
            firstRow,
          },
        ]
  })
}
