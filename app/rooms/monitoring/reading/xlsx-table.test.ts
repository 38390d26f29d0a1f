import { describe, expect, it } from 'vitest'
import { sourceOfBytes } from '#platform/files/index.ts'
import { packed, workbookOf } from '#platform/spreadsheets/test-support/packed.ts'
import { planReading } from '../rules/plan.ts'
import { reasonsFor } from '../rules/problem.ts'
import { openJudge, rightRows } from '../rules/read-table.ts'
import { CATALOGUE, mappingWith } from '../test-support/small-town.ts'
import { openTable } from './open-table.ts'

const NAMES =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
const ID = '<c r="A2" t="s"><v>3</v></c>'
const row = (cells: string): string => `<row r="2">${cells}</row>`
const book = (cells: string, after?: string): Uint8Array =>
  workbookOf([
    { name: 'Zahlen', rows: NAMES + row(cells), ...(after === undefined ? {} : { after }) },
  ])

type Change = Readonly<Record<string, unknown>>

/** The figures of a workbook, or what it is refused for: code, row, column and text of each problem. */
async function read(bytes: Uint8Array, change: Change = {}): Promise<readonly unknown[]> {
  const mapping = mappingWith(change)
  const opened = await openTable(sourceOfBytes(bytes), mapping)
  if (!opened.ok) return opened.reasons.map(({ code, details }) => [code, details ?? null])
  const planned = planReading(mapping, opened.table.header, CATALOGUE.versions)
  if (!planned.ok) return planned.reasons.map(({ code }) => code)
  const judge = openJudge(planned.plan, CATALOGUE)
  for await (const rows of opened.table.rows()) judge.take(rows)
  const verdict = judge.verdict(null)
  if (!verdict.ok)
    return reasonsFor(verdict.problems).map(
      ({ code, details }) => `${code} ${details?.['row']} ${details?.['column']}`,
    )
  const figures: unknown[] = []
  for await (const rows of opened.table.rows())
    for (const right of rightRows(rows, planned.plan, CATALOGUE))
      figures.push([
        right.day,
        ...right.figures.map(({ figure }) =>
          figure.state === 'value' ? figure.value : figure.state,
        ),
      ])
  return figures
}

describe('a sheet of a spreadsheet is understood', () => {
  it.each([
    ['numbers', `${ID}<c r="B2"><v>1200</v></c><c r="C2"><v>20.5</v></c>`, [1200, 20.5]],
    [
      'numbers as text, as the mapping writes them',
      `${ID}<c r="B2" t="inlineStr"><is><t>1.200</t></is></c><c r="C2" t="str"><v>20,5</v></c>`,
      [1200, 20.5],
    ],
    [
      'shares shown in percent',
      `${ID}<c r="B2"><v>7</v></c><c r="C2" s="1"><v>0.205</v></c>`,
      [7, 20.5],
    ],
    [
      'formulas with the result that is kept with them',
      `${ID}<c r="B2"><f>3+4</f><v>7</v></c><c r="C2"><f>B2</f><v>7</v></c>`,
      [7, 7],
    ],
    ['signs for no value', `${ID}<c r="B2"><v>-9999</v></c>`, ['missing', 'missing']],
  ])('%s', async (_, cells, expected) => {
    expect(await read(book(cells))).toEqual([['2025-12-31', ...expected]])
  })

  it('days that are days, in either calendar of Excel', async () => {
    const change = {
      date: { kind: 'column', column: 'einwohner', pattern: 'DD.MM.YYYY' },
      columns: [{ column: 'armut', indicator: 'town.poverty', version: 1, unit: 'percent' }],
    }
    const cells = `${ID}<c r="B2" s="2"><v>45657</v></c><c r="C2"><v>3</v></c>`
    expect(await read(book(cells), change)).toEqual([['2024-12-31', 3]])
  })

  it('names in a row further down, and the sheet that is named', async () => {
    const rows = `<row r="1"><c r="A1" t="inlineStr"><is><t>Sozialbericht</t></is></c></row>${NAMES.replaceAll('1"', '3"')}<row r="4"><c r="A4" t="s"><v>3</v></c><c r="B4"><v>1</v></c><c r="C4"><v>2</v></c></row>`
    const after = '<mergeCells><mergeCell ref="A1:C1"/></mergeCells>'
    const bytes = workbookOf([
      { name: 'Deckblatt', rows: '' },
      { name: 'Zahlen', rows, after },
    ])
    expect(await read(bytes, { sheet: 'Zahlen', headerRow: 3 })).toEqual([['2025-12-31', 1, 2]])
    expect(await read(bytes)).toEqual([['table-choose-sheet', { sheets: 'Deckblatt, Zahlen' }]])
    expect(await read(bytes, { sheet: 'Anhang' })).toEqual([
      ['table-sheet-missing', { sheet: 'Anhang', sheets: 'Deckblatt, Zahlen' }],
    ])
  })
})

