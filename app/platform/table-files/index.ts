import { getLocale } from '#messages/runtime'
import { csvOf } from './csv.ts'
import type { DataTable } from './data-table.ts'
import { xlsxOf } from './xlsx.ts'

/** Tables that readers take away as files. */
export type { DataTable, TableCell, TableColumn } from './data-table.ts'

export const TABLE_FORMATS = ['csv', 'xlsx'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]

const MEDIA_TYPES: Readonly<Record<TableFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The answer of a page that gives a table as a file in the reader's language. */
export async function tableFile(table: DataTable, format: TableFormat): Promise<Response> {
  const content = format === 'csv' ? csvOf(table, getLocale()) : await xlsxOf(table)
  return new Response(content as BodyInit, {
    headers: {
      'content-type': MEDIA_TYPES[format],
      'content-disposition': `attachment; filename="${fileName(table.title)}.${format}"`,
    },
  })
}

/** A name that every system takes: "Kinderarmut am 31. Dezember 2020" becomes "kinderarmut-am-31-dezember-2020". */
const fileName = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter)
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 80) || 'tabelle'
