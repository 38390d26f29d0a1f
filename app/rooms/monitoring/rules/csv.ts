/** A row of a table, or why the rest cannot be read. Rows count as in a spreadsheet: the header is row 1. */
export type CsvRow =
  | { readonly row: number; readonly cells: readonly string[] }
  | { readonly row: number; readonly problem: 'quote-not-closed' | 'text-after-quote' }

export const DELIMITERS = [';', ',', '\t'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * Reads a table of separated values (RFC 4180; line ends LF, CR LF or CR) row by row, so that a long file
 * can be read in slices and is never held twice.
 */
export function* rowsOf(text: string, delimiter: Delimiter): Generator<CsvRow, undefined> {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  let row = 0
  while (at < text.length) {
    row += 1
    const cells: string[] = []
    for (;;) {
      const cell = cellAt(text, at, delimiter)
      if ('problem' in cell) {
        yield { row, problem: cell.problem }
        return undefined
      }
      cells.push(cell.content)
      at = cell.end
      if (text[at] !== delimiter) break
      at += 1
    }
    at += text.startsWith('\r\n', at) ? 2 : 1
    yield { row, cells }
  }
  return undefined
}

type Cell =
  | { readonly content: string; readonly end: number }
  | { readonly problem: 'quote-not-closed' | 'text-after-quote' }

function cellAt(text: string, start: number, delimiter: Delimiter): Cell {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, delimiter)
    return { content: text.slice(start, end), end }
  }
  let content = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return { problem: 'quote-not-closed' }
    content += text.slice(from, quote)
    if (text[quote + 1] !== '"') return closed(text, quote + 1, content, delimiter)
    content += '"'
    from = quote + 2
  }
}

const closed = (text: string, end: number, content: string, delimiter: Delimiter): Cell =>
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

/** The delimiter that divides the first line most often; undefined for a table of one column. */
export function detectDelimiter(text: string): Delimiter | undefined {
  const first = /^[^\r\n]*/.exec(text.replace(/^\uFEFF/, ''))?.[0] ?? ''
  const bare = first.replaceAll(/"[^"]*"/g, '')
  const counted = DELIMITERS.map((sign) => ({ sign, count: bare.split(sign).length - 1 }))
  const best = counted.toSorted((a, b) => b.count - a.count)[0]
  return best === undefined || best.count === 0 ? undefined : best.sign
}
