/** The text format of PostgreSQL's COPY: a line for each row, tabs between values, `\N` for null. */

export type TextRow = readonly (string | null)[]

const ESCAPED: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
}
const MEANT: Readonly<Record<string, string>> = { '\\': '\\', t: '\t', n: '\n', r: '\r' }
const NULL = '\\N'

export const copyLine = (row: TextRow): string =>
  `${row.map((value) => (value === null ? NULL : escape(value))).join('\t')}\n`

const escape = (value: string): string => value.replaceAll(/[\\\t\n\r]/g, (c) => ESCAPED[c] ?? c)

/** The row of a line without its end. */
export const rowOfLine = (line: string): TextRow =>
  line
    .split('\t')
    .map((value) =>
      value === NULL ? null : value.replaceAll(/\\(.)/g, (_, c: string) => MEANT[c] ?? c),
    )

/** Lines without their ends. Only a line feed ends one: Node's readline would also stop at U+2028. */
export async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const chunk of chunks) {
    const [first = '', ...more] = chunk.split('\n')
    rest += first
    for (const line of more) {
      yield rest
      rest = line
    }
  }
  if (rest !== '') yield rest
}
