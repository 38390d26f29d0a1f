import { describe, expect, test } from 'vitest'
import {
  loadSolver,
  problemSentence,
  readPeople,
  readQuotas,
  selectPanel,
  type Problem,
  type Quota,
} from '../src/index.ts'
import { decodeText } from '../src/table.ts'

const solver = await loadSolver()
const QUOTAS = 'category,value,min,max\ngender,f,1,2\ngender,m,1,2\n'
const PEOPLE = 'id,gender\n1,f\n2,m\n3,f\n'

/** The problems that people and quotas as files, and then the draw of `seats`, lead to. */
function problemsOf({
  people = PEOPLE,
  quotas = QUOTAS,
  seats = 2,
}: {
  people?: string
  quotas?: string
  seats?: number
}): readonly Problem[] {
  const read = readQuotas(quotas)
  if (read.kind === 'refused') return read.problems
  const pool = readPeople(people, { quotas: read.value })
  if (pool.kind === 'refused') return pool.problems
  const found = selectPanel(
    solver,
    { seats, people: pool.value, quotas: read.value },
    { method: 'leximin', seed: 's' },
  )
  return found.kind === 'refused' ? found.problems : []
}

const quotaRows = (...rows: readonly string[]) => `category,value,min,max\n${rows.join('\n')}\n`
const peopleRows = (...rows: readonly string[]) => `id,gender\n${rows.join('\n')}\n`

