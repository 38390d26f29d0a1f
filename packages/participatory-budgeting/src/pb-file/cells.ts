import type { PbReason } from './problems.ts'

export type Cells = readonly string[]

/**
 * Splits one record at semicolons; a cell may stand in double quotes, with quotes inside doubled.
 * Blanks around cells are not part of them. O(length).
 */
export function splitCells(
  record: string,
):
  | { readonly ok: true; readonly cells: Cells }
  | { readonly ok: false; readonly reason: PbReason } {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const start = skipBlanks(record, at)
    if (record[start] === '"') {
      const quoted = readQuoted(record, start)
      if (!quoted) return { ok: false, reason: { kind: 'quote-not-closed' } }
      cells.push(quoted.text)
      at = skipBlanks(record, quoted.end)
      if (at < record.length && record[at] !== ';') {
        return { ok: false, reason: { kind: 'text-after-quote', column: `${cells.length}` } }
      }
    } else {
      const end = record.indexOf(';', start)
      at = end < 0 ? record.length : end
      cells.push(record.slice(start, at).trim())
    }
    if (at >= record.length) return { ok: true, cells }
    at += 1
  }
}

function skipBlanks(record: string, from: number): number {
  let at = from
  while (record[at] === ' ' || record[at] === '\t') at += 1
  return at
}

function readQuoted(record: string, start: number): { text: string; end: number } | null {
  let text = ''
  let from = start + 1
  for (;;) {
    const quote = record.indexOf('"', from)
    if (quote < 0) return null
    text += record.slice(from, quote)
    if (record[quote + 1] !== '"') return { text: text.trim(), end: quote + 1 }
    text += '"'
    from = quote + 2
  }
}

/** Whether a record ends inside a quoted cell, so that the next line belongs to it. O(length). */
export function endsInsideQuotes(record: Uint8Array): boolean {
  let place: 'start' | 'text' | 'quoted' | 'after-quote' = 'start'
  for (const byte of record) {
    const isQuote = byte === 34
    if (place === 'quoted') place = isQuote ? 'after-quote' : 'quoted'
    else if (byte === 59) place = 'start'
    else if (isQuote && place !== 'text') place = 'quoted'
    else if (place === 'start' && byte !== 32 && byte !== 9) place = 'text'
  }
  return place === 'quoted'
}
