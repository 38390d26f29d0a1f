import { endsInsideQuotes } from './cells.ts'

/**
 * One record: bytes from..end without the line end; `line` is where it begins. The same object is
 * used for all records, so it holds only until the next one.
 */
export type PbRecord = {
  bytes: Uint8Array
  from: number
  end: number
  line: number
  hasQuote: boolean
}

export type RecordSplitter = {
  readonly push: (chunk: Uint8Array) => void
  /** Hands over the last record and answers the number of lines. */
  readonly close: () => number
}

const NEWLINE = 10
const RETURN = 13
const QUOTE = 34
/** A cell with more line breaks is a quote somebody forgot to close: its line is then read alone. */
const MOST_LINES_IN_QUOTES = 200

/**
 * Cuts a stream of bytes into records, whatever the cuts of the stream: lines end with LF or CRLF,
 * a line break inside quotes belongs to the cell, a byte order mark at the start to nothing.
 * O(bytes); keeps one unfinished record in memory.
 */
export function splitRecords(read: (record: PbRecord) => void): RecordSplitter {
  let rest: Uint8Array | null = null
  let line = 1
  let isFirst = true

  const record: PbRecord = { bytes: new Uint8Array(), from: 0, end: 0, line: 1, hasQuote: false }
  const emit = (bytes: Uint8Array, from: number, end: number, hasQuote: boolean): void => {
    record.bytes = bytes
    record.from = from
    record.end = end > from && bytes[end - 1] === RETURN ? end - 1 : end
    record.line = line
    record.hasQuote = hasQuote
    read(record)
  }

  const push = (chunk: Uint8Array): void => {
    let bytes: Uint8Array = rest === null ? chunk : joined(rest, chunk)
    if (isFirst) {
      if (bytes.length < 3) {
        rest = bytes
        return
      }
      isFirst = false
      if (hasByteOrderMark(bytes)) bytes = bytes.subarray(3)
    }
    let from = 0
    let quote = bytes.indexOf(QUOTE)
    let unfinished = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) {
      const hasQuote = quote >= 0 && quote < end
      if (hasQuote && endsInsideQuotes(bytes.subarray(from, end))) {
        unfinished += 1
        if (unfinished <= MOST_LINES_IN_QUOTES) continue
        end = bytes.indexOf(NEWLINE, from)
      }
      unfinished = 0
      emit(bytes, from, end, hasQuote)
      line += hasQuote ? linesIn(bytes, from, end) : 1
      from = end + 1
      if (hasQuote) quote = bytes.indexOf(QUOTE, from)
    }
    rest = from < bytes.length ? bytes.slice(from) : null
  }

  const close = (): number => {
    if (rest === null) return line - 1
    const bytes = isFirst && hasByteOrderMark(rest) ? rest.subarray(3) : rest
    emit(bytes, 0, bytes.length, bytes.includes(QUOTE))
    return line
  }
  return { push, close }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

function linesIn(bytes: Uint8Array, from: number, end: number): number {
  let lines = 1
  for (let at = from; at < end; at++) if (bytes[at] === NEWLINE) lines += 1
  return lines
}