const CORPUS: readonly (readonly [
  name: string,
  files: Parameters<typeof problemsOf>[0],
  kind: Problem['kind'],
])[] = [
  ['an empty file of people', { people: '' }, 'empty-file'],
  ['a file of people with blanks only', { people: '  \n\n ' }, 'empty-file'],
  ['a file of separators only', { people: ',,,\n,,,\n' }, 'empty-file'],
  ['a byte order mark and nothing else', { people: '\uFEFF' }, 'empty-file'],
  ['an Excel separator line and nothing else', { people: 'sep=;\n' }, 'empty-file'],
  ['a spreadsheet instead of a table', { people: 'PK\u0003\u0004\u0014\u0000' }, 'not-a-table'],
  ['a PDF instead of a table', { people: '%PDF-1.7\n...' }, 'not-a-table'],
  ['a web page instead of a table', { people: '<!doctype html><table>' }, 'not-a-table'],
  ['XML instead of a table', { quotas: '<?xml version="1.0"?><a/>' }, 'not-a-table'],
  ['JSON instead of a table', { people: '[{"id":1,"gender":"f"}]' }, 'not-a-table'],
  ['a JSON object instead of quotas', { quotas: '{"gender":{}}' }, 'not-a-table'],
  ['letters lost on the way', { people: 'id,gender\n1,\uFFFD\n' }, 'unreadable-letters'],
  ['a zero byte in the middle', { people: 'id,gender\n1,f\u0000\n' }, 'unreadable-letters'],
  [
    'a control sign',
    { quotas: 'category,value,min,max\ngender,f\u0007,1,2\n' },
    'unreadable-letters',
  ],
  ['a quotation mark that is never closed', { people: 'id,gender\n1,"f\n2,m\n' }, 'broken-quotes'],
  ['a quotation mark after a closed one', { people: 'id,gender\n1,"f"x\n2,m\n' }, 'broken-quotes'],
  ['a quotation mark inside a cell', { people: 'id,gender\n1,f"f\n2,m\n' }, 'broken-quotes'],
  [
    'an unclosed quotation mark in the quotas',
    { quotas: 'category,value,min,max\n"gender,f,1,2\n' },
    'broken-quotes',
  ],
  ['people without rows', { people: 'id,gender\n' }, 'no-rows'],
  ['quotas without rows', { quotas: 'category,value,min,max\n' }, 'no-rows'],
  ['quotas with blank rows only', { quotas: 'category,value,min,max\n,,,\n\n' }, 'no-rows'],
  ['an empty file of quotas', { quotas: '' }, 'empty-file'],
  ['a column without a name', { people: 'id,,gender\n1,x,f\n' }, 'unnamed-column'],
  [
    'a quota column without a name',
    { quotas: 'category,value,,max\ngender,f,1,2\n' },
    'unnamed-column',
  ],
  ['a column twice', { people: 'id,gender,gender\n1,f,f\n' }, 'column-twice'],
  ['a column twice in other case', { people: 'id,gender,Gender\n1,f,f\n' }, 'column-twice'],
  ['an id column twice', { people: 'id,ID,gender\n1,1,f\n' }, 'column-twice'],
  ['a category that the people lack', { people: 'id,age\n1,30\n' }, 'column-missing'],
  ['quotas without a minimum', { quotas: 'category,value,max\ngender,f,2\n' }, 'column-missing'],
  ['quotas without a maximum', { quotas: 'category,value,min\ngender,f,2\n' }, 'column-missing'],
  ['quotas without a category', { quotas: 'value,min,max\nf,1,2\n' }, 'column-missing'],
  ['quotas without a value', { quotas: 'category,min,max\ngender,1,2\n' }, 'column-missing'],
  ['the people given as quotas', { quotas: PEOPLE }, 'column-missing'],
  ['the quotas given as people', { people: QUOTAS }, 'column-missing'],
  ['a separator that nobody uses', { people: 'id:gender\n1:f\n' }, 'column-missing'],
  ['a header that is missing', { people: '1,f\n2,m\n' }, 'column-missing'],
  ['a row that is too short', { people: peopleRows('1,f', '2') }, 'wrong-number-of-cells'],
  ['a row that is too long', { people: peopleRows('1,f', '2,m,x') }, 'wrong-number-of-cells'],
  ['a quota row that is too short', { quotas: quotaRows('gender,f,1') }, 'wrong-number-of-cells'],
  [
    'an unquoted comma in a cell',
    { people: 'id,name,gender\n1,Doe, Jane,f\n' },
    'wrong-number-of-cells',
  ],
  [
    'rows with another separator than the header',
    { people: 'id,gender\n1;f\n' },
    'wrong-number-of-cells',
  ],
  ['a blank id', { people: peopleRows('1,f', ',m') }, 'blank-cell'],
  ['an id of spaces', { people: peopleRows('1,f', '   ,m') }, 'blank-cell'],
  ['a blank value', { people: peopleRows('1,f', '2,') }, 'blank-cell'],
  ['a quota without a category name', { quotas: quotaRows(',f,1,2') }, 'blank-cell'],
  ['a quota without a value name', { quotas: quotaRows('gender,,1,2') }, 'blank-cell'],
  ['a quota without a minimum number', { quotas: quotaRows('gender,f,,2') }, 'blank-cell'],
  ['a quota without a maximum number', { quotas: quotaRows('gender,f,1,') }, 'blank-cell'],
  ['an id twice', { people: peopleRows('1,f', '1,m') }, 'id-twice'],
  ['an id twice with spaces', { people: peopleRows('1,f', ' 1 ,m') }, 'id-twice'],
  ['a value without a quota', { people: peopleRows('1,f', '2,x') }, 'unknown-value'],
  ['a value with a typing error', { people: peopleRows('1,f', '2,m.') }, 'unknown-value'],
  ['a number in words', { quotas: quotaRows('gender,f,one,2') }, 'not-a-whole-number'],
  ['a negative number', { quotas: quotaRows('gender,f,-1,2') }, 'not-a-whole-number'],
  ['a fraction', { quotas: quotaRows('gender,f,1.5,2') }, 'not-a-whole-number'],
  ['a decimal comma', { quotas: 'category;value;min;max\ngender;f;1,5;2\n' }, 'not-a-whole-number'],
  ['a percentage', { quotas: quotaRows('gender,f,10%,50%') }, 'not-a-whole-number'],
  ['a number in exponents', { quotas: quotaRows('gender,f,1e0,2') }, 'not-a-whole-number'],
  ['infinity', { quotas: quotaRows('gender,f,0,Infinity') }, 'not-a-whole-number'],
  ['a formula', { quotas: quotaRows('gender,f,=1+1,2') }, 'not-a-whole-number'],
  ['a minimum above the maximum', { quotas: quotaRows('gender,f,3,2') }, 'minimum-above-maximum'],
  [
    'a flexible minimum above the minimum',
    { quotas: 'category,value,min,max,min_flex,max_flex\ngender,f,1,2,2,2\n' },
    'flexible-bounds-inside',
  ],
  [
    'a flexible maximum below the maximum',
    { quotas: 'category,value,min,max,min_flex,max_flex\ngender,f,1,2,1,1\n' },
    'flexible-bounds-inside',
  ],
  ['a quota twice', { quotas: quotaRows('gender,f,1,2', 'gender,f,1,2') }, 'quota-twice'],
  [
    'a quota twice in other case',
    { quotas: quotaRows('gender,f,1,2', 'gender,F,1,2') },
    'quota-twice',
  ],
  ['no seats', { seats: 0 }, 'seats-not-positive'],
  ['a negative number of seats', { seats: -3 }, 'seats-not-positive'],
  ['half a seat', { seats: 1.5 }, 'seats-not-positive'],
  ['a number of seats that is none', { seats: Number.NaN }, 'seats-not-positive'],
  ['more seats than people', { seats: 4 }, 'too-few-people'],
  [
    'minimums above the seats',
    { quotas: quotaRows('gender,f,2,2', 'gender,m,1,2') },
    'minimums-above-seats',
  ],
  [
    'maximums below the seats',
    { quotas: quotaRows('gender,f,0,1', 'gender,m,0,0') },
    'maximums-below-seats',
  ],
  [
    'a minimum above the willing',
    { people: peopleRows('1,f', '2,f'), quotas: QUOTAS },
    'too-few-of-a-value',
  ],
]

