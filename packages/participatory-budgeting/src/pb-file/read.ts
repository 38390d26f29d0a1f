import type { PbReading } from './file.ts'
import { splitRecords } from './records.ts'
import { PbSections } from './sections.ts'

export type PbReader = {
  readonly push: (chunk: Uint8Array) => void
  readonly close: () => PbReading
}

/**
 * Reads a .pb file (Pabulib) from a stream of bytes, in one pass: LF or CRLF, quotes, a byte order
 * mark, blanks, `target` for `beneficiaries`. A file that breaks the format is refused with a named
 * reason and line each; votes are never mended. Format: https://pabulib.org/format. O(bytes); memory
 * for the distinct ballots and the voters' ids, not for the file.
 *
 * @example
 * const reader = openPbReader()
 * for await (const chunk of stream) reader.push(chunk)
 * const reading = reader.close()
 */
export function openPbReader(options: { readonly keep?: readonly string[] } = {}): PbReader {
  const sections = new PbSections(options.keep ?? [])
  const splitter = splitRecords({
    read: (record) => sections.read(record),
    isEnough: () => sections.isFull(),
  })
  return { push: splitter.push, close: () => sections.close(Math.max(1, splitter.close())) }
}

/**
 * Reads a .pb file that lies in memory; the same as one push to a reader. O(bytes).
 *
 * @example
 * const reading = readPb(await blob.bytes())
 * if (reading.kind === 'read') award(reading.file.instance, RECOMMENDED_BYLAW)
 */
export function readPb(
  bytes: Uint8Array,
  options: { readonly keep?: readonly string[] } = {},
): PbReading {
  const reader = openPbReader(options)
  reader.push(bytes)
  return reader.close()
}
