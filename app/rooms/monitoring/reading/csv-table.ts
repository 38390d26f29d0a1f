import type { ByteSource } from '#platform/files/index.ts'
import { csvReader, detectDelimiter, type CsvRow, type Delimiter } from '../rules/csv.ts'
import { problemAt } from '../rules/problem.ts'
import { bodyOf, notRead, type FileWords, type Opened } from './table.ts'
import { detectEncoding, PIECE_BYTES, textOfSource, type Encoding } from './text-decoder.ts'

/** Opens a table of separated values: finds its encoding and delimiter and reads its column names. */
export async function openCsv(source: ByteSource, words: FileWords): Promise<Opened> {
  const { headerRow = 1 } = words
  const encoding = await encodingOf(source, words.encoding)
  if (encoding === undefined) return notRead('table-encoding-differs', { encoding: 'utf-8' })
  const beginning = await beginningOf(source, encoding)
  if (beginning === undefined) return notRead('table-encoding-differs', { encoding })
  if (beginning.includes('\u0000')) return notRead('table-not-text')
  if (beginning.replace(/^\uFEFF/, '').trim() === '') return notRead('table-empty')
  const delimiter = words.delimiter ?? detectDelimiter(beginning, headerRow)
  if (delimiter === undefined) return notRead('table-one-column')
  const names = await rowAt(source, { encoding, delimiter }, headerRow)
  if (names === undefined) return notRead('table-header-row-missing', { row: headerRow })
  if ('problem' in names)
    return {
      ok: false,
      reasons: [problemAt(`table-${names.problem}`, names.row, String(names.cell + 1), '')],
    }
  return {
    ok: true,
    table: {
      header: names.cells,
      delimiter,
      rows: async function* () {
        for await (const rows of rowsOf(source, { encoding, delimiter }))
          yield bodyOf(rows, headerRow)
      },
    },
  }
}

/** The encoding that was named, or that of the bytes; undefined where they do not keep to what was named. */
async function encodingOf(
  source: ByteSource,
  named: Encoding | undefined,
): Promise<Encoding | undefined> {
  if (named !== undefined && named !== 'utf-8') return named
  const found = await detectEncoding(source)
  return named === 'utf-8' && found !== 'utf-8' ? undefined : found
}

/** The first words of a text, enough to see what it is. */
async function beginningOf(source: ByteSource, encoding: Encoding): Promise<string | undefined> {
  const size = Math.min(source.size, PIECE_BYTES)
  let text = ''
  for await (const piece of textOfSource({ size, read: source.read }, encoding)) {
    // The last character of the piece may be cut in two.
    if (piece === undefined) return size < source.size && text !== '' ? text : undefined
    text += piece
  }
  return text
}

interface Words {
  readonly encoding: Encoding
  readonly delimiter: Delimiter
}

async function* rowsOf(
  source: ByteSource,
  { encoding, delimiter }: Words,
): AsyncGenerator<readonly CsvRow[]> {
  const reader = csvReader(delimiter)
  for await (const piece of textOfSource(source, encoding)) {
    if (piece === undefined) throw new Error('the text does not keep to its encoding')
    yield reader.push(piece)
  }
  yield reader.end()
}

async function rowAt(
  source: ByteSource,
  words: Words,
  wanted: number,
): Promise<CsvRow | undefined> {
  for await (const rows of rowsOf(source, words))
    for (const row of rows) if (row.row === wanted || 'problem' in row) return row
  return undefined
}
