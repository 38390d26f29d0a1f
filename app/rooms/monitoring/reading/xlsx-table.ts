import type { ByteSource } from '#platform/files/index.ts'
import {
  mergedCells,
  openWorkbook,
  PackedFileRefused,
  rowsOfSheet,
  type SheetCell,
  type SheetRow,
} from '#platform/spreadsheets/index.ts'
import { asDay } from '#platform/values/index.ts'
import { textOf, type Cell, type TableRow } from '../rules/cell.ts'
import { bodyOf, notRead, type FileWords, type Opened } from './table.ts'

/** Opens a sheet of an XLSX file and reads its column names. */
export async function openXlsx(source: ByteSource, words: FileWords): Promise<Opened> {
  try {
    return await openSheet(source, words)
  } catch (error) {
    if (!(error instanceof PackedFileRefused)) throw error
    return notRead(
      error.reason === 'not-readable' ? 'table-spreadsheet-broken' : 'table-unpacks-to-too-much',
    )
  }
}

async function openSheet(source: ByteSource, words: FileWords): Promise<Opened> {
  const { headerRow = 1 } = words
  const book = await openWorkbook(source)
  const visible = book.sheets.filter(({ isHidden }) => !isHidden)
  const sheets = book.sheets.map(({ name }) => name).join(', ')
  if (words.sheet === undefined && visible.length > 1)
    return notRead('table-choose-sheet', { sheets })
  const sheet =
    words.sheet === undefined ? visible[0] : book.sheets.find(({ name }) => name === words.sheet)
  if (sheet === undefined)
    return notRead('table-sheet-missing', { sheet: words.sheet ?? '', sheets })
  const merged = (await mergedCells(book, sheet)).find((range) => endOf(range) >= headerRow)
  if (merged !== undefined) return notRead('table-merged-cells', { range: merged })
  const names = await rowAt(rowsOfSheet(book, sheet), headerRow)
  if (names === undefined)
    return headerRow === 1
      ? notRead('table-empty')
      : notRead('table-header-row-missing', { row: headerRow })
  const header = names.cells.map((cell) => textOf(cellOf(cell)))
  return {
    ok: true,
    table: {
      header,
      delimiter: null,
      rows: async function* () {
        for await (const rows of rowsOfSheet(book, sheet))
          yield bodyOf(
            rows.map((row) => asWideAs(header.length, row)),
            headerRow,
          )
      },
    },
  }
}

/** The last row of a range such as `A1:C2`. */
const endOf = (range: string): number => Number(/(\d+)$/.exec(range)?.[1] ?? '0')

async function rowAt(
  all: AsyncIterable<readonly SheetRow[]>,
  wanted: number,
): Promise<SheetRow | undefined> {
  for await (const rows of all)
    for (const row of rows) if (row.row >= wanted) return row.row === wanted ? row : undefined
  return undefined
}

/** A sheet leaves out empty cells at the end of a row; what stands right of all names and is empty counts for nothing. */
function asWideAs(width: number, { row, cells }: SheetRow): TableRow {
  const all = cells.map(cellOf)
  while (all.length < width) all.push('')
  while (all.length > width && textOf(all.at(-1)) === '') all.pop()
  return { row, cells: all }
}

const cellOf = (cell: SheetCell): Cell =>
  typeof cell !== 'string' && cell.kind === 'day' ? { kind: 'day', day: asDay(cell.day) } : cell
