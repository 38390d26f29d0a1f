import type { Quota } from './pool.ts'
import { ok, refused, type Outcome, type Problem } from './problems.ts'
import { plain, readTable, same, type Table, type TableRow } from './table.ts'

const SYNONYMS = {
  category: ['category', 'feature', 'kategorie', 'merkmal'],
  value: ['value', 'name', 'wert', 'ausprägung', 'gruppe'],
  minimum: ['min', 'minimum', 'mindestens'],
  maximum: ['max', 'maximum', 'höchstens'],
  flexibleMinimum: ['min_flex', 'min flex', 'flexible minimum', 'mindestens flexibel'],
  flexibleMaximum: ['max_flex', 'max flex', 'flexible maximum', 'höchstens flexibel'],
} as const
type Field = keyof typeof SYNONYMS
const REQUIRED = ['category', 'value', 'minimum', 'maximum'] as const

/**
 * Reads quotas from a table with one row per value of a category. Column names as the common tools
 * write them are known in English and German (`category` or `feature`, `name` or `value`).
 *
 * Source: columns as the tools of the Sortition Foundation write them,
 * https://github.com/sortitionfoundation/stratification-app. Cost: linear.
 * @returns the quotas in the order of the file, or every problem with its row and column.
 * @example
 * const text = 'Kategorie;Wert;mindestens;höchstens\nAlter;jung;1;2'
 * readQuotas(text).value // => [{ category: 'Alter', value: 'jung', minimum: 1, maximum: 2 }]
 */
export function readQuotas(source: string): Outcome<readonly Quota[]> {
  const table = readTable(source, 'quotas')
  if (table.kind === 'refused') return table
  const columns = columnsOf(table.value)
  const missing = REQUIRED.filter((field) => columns[field] === undefined)
  if (missing.length > 0)
    return refused(
      ...missing.map((column) => ({
        kind: 'column-missing' as const,
        table: 'quotas' as const,
        column: SYNONYMS[column][0],
      })),
    )
  const twice = fieldsTwice(table.value)
  if (twice.length > 0) return refused(...twice)
  const read = table.value.rows.map((row) => readQuota(row, columns))
  const problems = [...read.flatMap(({ problems }) => problems), ...quotasTwice(read)]
  return problems.length > 0 ? refused(...problems) : ok(read.map(({ quota }) => quota))
}

type Columns = Partial<Record<Field, string>>

function columnsOf({ columns }: Table): Columns {
  const named = (field: Field) =>
    columns.find((column) => SYNONYMS[field].some((synonym) => same(synonym, column)))
  const found: Columns = {}
  for (const field of [
    'category',
    'value',
    'minimum',
    'maximum',
    'flexibleMinimum',
    'flexibleMaximum',
  ] as const) {
    const column = named(field)
    if (column !== undefined) found[field] = column
  }
  return found
}

/** Two columns that mean the same, such as "min" and "Minimum": which one counts is not ours to guess. */
function fieldsTwice({ columns }: Table): readonly Problem[] {
  return Object.values(SYNONYMS).flatMap((synonyms) =>
    columns
      .filter((column) => synonyms.some((synonym) => same(synonym, column)))
      .slice(1)
      .map((column) => ({ kind: 'column-twice' as const, table: 'quotas' as const, column })),
  )
}

interface ReadQuota {
  readonly row: number
  readonly quota: Quota
  readonly problems: readonly Problem[]
}

function readQuota({ row, cells }: TableRow, columns: Columns): ReadQuota {
  const problems: Problem[] = []
  const text = (field: Field): string => {
    const column = columns[field] ?? field
    const cell = cells[column] ?? ''
    if (cell === '') problems.push({ kind: 'blank-cell', place: { table: 'quotas', row, column } })
    return cell
  }
  const count = (field: Field): number => {
    const value = text(field)
    if (value === '' || /^\d{1,6}(\.0+)?$/.test(value)) return Number(value)
    problems.push({
      kind: 'not-a-whole-number',
      place: { table: 'quotas', row, column: columns[field] ?? field },
      value,
    })
    return 0
  }
  const optional = (field: 'flexibleMinimum' | 'flexibleMaximum') => {
    const column = columns[field]
    return column === undefined || (cells[column] ?? '') === '' ? {} : { [field]: count(field) }
  }
  const quota: Quota = {
    category: text('category'),
    value: text('value'),
    minimum: count('minimum'),
    maximum: count('maximum'),
    ...optional('flexibleMinimum'),
    ...optional('flexibleMaximum'),
  }
  return { row, quota, problems: problems.length > 0 ? problems : boundProblems(row, quota) }
}

function boundProblems(row: number, quota: Quota): readonly Problem[] {
  const { minimum, maximum, flexibleMinimum = minimum, flexibleMaximum = maximum } = quota
  if (minimum > maximum) return [{ kind: 'minimum-above-maximum', row, minimum, maximum }]
  if (flexibleMinimum > minimum || flexibleMaximum < maximum)
    return [{ kind: 'flexible-bounds-inside', row }]
  return []
}

function quotasTwice(read: readonly ReadQuota[]): readonly Problem[] {
  const firstRows = new Map<string, number>()
  return read.flatMap(({ row, quota }) => {
    const key = JSON.stringify([plain(quota.category), plain(quota.value)])
    const firstRow = firstRows.get(key)
    if (firstRow !== undefined && quota.value !== '')
      return [{ kind: 'quota-twice' as const, row, firstRow }]
    firstRows.set(key, row)
    return []
  })
}
