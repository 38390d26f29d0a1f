import type { RowProblem } from './cell.ts'

/** A row of separated values. */
export type CsvRow = { readonly row: number; readonly cells: readonly string[] } | RowProblem

export const DELIMITERS = [';', ',', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/** The longest cell that is read: longer ones are an open quotation mark, or no table at all. */
export const LONGEST_CELL = 1_000_000

/** Reads a table as its text comes, piece by piece; what is not yet a whole row waits for the next piece. */
export interface CsvReader {
  readonly push: (piece: string) => readonly CsvRow[]
  /** What is left at the end of the text. */
  readonly end: () => readonly CsvRow[]
}

/** A reader of separated values (RFC 4180; line ends LF, CR LF or CR; a byte order mark is passed over). */
export function csvReader(delimiter: Delimiter): CsvReader {
  let [rest, row, isBeginning, isOver] = ['', 0, true, false]
  const read = (text: string, isLast: boolean): readonly CsvRow[] => {
    const rows: CsvRow[] = []
    let at = 0
    while (at < text.length && !isOver) {
      const step = rowAt(text, at, { delimiter, isLast })
      if (step === 'incomplete') break
      row += 1
      if ('problem' in step) {
        rows.push({ row, ...step })
        isOver = true
      } else {
        rows.push(withoutNul({ row, cells: step.cells }))
        at = step.end
      }
    }
    rest = isOver ? '' : text.slice(at)
    if (rest.length > LONGEST_CELL) {
      rows.push({ row: row + 1, problem: 'cell-too-long', cell: cellsBefore(rest, delimiter) })
      isOver = true
      rest = ''
    }
    return rows
  }
  return {
    push: (piece) => {
      if (isOver) return []
      const text = isBeginning ? piece.replace(/^\uFEFF/, '') : piece
      isBeginning &&= piece === ''
      return read(rest + text, false)
    },
    end: () => read(rest, true),
  }
}

/** All rows of a short text. */
export function rowsOf(text: string, delimiter: Delimiter): readonly CsvRow[] {
  const reader = csvReader(delimiter)
  return [...reader.push(text), ...reader.end()]
}

interface Place {
  readonly delimiter: Delimiter
  /** Nothing comes after this text. */
  readonly isLast: boolean
}
type Fault = Omit<RowProblem, 'row'>

function rowAt(
  text: string,
  start: number,
  place: Place,
): { readonly cells: readonly string[]; readonly end: number } | Fault | 'incomplete' {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = cellAt(text, at, place)
    if (cell === 'incomplete') return cell
    if ('problem' in cell) return { problem: cell.problem, cell: cells.length }
    if (cell.content.length > LONGEST_CELL) return { problem: 'cell-too-long', cell: cells.length }
    cells.push(cell.content)
    at = cell.end
    if (text[at] !== place.delimiter) break
    at += 1
  }
  // The second half of a line end of Windows may be in the next piece.
  if (text[at] === '\r' && at + 1 === text.length && !place.isLast) return 'incomplete'
  return { cells, end: at + (text.startsWith('\r\n', at) ? 2 : 1) }
}

type Found =
  | { readonly content: string; readonly end: number }
  | { readonly problem: 'quote-not-closed' | 'text-after-quote' }
  | 'incomplete'

function cellAt(text: string, start: number, { delimiter, isLast }: Place): Found {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, delimiter)
    return end === text.length && !isLast ? 'incomplete' : { content: text.slice(start, end), end }
  }
  let content = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return isLast ? { problem: 'quote-not-closed' } : 'incomplete'
    content += text.slice(from, quote)
    if (quote + 1 === text.length && !isLast) return 'incomplete'
    if (text[quote + 1] !== '"') return closed(text, quote + 1, content, delimiter)
    content += '"'
    from = quote + 2
  }
}

const closed = (text: string, end: number, content: string, delimiter: Delimiter): Found =>
  end === text.length || [delimiter, '\n', '\r'].includes(text[end] ?? '')
    ? { content, end }
    : { problem: 'text-after-quote' }

function endOfPlain(text: string, start: number, delimiter: Delimiter): number {
  let at = start
  for (; at < text.length; at += 1) {
    const character = text[at]
    if (character === delimiter || character === '\n' || character === '\r') break
  }
  return at
}

function withoutNul({ row, cells }: { row: number; cells: readonly string[] }): CsvRow {
  const cell = cells.findIndex((content) => content.includes('\u0000'))
  return cell === -1 ? { row, cells } : { row, problem: 'nul', cell }
}

/** How many cells of an unfinished row are whole; delimiters inside quotes are none. */
const cellsBefore = (text: string, delimiter: Delimiter): number =>
  text
    .replaceAll(/"[^"]*"/g, '')
    .replace(/"[^]*$/, '')
    .split(delimiter).length - 1

/** The delimiter that divides a line most often; undefined for a table of one column. */
export function detectDelimiter(text: string, line = 1): Delimiter | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/, line)
  const bare = (lines[line - 1] ?? '').replaceAll(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }))
  const best = counted.toSorted((a, b) => b.count - a.count)[0]
  return best === undefined || best.count === 0 ? undefined : best.sign
}
