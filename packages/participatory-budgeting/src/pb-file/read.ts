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
 * reason and line each; votes are never mended.
 *
 * Source: https://pabulib.org/format. Cost: O(bytes); memory for the distinct ballots and the voters'
 * ids, not for the file.
 * @example
 * const reader = openPbReader()
 * for (const piece of ['META\nkey;va', 'lue\nbudget;', '900\n']) reader.push(new TextEncoder().encode(piece))
 * reader.close().kind // => 'unreadable'
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
 * Reads a .pb file that lies in memory; the same as one push to a reader.
 *
 * Source: https://pabulib.org/format. Cost: O(bytes).
 * @example
 * const head = 'META\nkey;value\ndescription;Fund\nnum_projects;1\nnum_votes;2\nbudget;900\nvote_type;approval\n'
 * const text = `${head}PROJECTS\nproject_id;cost\ntrees;400\nVOTES\nvoter_id;vote\n1;trees\n2;\n`
 * readPb(new TextEncoder().encode(text)).file.instance.budgetCents // => 900_00
 */
export function readPb(
  bytes: Uint8Array,
  options: { readonly keep?: readonly string[] } = {},
): PbReading {
  const reader = openPbReader(options)
  reader.push(bytes)
  return reader.close()
}
