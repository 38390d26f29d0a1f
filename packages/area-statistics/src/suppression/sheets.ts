import type { Cell, Sheet, Sum } from './cells.ts'

export type CountTable = {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** counts[row][column] */
  readonly counts: readonly (readonly number[])[]
}

export const ALL = 'all'

/**
 * Names a figure of a table: row and column, with ALL for a sum.
 *
 * @source Own convention.
 * @convention JSON of the pair, so that no row name can be mistaken for another.
 * @cost Constant.
 * @throws Never.
 * @example cellId('Nordstadt', 'under 15') // => "[\"Nordstadt\",\"under 15\"]"
 */
export function cellId(row: string, column: string): string {
  return JSON.stringify([row, column])
}

/**
 * Makes a sheet of a table that is printed with row sums, column sums and the grand total.
 *
 * @source As suppress.
 * @convention Every figure may be suppressed, sums too; ALL is no name of a row or column.
 * @cost Linear in the number of figures.
 * @throws {RangeError} When a row has not one count per column, or ALL is used as a name.
 * @example sheetOfTable({ rows: ['a'], columns: ['x', 'y'], counts: [[1, 2]] }).cells.map((cell) => cell.amount) // => [1, 2, 3, 1, 2, 3]
 */
export function sheetOfTable({ rows, columns, counts }: CountTable): Sheet {
  if (counts.length !== rows.length || counts.some((row) => row.length !== columns.length))
    throw new RangeError('sheetOfTable requires one count per row and column')
  if (rows.includes(ALL) || columns.includes(ALL))
    throw new RangeError(`sheetOfTable requires names other than ${ALL}`)
  const rowSums = counts.map((row) => row.reduce((sum, count) => sum + count, 0))
  const columnSums = columns.map((_, column) =>
    counts.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  )
  const grandTotal = rowSums.reduce((sum, count) => sum + count, 0)
  const cells = [
    ...rows.flatMap((row, r) => [
      ...columns.map((column, c) => count(cellId(row, column), counts[r]?.[c] ?? 0)),
      count(cellId(row, ALL), rowSums[r] ?? 0),
    ]),
    ...columns.map((column, c) => count(cellId(ALL, column), columnSums[c] ?? 0)),
    count(cellId(ALL, ALL), grandTotal),
  ]
  const lines = [...rows, ALL].map((row) => ({
    total: cellId(row, ALL),
    parts: columns.map((column) => cellId(row, column)),
  }))
  const stacks = [...columns, ALL].map((column) => ({
    total: cellId(ALL, column),
    parts: rows.map((row) => cellId(row, column)),
  }))
  return { cells, sums: [...lines, ...stacks] }
}

function count(id: string, amount: number): Cell {
  return { id, amount, kind: 'count', shown: 'may-be-suppressed' }
}

/** Names a figure of one of two dates, or its change between them. */
export type Moment = 'earlier' | 'later' | 'change'

/**
 * Names a figure of a sheet with two dates.
 *
 * @source Own convention.
 * @convention JSON of the pair.
 * @cost Constant.
 * @throws Never.
 * @example datedId('a', 'later') // => "[\"a\",\"later\"]"
 */
export function datedId(id: string, date: Moment): string {
  return JSON.stringify([id, date])
}

/**
 * Joins the sheets of two dates, so that nothing hidden at one date can be worked out from the other
 * date and the change between them.
 *
 * @source OpenSAFELY and Willenborg and de Waal (2001): differences between two publications disclose.
 * @convention later = earlier + change, for every figure of both sheets. With 'printed' the changes are part of the publication and may be suppressed; with 'not-printed' a reader can work them out, and they are protected where the rule protects small changes.
 * @cost Linear in the number of figures.
 * @throws Never.
 * @example joinDates(sheetOfTable({ rows: ['a'], columns: ['x'], counts: [[4]] }), sheetOfTable({ rows: ['a'], columns: ['x'], counts: [[6]] }), 'printed').sums.length // => 12
 */
export function joinDates(earlier: Sheet, later: Sheet, changes: 'printed' | 'not-printed'): Sheet {
  const amounts = new Map(earlier.cells.map(({ id, amount }) => [id, amount]))
  const both = later.cells.filter(({ id, kind }) => amounts.has(id) && kind === 'count')
  const differences = both.map(({ id, amount }): Cell => ({
    id: datedId(id, 'change'),
    amount: amount - (amounts.get(id) ?? 0),
    kind: 'change',
    shown: changes === 'printed' ? 'may-be-suppressed' : 'never',
  }))
  const links = both.map(({ id }) => ({
    total: datedId(id, 'later'),
    parts: [datedId(id, 'earlier'), datedId(id, 'change')],
  }))
  return {
    cells: [...dated(earlier, 'earlier').cells, ...dated(later, 'later').cells, ...differences],
    sums: [...dated(earlier, 'earlier').sums, ...dated(later, 'later').sums, ...links],
  }
}

function dated({ cells, sums }: Sheet, date: Moment): Sheet {
  const name = (id: string): string => datedId(id, date)
  return {
    cells: cells.map((cell) => ({ ...cell, id: name(cell.id) })),
    sums: sums.map(({ total, parts }): Sum => ({ total: name(total), parts: parts.map(name) })),
  }
}
