/** What stands in a cell: a number stays a number; a text says why there is none. */
export type TableCell = string | number | null

export interface TableColumn {
  readonly label: string
  /** Digits after the decimal sign, for columns of numbers. */
  readonly digits?: number
}

/** A table as readers take it away: its title, what stands in it, and what must stand beside it (sources, licences). */
export interface DataTable {
  readonly title: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly (readonly TableCell[])[]
  readonly notes: readonly string[]
}

/** What a spreadsheet would take for the beginning of a formula, also in the wide forms of East Asian input. */
const FORMULA = /^[\s\u00A0]*[=+\-@|%\t\r\uFF1D\uFF0B\uFF0D\uFF20]/

/**
 * A text that no spreadsheet takes for a formula (CWE-1236): an apostrophe goes before it. Names of areas come from
 * files of others.
 */
export const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text)
