import type { Locale } from '#platform/language/index.ts'
import { harmless, type DataTable, type TableCell, type TableColumn } from './data-table.ts'

/** What spreadsheets expect where the language is spoken. */
const SIGNS = {
  de: { delimiter: ';', decimal: ',' },
  en: { delimiter: ',', decimal: '.' },
} as const satisfies Readonly<Record<Locale, { delimiter: string; decimal: string }>>

/** A table as CSV (RFC 4180) in UTF-8 with a byte order mark; the notes follow below an empty line. */
export function csvOf({ columns, rows, notes }: DataTable, locale: Locale): string {
  const { delimiter, decimal } = SIGNS[locale]
  const write = (cell: TableCell, column: TableColumn | undefined): string => {
    if (cell === null) return ''
    if (typeof cell === 'string') return quoted(harmless(cell))
    return numberText(cell, column?.digits).replace('.', decimal)
  }
  const lines = [
    columns.map(({ label }) => quoted(harmless(label))),
    ...rows.map((row) => row.map((cell, at) => write(cell, columns[at]))),
    ...(notes.length === 0 ? [] : [[]]),
    ...notes.map((note) => [quoted(harmless(note))]),
  ]
  return `\uFEFF${lines.map((cells) => cells.join(delimiter)).join('\r\n')}\r\n`
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

const numberText = (value: number, digits: number | undefined): string =>
  digits === undefined ? String(value) : value.toFixed(digits)
