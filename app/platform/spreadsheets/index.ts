/** Spreadsheets are read row by row from wherever they lie, and never held whole. */
export type { SheetCell } from './cell.ts'
export { mergedCells, rowsOfSheet, type SheetRow } from './sheet.ts'
export { openWorkbook, type Workbook } from './workbook.ts'
export { PackedFileRefused } from './zip.ts'
