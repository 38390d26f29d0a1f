import type { Day } from '#platform/values/index.ts'

/** A cell of a table: text that the mapping explains, or what a spreadsheet says it is. */
export type Cell = string | TypedCell

export type TypedCell =
  | { readonly kind: 'number'; readonly value: number; readonly isPercent: boolean }
  | { readonly kind: 'day'; readonly day: Day }
  | {
      readonly kind: 'unusable'
      readonly because: 'formula-without-value' | 'error-value' | 'truth-value' | 'time-of-day'
      readonly text: string
    }

/** What a reader of the table sees in a cell, or nearly so. */
export function textOf(cell: Cell | undefined): string {
  if (cell === undefined) return ''
  if (typeof cell === 'string') return cell.trim()
  if (cell.kind === 'number') return String(cell.value)
  return cell.kind === 'day' ? cell.day : cell.text
}

/** A row of a table, or why it cannot be read. Rows count as in a spreadsheet: the first is row 1. */
export type TableRow = { readonly row: number; readonly cells: readonly Cell[] } | RowProblem

export interface RowProblem {
  readonly row: number
  /** After all but a NUL, nothing below can be read. */
  readonly problem: 'quote-not-closed' | 'text-after-quote' | 'cell-too-long' | 'nul'
  /** Which cell of the row it is, from 0. */
  readonly cell: number
}
