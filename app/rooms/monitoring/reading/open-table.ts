import type { ByteSource } from '#platform/files/index.ts'
import { openCsv } from './csv-table.ts'
import { notRead, type FileWords, type Opened } from './table.ts'
import { openXlsx } from './xlsx-table.ts'

/** Opens a table of whatever format it is; what it is, its bytes say, not its name. */
export async function openTable(source: ByteSource, words: FileWords): Promise<Opened> {
  if (source.size === 0) return notRead('table-empty')
  const format = formatOf(await source.read(0, 16))
  if (format === 'old-office') return notRead('table-old-spreadsheet')
  return format === 'zip' ? openXlsx(source, words) : openCsv(source, words)
}

/** The first bytes of files of each format. */
function formatOf(first: Uint8Array): 'zip' | 'old-office' | 'text' {
  const begins = (...bytes: readonly number[]): boolean =>
    bytes.every((byte, at) => first[at] === byte)
  if (begins(0x50, 0x4b, 0x03, 0x04)) return 'zip'
  return begins(0xd0, 0xcf, 0x11, 0xe0) ? 'old-office' : 'text'
}

/** Whether a file has to be unpacked to be read. */
export const isPacked = async (source: ByteSource): Promise<boolean> =>
  formatOf(await source.read(0, 16)) === 'zip'