describe('a malformed file gets a named reason', () => {
  test.each(CORPUS)('%s', (_, files, kind) => {
    const problems = problemsOf(files)
    expect(problems.map((problem) => problem.kind)).toContain(kind)
    for (const problem of problems)
      for (const language of ['de', 'en'] as const)
        expect(problemSentence(problem, language)).toMatch(/^[\p{L}„"\d].*\.$/su)
  })

  test('quotas that contradict only together are named so', () => {
    const quotas = `${QUOTAS}age,young,1,1\nage,old,1,1\n`
    const people = 'id,gender,age\n1,f,young\n2,f,old\n3,m,young\n'
    expect(
      problemsOf({ people, quotas: quotas.replace('m,1,2', 'm,2,2').replace('f,1,2', 'f,0,0') })
        .length,
    ).toBeGreaterThan(0)
    const twoSides =
      'category,value,min,max\na,x,1,1\na,y,1,1\nb,x,2,2\nb,y,0,0\nc,x,1,1\nc,y,1,1\n'
    const four = 'id,a,b,c\n1,x,x,x\n2,y,x,x\n3,x,y,y\n4,y,y,y\n'
    expect(problemsOf({ people: four, quotas: twoSides })).toEqual([{ kind: 'quotas-contradict' }])
  })

  test('row and column are those of the spreadsheet', () => {
    expect(problemsOf({ people: 'id,gender\n1,f\n\n2,m\n3,x\n' })).toEqual([
      {
        kind: 'unknown-value',
        place: { table: 'people', row: 5, column: 'gender' },
        value: 'x',
        known: ['f', 'm'],
      },
    ])
  })
})

describe('the dialects that exist are read alike', () => {
  const quotas: readonly Quota[] = [
    { category: 'gender', value: 'f', minimum: 1, maximum: 2 },
    { category: 'gender', value: 'm', minimum: 1, maximum: 2 },
  ]
  test.each([
    ['category, value', QUOTAS],
    ['category, feature is not needed: feature, value', QUOTAS.replace('category', 'feature')],
    ['category, name', QUOTAS.replace('value', 'name')],
    [
      'German headers, semicolons, byte order mark',
      '\uFEFFKategorie;Wert;Minimum;Maximum\r\ngender;f;1;2\r\ngender;m;1;2\r\n',
    ],
    ['tabs', QUOTAS.replaceAll(',', '\t')],
    ['bars and capitals', QUOTAS.replaceAll(',', '|').replace('category', 'CATEGORY')],
    ['Excel separator line', `sep=,\n${QUOTAS}`],
    ['numbers with zeros after the point', QUOTAS.replaceAll(',2', ',2.0')],
    ['empty columns at the end', QUOTAS.replaceAll('\n', ',,\n')],
    ['old Macintosh line ends', QUOTAS.replaceAll('\n', '\r')],
  ])('%s', (_, source) => {
    expect(readQuotas(source)).toEqual({ kind: 'ok', value: quotas })
  })

  test('a file without an id column numbers its rows', () => {
    const read = readPeople('gender\nF\nM\n', { quotas })
    expect(read.kind === 'ok' && read.value.map(({ id }) => id)).toEqual(['1', '2'])
  })

  test('Windows-1252 and UTF-16 are decoded', () => {
    expect(decodeText(new Uint8Array([0x4b, 0xf6, 0x6c, 0x6e]))).toBe('Köln')
    expect(decodeText(new Uint8Array([0xff, 0xfe, 0x4b, 0x00, 0xf6, 0x00]))).toContain('Kö')
    expect(decodeText(new TextEncoder().encode('Köln'))).toBe('Köln')
  })
})
