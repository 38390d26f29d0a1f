import { meaningOf, type RawCell, type SheetCell } from './cell.ts'
import type { SheetEntry, Workbook } from './workbook.ts'
import { readXml } from './xml.ts'
import { PackedFileRefused } from './zip.ts'

export interface SheetRow {
  /** As the spreadsheet counts them: the first is row 1. */
  readonly row: number
  readonly cells: readonly SheetCell[]
}

const MOST_COLUMNS = 16_384
const LAST_ROW = 1_048_576
const EMPTY: RawCell = { type: 'n', style: 0, value: '', inline: '', hasFormula: false }

/** The rows of a sheet that hold something, some at a time. */
export async function* rowsOfSheet(
  { zip, workings }: Workbook,
  { path }: SheetEntry,
): AsyncGenerator<readonly SheetRow[]> {
  const stream = await zip.open(path)
  if (stream === undefined) throw new PackedFileRefused('not-readable')
  let read: SheetRow[] = []
  let cells: SheetCell[] = []
  let [row, column] = [0, 0]
  let raw = EMPTY
  let inside: 'v' | 't' | undefined
  const pieces = readXml(stream, {
    opens: (name, attributes) => {
      if (name === 'row') {
        row = placeOf(attributes['r'], row + 1, LAST_ROW)
        cells = []
        column = 0
      } else if (name === 'c') {
        column = placeOf(columnOf(attributes['r']), column + 1, MOST_COLUMNS)
        raw = { ...EMPTY, type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? '0') }
      } else if (name === 'f') raw = { ...raw, hasFormula: true }
      inside = name === 'v' || name === 't' ? name : undefined
    },
    text: (text) => {
      if (inside === 'v') raw = { ...raw, value: raw.value + text }
      if (inside === 't') raw = { ...raw, inline: raw.inline + text }
    },
    closes: (name) => {
      inside = undefined
      if (name === 'c') {
        while (cells.length < column - 1) cells.push('')
        cells[column - 1] = meaningOf(raw, workings)
      }
      if (name === 'row' && cells.length > 0) read.push({ row, cells })
    },
  })
  for await (const _ of pieces) {
    if (read.length === 0) continue
    yield read
    read = []
  }
}

/** A place as it is given, or the next one; what lies outside a sheet is no sheet. */
function placeOf(given: number | string | undefined, next: number, most: number): number {
  const place = given === undefined ? next : Number(given)
  if (!Number.isInteger(place) || place < next || place > most)
    throw new PackedFileRefused('not-readable')
  return place
}

/** The number of the column of a cell: `C7` stands in the third. */
function columnOf(reference: string | undefined): number | undefined {
  if (reference === undefined) return undefined
  let column = 0
  for (const letter of /^[A-Z]{1,3}/.exec(reference)?.[0] ?? '')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** The cells of a sheet that are merged: `A1:C1`. They stand behind its rows, so it takes a look at all of it. */
export async function mergedCells(
  { zip }: Workbook,
  { path }: SheetEntry,
): Promise<readonly string[]> {
  const stream = await zip.open(path)
  if (stream === undefined) throw new PackedFileRefused('not-readable')
  const found: string[] = []
  let rest = ''
  const decoder = new TextDecoder('latin1')
  try {
    for await (const piece of stream) {
      const text = rest + decoder.decode(piece as Uint8Array, { stream: true })
      for (const match of text.matchAll(/<(?:\w+:)?mergeCell [^>]*ref="([A-Z0-9:]+)"/g))
        found.push(match[1] ?? '')
      const last = text.lastIndexOf('<')
      rest = last === -1 || text.indexOf('>', last) !== -1 ? '' : text.slice(last)
    }
  } catch {
    throw new PackedFileRefused('not-readable')
  }
  return found
}
