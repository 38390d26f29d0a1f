import { describe, expect, it } from 'vitest'
import { sourceOfBytes, type ByteSource } from '#platform/files/index.ts'
import { planReading, type Plan } from '../rules/plan.ts'
import { MOST_PROBLEMS, reasonsFor } from '../rules/problem.ts'
import { openJudge, rightRows, type Judged, type Preview } from '../rules/read-table.ts'
import { CATALOGUE, mappingWith } from '../test-support/small-town.ts'
import type { Reason } from '#platform/values/index.ts'
import { openTable } from './open-table.ts'
import type { Table } from './table.ts'

type Change = Readonly<Record<string, unknown>>

const drop = (text: string): ByteSource => sourceOfBytes(new TextEncoder().encode(text))

type Bound =
  | { readonly ok: true; readonly table: Table; readonly plan: Plan }
  | { readonly ok: false; readonly reasons: readonly Reason[] }

async function bind(text: string, change: Change): Promise<Bound> {
  const mapping = mappingWith(change)
  const opened = await openTable(drop(text), mapping)
  if (!opened.ok) return opened
  const planned = planReading(mapping, opened.table.header, CATALOGUE.versions)
  return planned.ok ? { ok: true, table: opened.table, plan: planned.plan } : planned
}

async function judge({ table, plan }: Extract<Bound, { ok: true }>): Promise<Judged> {
  const judging = openJudge(plan, CATALOGUE)
  for await (const rows of table.rows()) judging.take(rows)
  return judging.verdict(table.delimiter)
}

/** What a table is refused for: code, row and column of each problem. */
async function problemsOf(text: string, change: Change = {}): Promise<readonly string[]> {
  const bound = await bind(text, change)
  const verdict = bound.ok ? await judge(bound) : undefined
  const reasons = bound.ok
    ? verdict?.ok === false
      ? reasonsFor(verdict.problems)
      : []
    : bound.reasons
  return reasons.map(({ code, details = {} }) =>
    [code, details['row'], details['column'], details['text']]
      .filter((part) => part !== undefined && part !== '')
      .join(' '),
  )
}

async function previewOf(text: string, change: Change = {}): Promise<Preview> {
  const bound = await bind(text, change)
  if (!bound.ok) throw new Error(JSON.stringify(bound.reasons))
  const verdict = await judge(bound)
  if (!verdict.ok) throw new Error(JSON.stringify(verdict.problems))
  return verdict.preview
}

async function figuresOf(text: string, change: Change = {}): Promise<readonly unknown[]> {
  const bound = await bind(text, change)
  if (!bound.ok) throw new Error(JSON.stringify(bound.reasons))
  const all: unknown[] = []
  for await (const rows of bound.table.rows())
    for (const { figures } of rightRows(rows, bound.plan, CATALOGUE))
      all.push(
        figures.map(({ figure }) => (figure.state === 'value' ? figure.value : figure.state)),
      )
  return all
}

const COLUMN_DATE = { date: { kind: 'column', column: 'stichtag', pattern: 'DD.MM.YYYY' } }
const column = (more: Change): Change => ({
  columns: [{ column: 'armut', indicator: 'town.poverty', version: 1, unit: 'percent', ...more }],
})

