import { harmless, type DataTable } from './data-table.ts'

const WIDEST = 60

/** A table as an Excel workbook: one sheet, numbers as numbers, the notes below. */
export async function xlsxOf({ title, columns, rows, notes }: DataTable): Promise<Uint8Array> {
  // Loaded when first wanted: it is large, and most readers take no workbook.
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  const sheet = workbook.addWorksheet(sheetName(title), {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  const header = sheet.addRow(columns.map(({ label }) => harmless(label)))
  header.font = { bold: true }
  for (const row of rows)
    sheet.addRow(row.map((cell) => (typeof cell === 'string' ? harmless(cell) : cell)))
  columns.forEach(({ label, digits }, at) => {
    const column = sheet.getColumn(at + 1)
    const longest = rows.reduce(
      (most, row) => Math.max(most, String(row[at] ?? '').length),
      label.length,
    )
    column.width = Math.min(WIDEST, longest + 2)
    if (digits !== undefined) column.numFmt = digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`
  })
  if (notes.length > 0) sheet.addRow([])
  for (const note of notes) sheet.addRow([harmless(note)])
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** Excel allows 31 characters and none of these signs. */
const sheetName = (title: string): string =>
  title
    .replaceAll(/[\\/?*[\]:']/g, ' ')
    .slice(0, 31)
    .trim() || 'Tabelle'
