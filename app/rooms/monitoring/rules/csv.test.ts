import { array, assert, constantFrom, integer, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvReader, rowsOf } from './csv.ts'

const cell = string({
  unit: constantFrom('a', 'ä', '"', ';', '\n', '\r', ' ', '0'),
  maxLength: 6,
})
const written = (cells: readonly string[]): string =>
  cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')

describe('a table that comes piece by piece', () => {
  it('reads as it would in one piece, wherever it is cut', () => {
    assert(
      property(
        string({ unit: constantFrom('a', '"', ';', '\n', '\r', '1'), maxLength: 60 }),
        integer({ min: 1, max: 7 }),
        (text, length) => {
          const reader = csvReader(';')
          const pieces = text.match(new RegExp(`[^]{1,${length}}`, 'g')) ?? []
          const read = [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()]
          expect(read).toEqual(rowsOf(text, ';'))
        },
      ),
    )
  })

  it('gives back what was written, whatever stands in the cells', () => {
    assert(
      property(array(array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (table) => {
        const text = table.map((cells) => `${written(cells)}\r\n`).join('')
        expect(rowsOf(text, ';')).toEqual(table.map((cells, at) => ({ row: at + 1, cells })))
      }),
    )
  })

  it('holds no more than one row that does not end', () => {
    const reader = csvReader(';')
    reader.push('id;text\n2;"')
    const long = Array.from({ length: 100 }, () => reader.push('x'.repeat(20_000))).flat()
    expect(long).toEqual([{ row: 2, problem: 'cell-too-long', cell: 1 }])
    expect(reader.push('\n3;4\n')).toEqual([])
  })
})
