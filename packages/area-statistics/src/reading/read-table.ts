import { parse } from 'csv-parse/sync'
import { done, refused, type Outcome } from '../outcome.ts'

/** What is wrong with a table, with the row as a person counts it (the header is row 1). */
export type TableProblem =
  | { readonly kind: 'table-unreadable'; readonly message: string }
  | { readonly kind: 'table-empty' }
  | { readonly kind: 'column-missing'; readonly column: string }
  | { readonly kind: 'column-twice'; readonly column: string }
  | {
      readonly kind: 'not-a-number'
      readonly row: number
      readonly column: string
      readonly found: string
    }
  | { readonly kind: 'id-empty'; readonly row: number }
  | { readonly kind: 'id-twice'; readonly row: number; readonly id: string }

export type Row = Readonly<Record<string, string>>

/** `ambiguous` names columns that stand twice with different content: nobody knows which one counts. */
export type Table = {
  readonly header: readonly string[]
  readonly ambiguous: readonly string[]
  readonly rows: readonly Row[]
}

/** Reads CSV text with comma, semicolon or tab, with or without byte order mark. */
export function readTable(csv: string): Outcome<Table, TableProblem> {
  let lines: readonly (readonly string[])[]
  try {
    lines = parse(csv, {
      bom: true,
      delimiter: delimiterOf(csv),
      skip_empty_lines: true,
      trim: true,
    })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    return refused([{ kind: 'table-unreadable', message }])
  }
  const [header, ...body] = lines
  if (header === undefined || body.length === 0) return refused([{ kind: 'table-empty' }])
  return done({
    header: [...new Set(header)],
    ambiguous: ambiguousColumns(header, body),
    rows: body.map((line) =>
      Object.fromEntries(header.map((column, position) => [column, line[position] ?? ''])),
    ),
  })
}

/** The sign that stands most often in the first line separates the columns. */
function delimiterOf(csv: string): string {
  const [firstLine = ''] = csv.split('\n', 1)
  const counts = [',', ';', '\t'].map((sign) => ({ sign, count: firstLine.split(sign).length }))
  return counts.toSorted((one, other) => other.count - one.count)[0]?.sign ?? ','
}

function ambiguousColumns(
  header: readonly string[],
  body: readonly (readonly string[])[],
): readonly string[] {
  return header.filter((column, position) => {
    const first = header.indexOf(column)
    return first < position && body.some((line) => line[first] !== line[position])
  })
}
