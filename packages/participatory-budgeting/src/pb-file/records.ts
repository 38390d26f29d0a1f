import { placeAfter, type QuotePlace } from './cells.ts'

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
  hasNul: boolean
  /** More than any line of a real file: its bytes are not all there. */
  isTooLong: boolean
}

export type RecordSplitter = {
  readonly push: (chunk: Uint8Array) => void
  /** Hands over the last record and answers the number of lines. */
  readonly close: () => number
}

type Reading = {
  readonly read: (record: PbRecord) => void
  /** Whether nothing more is wanted: what is pushed then is not looked at. */
  readonly isEnough: () => boolean
}

const NEWLINE = 10
const RETURN = 13
const QUOTE = 34
/** A cell with more line breaks is a quote somebody forgot to close: its line is then read alone. */
const MOST_LINES_IN_QUOTES = 200
/** A ballot on ten thousand projects has a tenth of this. */
export const MOST_BYTES_IN_RECORD = 1 << 20

/**
 * Cuts a stream of bytes into records, whatever the cuts of the stream: lines end with LF or CRLF,
 * a line break inside quotes belongs to the cell, a byte order mark at the start to nothing.
 * O(bytes); keeps one unfinished record in memory, at most a mebibyte and a chunk.
 */
export function splitRecords({ read, isEnough }: Reading): RecordSplitter {
  let rest: Uint8Array | null = null
  let line = 1
  let isFirst = true
  /** The rest of a line that was too long is skipped. */
  let isSkipping = false

  const record: PbRecord = {
    bytes: new Uint8Array(),
    from: 0,
    end: 0,
    line: 1,
    hasQuote: false,
    hasNul: false,
    isTooLong: false,
  }
  const emit = (bytes: Uint8Array, from: number, end: number, hasQuote: boolean): void => {
    record.bytes = bytes
    record.from = from
    record.end = end > from && bytes[end - 1] === RETURN ? end - 1 : end
    record.line = line
    record.hasQuote = hasQuote
    record.isTooLong = end - from > MOST_BYTES_IN_RECORD
    read(record)
  }

  /** Emits every finished record of the bytes; answers where the unfinished one begins. */
  const emitFinished = (bytes: Uint8Array): number => {
    let from = 0
    let scanned = 0
    let place: QuotePlace = 'start'
    let quote = bytes.indexOf(QUOTE)
    let nul = bytes.indexOf(0)
    let unfinished = 0
    for (let end = bytes.indexOf(NEWLINE); end >= 0; end = bytes.indexOf(NEWLINE, end + 1)) {
      const hasQuote = quote >= 0 && quote < end
      if (hasQuote) {
        place = placeAfter(bytes.subarray(scanned, end), place)
        if (place === 'quoted') {
          unfinished += 1
          scanned = end
          if (unfinished <= MOST_LINES_IN_QUOTES && end - from <= MOST_BYTES_IN_RECORD) continue
          end = bytes.indexOf(NEWLINE, from)
        }
      }
      record.hasNul = nul >= 0 && nul < end
      emit(bytes, from, end, hasQuote)
      line += hasQuote ? linesIn(bytes, from, end) : 1
      from = end + 1
      scanned = from
      place = 'start'
      unfinished = 0
      if (hasQuote) quote = bytes.indexOf(QUOTE, from)
      if (record.hasNul) nul = bytes.indexOf(0, from)
      if (isEnough()) return from
    }
    return from
  }

  const push = (chunk: Uint8Array): void => {
    if (isEnough()) return
    let bytes = rest === null ? chunk : joined(rest, chunk)
    rest = null
    if (isFirst) {
      if (bytes.length < 3) {
        rest = bytes
        return
      }
      isFirst = false
      if (hasByteOrderMark(bytes)) bytes = bytes.subarray(3)
    }
    if (isSkipping) {
      const end = bytes.indexOf(NEWLINE)
      if (end < 0) return
      isSkipping = false
      line += 1
      bytes = bytes.subarray(end + 1)
    }
    const from = emitFinished(bytes)
    rest = from < bytes.length ? bytes.slice(from) : null
    if (rest === null || rest.length <= MOST_BYTES_IN_RECORD) return
    emit(rest, 0, rest.length, false)
    isSkipping = true
    rest = null
  }

  const close = (): number => {
    if (rest === null) return isSkipping ? line : line - 1
    const bytes = isFirst && hasByteOrderMark(rest) ? rest.subarray(3) : rest
    record.hasNul = bytes.includes(0)
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