describe('a table that is not quite clean is understood', () => {
  it.each([
    ['semicolons', 'id;einwohner;armut\n0101;2.930;20,1\n', [[2930, 20.1]]],
    ['commas with quoted numbers', 'id,einwohner,armut\n0101,"2.930","20,1"\n', [[2930, 20.1]]],
    ['tabs', 'id\teinwohner\tarmut\n0101\t2930\t20,1\n', [[2930, 20.1]]],
    ['a byte order mark', '\uFEFFid;einwohner;armut\n0101;1;2\n', [[1, 2]]],
    ['line ends of Windows', 'id;einwohner;armut\r\n0101;1;2\r\n', [[1, 2]]],
    ['line ends of an old Mac', 'id;einwohner;armut\r0101;1;2', [[1, 2]]],
    ['no line end at the end', 'id;einwohner;armut\n0101;1;2', [[1, 2]]],
    [
      'blank rows in between',
      'id;einwohner;armut\n\n0101;1;2\n;;\n0102;3;4\n\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['blanks around cells', ' id ; einwohner;armut\n 0101 ; 1 ; 2,5 \n', [[1, 2.5]]],
    ['columns nobody asked for', 'name;id;armut;einwohner\nHof;0101;2;1\n', [[1, 2]]],
    [
      'a line end inside quotes',
      'id;einwohner;armut;text\n0101;1;2;"a\nb"\n0102;3;4;c\n',
      [
        [1, 2],
        [3, 4],
      ],
    ],
    ['doubled quotes', 'id;einwohner;armut;text\n0101;1;2;"so ""genannt"""\n', [[1, 2]]],
    ['a typographic minus', 'id;einwohner;armut\n0101;1;\u22129999\n', [[1, 'missing']]],
    [
      'the three states',
      'id;einwohner;armut\n0101;-;.\n0102;0;0,0\n0201;-9999;x\n',
      [
        ['missing', 'suppressed'],
        [0, 0],
        ['missing', 'suppressed'],
      ],
    ],
  ])('%s', async (_, text, expected) => {
    const change = text.includes('\u2212') ? { missing: ['-', '\u22129999'] } : {}
    expect(await figuresOf(text, change)).toEqual(expected)
  })

  it('zero is a value and an empty cell is missing only because the mapping says so', async () => {
    const text = 'id;einwohner;armut\n0101;0;\n'
    expect(await figuresOf(text)).toEqual([[0, 'missing']])
    expect(await problemsOf(text, { missing: ['-'] })).toEqual(['figure-empty 2 armut'])
  })

  it('counts values, withheld and unknown figures apart, per column and in all', async () => {
    const preview = await previewOf('id;einwohner;armut\n0101;5;.\n0102;7;-\n0201;;3,5\n')
    expect(preview.figures).toEqual({ value: 3, suppressed: 1, missing: 2 })
    expect(preview.columns.map(({ figures }) => figures)).toEqual([
      { value: 2, suppressed: 0, missing: 1 },
      { value: 1, suppressed: 1, missing: 1 },
    ])
    expect(preview.rows).toBe(3)
  })

  it('names the columns it leaves aside', async () => {
    expect((await previewOf('name;id;armut;einwohner;z\nHof;0101;2;1;9\n')).unused).toEqual([
      'name',
      'z',
    ])
  })

  it('withholds a whole row with its reason, sparing the columns that are named', async () => {
    const change = {
      withheld: { column: 'kom', unless: ['gültig'], state: 'suppressed', sparing: ['einwohner'] },
    }
    const text = 'id;einwohner;armut;kom\n0101;110;-9999;ungültig (EW < 300)\n0102;900;5;gültig\n'
    expect(await figuresOf(text, change)).toEqual([
      [110, 'suppressed'],
      [900, 5],
    ])
  })

  it('reads several days from a column and the same area once for each', async () => {
    const text = 'id;stichtag;einwohner;armut\n0101;31.12.2024;1;2\n0101;31.12.2025;3;4\n'
    expect((await previewOf(text, COLUMN_DATE)).days).toEqual(['2024-12-31', '2025-12-31'])
  })

  it('takes the named one of two columns of the same name', async () => {
    const text = 'id;armut;armut\n0101;1;2\n'
    expect(await figuresOf(text, column({ occurrence: 2 }))).toEqual([[2]])
  })
})

describe('a table that cannot be understood is refused by row and column', () => {
  const head = 'id;einwohner;armut\n'
  it.each([
    ['an empty file', '', ['table-empty']],
    ['a file of blanks', ' \n \n', ['table-empty']],
    [
      'a packed file that is no spreadsheet',
      'PK\u0003\u0004\u0000\u0000',
      ['table-spreadsheet-broken'],
    ],
    ['one column', 'id\n0101\n', ['table-one-column']],
    ['a header and nothing else', head, ['table-no-rows']],
    ['a column that is not there', 'id;einwohner\n0101;1\n', ['table-column-missing armut']],
    ['a column twice', 'id;einwohner;armut;armut\n0101;1;2;3\n', ['table-column-twice armut']],
    ['a row that is too short', `${head}0101;1\n`, ['table-row-length 2']],
    ['a row that is too long', `${head}0101;1;2;3\n`, ['table-row-length 2']],
    ['an open quotation mark', `${head}0101;1;"2\n0102;1;2\n`, ['table-quote-not-closed 2 armut']],
    ['text after a quotation mark', `${head}0101;1;"2"3\n`, ['table-text-after-quote 2 armut']],
    [
      'a NUL',
      `${head}0101;1;2\n${'\n'.repeat(70_000)}0201;\u0000;2\n`,
      ['table-nul 70003 einwohner'],
    ],
    [
      'a cell without end',
      `${head}0101;1;"${'x'.repeat(5_000_000)}"\n`,
      ['table-cell-too-long 2 armut'],
    ],
    [
      'rows after a cell without end',
      `${head}0101;1;${'x'.repeat(1_000_001)}\n0101;1;1`,
      ['table-cell-too-long 2 armut'],
    ],
    ['an id that is missing', `${head};1;2\n`, ['area-id-empty 2 id']],
    ['an unknown area', `${head}7777;1;2\n`, ['area-unknown 2 id 7777']],
    ['an id that lost its zero', `${head}101;1;2\n`, ['area-lost-zeros 2 id 101']],
    [
      'an area of another division',
      `${head}0101;1;2\n9901;1;2\n`,
      ['area-of-other-vintage 3 id 9901'],
    ],
    ['an area twice', `${head}0101;1;2\n0102;1;2\n0101;3;4\n`, ['area-twice 4 id 0101']],
    ['a word for a number', `${head}0101;1;mittel\n`, ['figure-not-a-number 2 armut mittel']],
    ['the other decimal sign', `${head}0101;1;20.1\n`, ['figure-other-sign 2 armut 20.1']],
    ['two decimal signs', `${head}0101;1;2,0,1\n`, ['figure-not-a-number 2 armut 2,0,1']],
    [
      'thousands in the wrong place',
      `${head}0101;29.30;2\n`,
      ['figure-other-sign 2 einwohner 29.30'],
    ],
    ['a percent sign', `${head}0101;1;20 %\n`, ['figure-percent-sign 2 armut 20 %']],
    [
      'a code below zero that nobody named',
      `${head}0101;-9998;2\n`,
      ['figure-below-zero 2 einwohner -9998'],
    ],
    ['a share above a hundred', `${head}0101;1;100,5\n`, ['figure-out-of-range 2 armut 100,5']],
    ['infinity', `${head}0101;1;Infinity\n`, ['figure-not-a-number 2 armut Infinity']],
    ['a number beyond all numbers', `${head}0101;1;1e999\n`, ['figure-not-a-number 2 armut 1e999']],
    ['a formula error', `${head}0101;1;#DIV/0!\n`, ['figure-not-a-number 2 armut #DIV/0!']],
  ])('%s', async (_, text, expected) => {
    expect(await problemsOf(text)).toEqual(expected)
  })

  it('days that are none, or are written in another way', async () => {
    const text =
      'id;stichtag;einwohner;armut\n0101;31.02.2025;1;2\n0102;2025-12-31;1;2\n0201;;1;2\n'
    expect(await problemsOf(text, COLUMN_DATE)).toEqual([
      'day-unreadable-in-table 2 stichtag 31.02.2025',
      'day-unreadable-in-table 3 stichtag 2025-12-31',
      'day-unreadable-in-table 4 stichtag',
    ])
  })

  it('figures of a day on which the version was not valid', async () => {
    const change = column({ indicator: 'town.dropped' })
    expect(await problemsOf('id;armut\n0101;1\n', change)).toEqual([
      'day-outside-version 2 armut 2025-12-31',
    ])
  })

  it('an indicator, version or unit that the catalogue does not have', async () => {
    const text = 'id;armut\n0101;1\n'
    expect(await problemsOf(text, column({ indicator: 'town.else' }))).toEqual([
      'mapping-indicator-unknown',
    ])
    expect(await problemsOf(text, column({ version: 2 }))).toEqual(['mapping-indicator-unknown'])
    expect(await problemsOf(text, column({ unit: 'persons' }))).toEqual(['mapping-unit-differs'])
  })

  it('every problem of a row is named, not only the first', async () => {
    expect(await problemsOf(`${head}7777;viele;mittel\n`)).toEqual([
      'area-unknown 2 id 7777',
      'figure-not-a-number 2 einwohner viele',
      'figure-not-a-number 2 armut mittel',
    ])
  })

  it('the first fifty problems are named and the rest is counted', async () => {
    const rows = Array.from({ length: 60 }, () => '7777;1;2').join('\n')
    const problems = await problemsOf(head + rows)
    expect(problems).toHaveLength(MOST_PROBLEMS + 1)
    expect(problems.at(-1)).toBe('table-more-problems')
  })

  it('nothing of a table is taken when one cell of it is wrong', async () => {
    const bound = await bind(`${head}0101;1;2\n0102;1;mittel\n`, {})
    expect(bound.ok && (await judge(bound)).ok).toBe(false)
  })
})
