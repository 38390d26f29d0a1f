import type { Reason } from '#platform/values/index.ts'
import type { TableRow } from '../rules/cell.ts'
import type { Delimiter } from '../rules/csv.ts'
import type { Mapping } from '../rules/mapping.ts'
import type { TableRefusal } from '../rules/problem.ts'

/** A table of whatever format, its column names read; its rows can be read as often as needed. */
export interface Table {
  readonly header: readonly string[]
  /** What divides its cells, where it is a text. */
  readonly delimiter: Delimiter | null
  /** The rows below the column names, some at a time; blank rows are no rows. */
  readonly rows: () => AsyncIterable<readonly TableRow[]>
}

export type Opened =
  | { readonly ok: true; readonly table: Table }
  | { readonly ok: false; readonly reasons: readonly Reason<TableRefusal>[] }

/** What a mapping says of the file itself. */
export type FileWords = Partial<Pick<Mapping, 'encoding' | 'delimiter' | 'sheet' | 'headerRow'>>

export const notRead = (
  code: TableRefusal,
  details?: Readonly<Record<string, string | number>>,
): Opened => ({
  ok: false,
  reasons: [{ code, field: 'file', ...(details === undefined ? {} : { details }) }],
})

/** The rows of a table that hold something, below its header. */
export const bodyOf = (rows: readonly TableRow[], headerRow: number): readonly TableRow[] =>
  rows.filter((row) => row.row > headerRow && ('problem' in row || row.cells.some(isFilled)))

const isFilled = (cell: Extract<TableRow, { cells: unknown }>['cells'][number]): boolean =>
  typeof cell !== 'string' || cell.trim() !== ''
