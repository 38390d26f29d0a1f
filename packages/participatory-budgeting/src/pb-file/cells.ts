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

/** Where in a cell one stands, as far as quotes are concerned. */
export type QuotePlace = 'start' | 'text' | 'quoted' | 'after-quote'

/**
 * Where a record stands after these bytes of it, if it stood at `place` before; `quoted` means that the
 * next line belongs to the same cell. O(length).
 */
export function placeAfter(bytes: Uint8Array, place: QuotePlace): QuotePlace {
  let now = place
  for (const byte of bytes) {
    const isQuote = byte === 34
    if (now === 'quoted') now = isQuote ? 'after-quote' : 'quoted'
    else if (byte === 59) now = 'start'
    else if (isQuote && now !== 'text') now = 'quoted'
    else if (now === 'start' && byte !== 32 && byte !== 9) now = 'text'
  }
  return now
}
