import exceljs from 'exceljs'
import { describe, expect, test } from 'vitest'
import { csvOf } from './csv.ts'
import type { DataTable } from './data-table.ts'
import { xlsxOf } from './xlsx.ts'

const table: DataTable = {
  title: 'Kinderarmut: [2021]/Nord',
  columns: [{ label: 'Gebiet' }, { label: 'Anteil', digits: 1 }, { label: 'Stand' }],
  rows: [
    ['Nordstadt', 12.345, 'Wert'],
    ['=HYPERLINK("http://x.example";"Klick")', -3.25, '@SUM(A1)'],
    ['Am "Weiher"; Süd', null, 'nicht veröffentlicht'],
    ['-2+3+cmd|calc', 0, '\t=1'],
  ],
  notes: ['Quelle: Auental ist erfunden.'],
}

describe('a table as CSV', () => {
  test('is written as German spreadsheets read it, with the source below', () => {
    expect(csvOf(table, 'de').split('\r\n')).toEqual([
      '\uFEFF"Gebiet";"Anteil";"Stand"',
      '"Nordstadt";12,3;"Wert"',
      `"'=HYPERLINK(""http://x.example"";""Klick"")";-3,3;"'@SUM(A1)"`,
      '"Am ""Weiher""; Süd";;"nicht veröffentlicht"',
      `"'-2+3+cmd|calc";0,0;"'\t=1"`,
      '',
      '"Quelle: Auental ist erfunden."',
      '',
    ])
  })

  test('in English has commas between cells and a decimal point', () => {
    expect(csvOf(table, 'en').split('\r\n')[1]).toBe('"Nordstadt",12.3,"Wert"')
  })
})

describe('a table as a workbook', () => {
  test('keeps numbers as numbers in full, and no text of others as a formula', async () => {
    const workbook = new exceljs.Workbook()
    const bytes = await xlsxOf(table)
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer)
    const sheet = workbook.worksheets[0]
    expect(sheet?.name).toBe('Kinderarmut   2021  Nord')
    expect(sheet?.getCell('B2').value).toBe(12.345)
    expect(sheet?.getCell('A3').value).toBe(`'=HYPERLINK("http://x.example";"Klick")`)
    expect(sheet?.getCell('B4').value).toBeNull()
    const formulas: string[] = []
    sheet?.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.type === exceljs.ValueType.Formula) formulas.push(cell.address)
      }),
    )
    expect(formulas).toEqual([])
  })
})
