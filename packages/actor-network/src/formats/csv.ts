import { refuse } from './outcome.ts'

export interface Row {
  readonly line: number
  readonly cells: readonly string[]
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
  readonly headLine: number
  /** Sheets separated by semicolons are written where a comma is the decimal sign. */
  readonly decimalComma: boolean
}

const SEPARATORS = [';', '\t', ','] as const

/** The separator of the first line: the most frequent outside quotes. */
function separatorOf(text: string): string {
  const [head = ''] = text.replaceAll(/"[^"]*"/g, '').split(/\r?\n/)
  const counted = SEPARATORS.map((separator) => ({
    separator,
    count: head.split(separator).length,
  }))
  return counted.toSorted((a, b) => b.count - a.count)[0]?.separator ?? ','
}

/** Rows of cells (RFC 4180, https://www.rfc-editor.org/rfc/rfc4180), with the line each begins on. */
export function splitRows(text: string, separator: string): readonly Row[] {
  const rows: Row[] = []
  let cells: string[] = []
  let cell = ''
  let [line, startLine, quoteLine] = [1, 1, 0]
  let isClosed = false
  const closeCell = (): void => {
    cells.push(asMeant(cell.trim()))
    cell = ''
    isClosed = false
  }
  const closeRow = (): void => {
    closeCell()
    rows.push({ line: startLine, cells })
    cells = []
  }
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? ''
    if (sign === '\n') line += 1
    if (quoteLine > 0) {
      if (sign !== '"') cell += sign
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else {
        quoteLine = 0
        isClosed = true
      }
    } else if (sign === '"' && !isClosed && cell.trim() === '') {
      cell = ''
      quoteLine = line
    } else if (sign === separator) {
      closeCell()
    } else if (sign === '\n') {
      closeRow()
      startLine = line
    } else if (sign !== '\r') {
      if (isClosed && sign.trim() !== '')
        refuse('text-after-quote', line, `${cell}${sign}`.slice(-40))
      cell += sign
    }
  }
  if (quoteLine > 0) refuse('unclosed-quote', quoteLine, cell.slice(0, 40))
  if (cell !== '' || cells.length > 0) closeRow()
  return rows
}

const isBlank = (row: Row): boolean => row.cells.every((cell) => cell === '')

/** Reads a sheet with a head line; blank lines are passed over, ragged ones refused. */
export function readTable(text: string): Table {
  const clean = text.replace(/^\u{feff}/u, '')
  const separator = separatorOf(clean)
  const [head, ...rows] = splitRows(clean, separator).filter((row) => !isBlank(row))
  if (head === undefined) return refuse('empty-file', 1, '')
  for (const row of rows) {
    if (row.cells.length !== head.cells.length) {
      refuse('wrong-number-of-cells', row.line, `${row.cells.length} ≠ ${head.cells.length}`)
    }
  }
  return { columns: head.cells, rows, headLine: head.line, decimalComma: separator === ';' }
}

/** The place of the first column that bears one of the names, ignoring case. */
export function findColumn(table: Table, names: readonly string[]): number | undefined {
  const lower = table.columns.map((column) => column.toLowerCase())
  const place = names.map((name) => lower.indexOf(name.toLowerCase())).find((at) => at >= 0)
  return place
}

export function needColumn(table: Table, names: readonly string[]): number {
  return findColumn(table, names) ?? refuse('missing-column', table.headLine, names.join(' / '))
}

/** A number as the sheet writes it: `0.5`, or `0,5` in a sheet separated by semicolons. */
export function readNumber(text: string, line: number, decimalComma: boolean): number {
  const dotted = decimalComma ? text.replace(',', '.') : text
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(dotted)) refuse('not-a-number', line, text)
  return Number(dotted)
}

const quoted = (cell: string): string =>
  /[",;\n\r\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell

/** Text a spreadsheet would take for a formula is kept from being one by a leading apostrophe. */
const harmless = (cell: string): string =>
  /^'*(?:[=+@\t\r]|-(?!\d))/.test(cell) ? `'${cell}` : cell

/** The cell without the apostrophe that {@link writeRows} put before it. */
const asMeant = (cell: string): string =>
  /^'+(?:[=+@\t\r]|-(?!\d))/.test(cell) ? cell.slice(1) : cell

export const writeRows = (rows: readonly (readonly string[])[], separator = ','): string =>
  rows.map((row) => `${row.map((cell) => quoted(harmless(cell))).join(separator)}\n`).join('')
