import { parse } from 'csv-parse/sync'
import { ok, refused, type Outcome, type TableName } from './problems.ts'

/** A row of a table: where it stands in the file and what each column holds, trimmed. */
export interface TableRow {
  readonly row: number
  readonly cells: Readonly<Record<string, string>>
}

export interface Table {
  readonly columns: readonly string[]
  readonly rows: readonly TableRow[]
}

const SEPARATORS = [',', ';', '\t', '|'] as const
const MOST_CHARACTERS = 50_000_000
/** The sign that decoders put where a letter could not be read, and signs no table contains. */
const isUnreadable = (letter: string) =>
  letter === '\uFFFD' || (letter < ' ' && letter !== '\t' && letter !== '\n' && letter !== '\r')

/**
 * Turns the bytes of a file into text: UTF-8, UTF-16 with byte order mark, and otherwise the
 * Windows-1252 that older spreadsheets write.
 *
 * Source: https://encoding.spec.whatwg.org. Cost: linear.
 * @example decodeText(Uint8Array.of(0x4b, 0xf6, 0x6c, 0x6e)) // => 'Köln'
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/**
 * Reads a table in the dialects that exist: comma, semicolon, tab or bar as separator, byte order
 * mark, any line end, an Excel line `sep=;`, quoted cells, wholly blank rows.
 *
 * Source: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180, and what spreadsheets write instead. Cost: linear.
 * @returns the table, or the named reasons with row numbers as a spreadsheet shows them.
 * @example readTable('id;gender\n1;f', 'people').value.rows // => [{ row: 2, cells: { id: '1', gender: 'f' } }]
 */
export function readTable(source: string, table: TableName): Outcome<Table> {
  if (source.length > MOST_CHARACTERS)
    return refused({ kind: 'too-large', table, most: MOST_CHARACTERS })
  const marked = source.replace(/^\uFEFF/, '')
  const [, declared] = /^sep=(.)\r?\n/i.exec(marked) ?? []
  const skippedRows = declared === undefined ? 0 : 1
  const text = declared === undefined ? marked : marked.slice(marked.indexOf('\n') + 1)
  if (text.trim() === '') return refused({ kind: 'empty-file', table })
  if (/^(PK[^\w]|%PDF|<[!?a-z]|[[{])/i.test(text.trimStart()))
    return refused({ kind: 'not-a-table', table })
  const unreadable = text.split('').findIndex(isUnreadable)
  if (unreadable >= 0)
    return refused({
      kind: 'unreadable-letters',
      table,
      row: lineOf(text, unreadable) + skippedRows,
    })
  const parsed = parseRecords(text, declared ?? separatorOf(text), table)
  return parsed.kind === 'refused' ? parsed : tableOf(parsed.value, table)
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length
}

function separatorOf(text: string): string {
  const header = /^[^\r\n]*/.exec(text.trimStart())?.[0].replaceAll(/"[^"]*"/g, '') ?? ''
  const counts = SEPARATORS.map((separator) => header.split(separator).length)
  const most = Math.max(...counts)
  return SEPARATORS[counts.indexOf(most)] ?? ','
}

function parseRecords(text: string, delimiter: string, table: TableName): Outcome<string[][]> {
  try {
    return ok(
      parse(text, {
        delimiter,
        relax_column_count: true,
        skip_empty_lines: false,
        trim: true,
        record_delimiter: ['\r\n', '\n', '\r'],
      }),
    )
  } catch (failure) {
    const row = failure instanceof Error && 'lines' in failure ? Number(failure.lines) : 1
    return refused({ kind: 'broken-quotes', table, row })
  }
}

function tableOf(records: readonly (readonly string[])[], table: TableName): Outcome<Table> {
  const numbered = records
    .map((cells, index) => ({ cells, row: index + 1 }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [header, ...body] = numbered
  if (header === undefined) return refused({ kind: 'empty-file', table })
  const columns = withoutEmptyTail(header.cells)
  const problems = [
    ...columns.flatMap((column, index) =>
      column === '' ? [{ kind: 'unnamed-column' as const, table, position: index + 1 }] : [],
    ),
    ...columns.flatMap((column, index) =>
      column !== '' && columns.findIndex((other) => same(other, column)) < index
        ? [{ kind: 'column-twice' as const, table, column }]
        : [],
    ),
    ...(body.length === 0 ? [{ kind: 'no-rows' as const, table }] : []),
    ...body.flatMap(({ cells, row }) => {
      const found = withoutEmptyTail(cells).length
      return found > columns.length || cells.length < columns.length
        ? [
            {
              kind: 'wrong-number-of-cells' as const,
              table,
              row,
              found: cells.length,
              expected: columns.length,
            },
          ]
        : []
    }),
  ]
  if (problems.length > 0) return refused(...problems)
  return ok({
    columns,
    rows: body.map(({ cells, row }) => ({
      row,
      cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
    })),
  })
}

function withoutEmptyTail(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1)
}

/** Two names are the same if only case, spaces or composed letters differ. */
export function same(left: string, right: string): boolean {
  return plain(left) === plain(right)
}

/** A name for comparing: lower case, single spaces, composed letters. */
export function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
}