describe('a spreadsheet that cannot be understood is refused by row and column', () => {
  it.each([
    [
      'an id that became a number',
      '<c r="A2"><v>101</v></c><c r="B2"><v>1</v></c><c r="C2"><v>1</v></c>',
      'area-lost-zeros 2 id',
    ],
    [
      'a number that became a day',
      `${ID}<c r="B2"><v>1</v></c><c r="C2" s="2"><v>44563</v></c>`,
      'figure-is-a-day 2 armut',
    ],
    [
      'a formula that was never computed',
      `${ID}<c r="B2"><f>1+1</f></c><c r="C2"><v>1</v></c>`,
      'figure-formula-without-value 2 einwohner',
    ],
    [
      'an error',
      `${ID}<c r="B2" t="e"><v>#DIV/0!</v></c><c r="C2"><v>1</v></c>`,
      'figure-error-value 2 einwohner',
    ],
    [
      'a truth value',
      `${ID}<c r="B2" t="b"><v>1</v></c><c r="C2"><v>1</v></c>`,
      'figure-truth-value 2 einwohner',
    ],
    [
      'a time',
      `${ID}<c r="B2" s="3"><v>0.5</v></c><c r="C2"><v>1</v></c>`,
      'figure-time-of-day 2 einwohner',
    ],
    [
      'persons in percent',
      `${ID}<c r="B2" s="1"><v>0.5</v></c><c r="C2"><v>1</v></c>`,
      'figure-percent-sign 2 einwohner',
    ],
    [
      'something right of all names',
      `${ID}<c r="B2"><v>1</v></c><c r="C2"><v>1</v></c><c r="D2"><v>9</v></c>`,
      'table-row-length 2 undefined',
    ],
  ])('%s', async (_, cells, expected) => {
    expect(await read(book(cells))).toEqual([expected])
  })

  it('merged cells, in the names or below', async () => {
    const after = '<mergeCells><mergeCell ref="B1:C1"/></mergeCells>'
    expect(await read(book(ID, after))).toEqual([['table-merged-cells', { range: 'B1:C1' }]])
  })

  it.each([
    ['a zip of something else', packed({ 'a.txt': 'a' }), 'table-spreadsheet-broken'],
    ['half a file', book(ID).subarray(0, 300), 'table-spreadsheet-broken'],
    [
      'a sheet that is no XML',
      workbookOf([{ name: 'Z', rows: '<row' }]),
      'table-spreadsheet-broken',
    ],
    [
      'entities that multiply',
      workbookOf([{ name: 'Z', rows: NAMES }], {
        'xl/sharedStrings.xml':
          '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>',
      }),
      'table-spreadsheet-broken',
    ],
    [
      'a bomb of blanks',
      workbookOf([{ name: 'Z', rows: NAMES }], {
        'xl/sharedStrings.xml': Buffer.alloc(20_000_000, 32),
      }),
      'table-unpacks-to-too-much',
    ],
    ['an old Excel file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'table-old-spreadsheet'],
    ['a sheet without rows', workbookOf([{ name: 'Z', rows: '' }]), 'table-empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await read(bytes)).toEqual([[code, null]])
  })
})
