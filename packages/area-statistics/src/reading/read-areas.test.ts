import { describe, expect, test } from 'vitest'
import { presetOf } from '../index-definition/presets.ts'
import { describeProblem } from '../sentences.ts'
import { parseColumns, usualColumns, type Columns } from './columns.ts'
import { readAreas } from './read-areas.ts'

const BLANK = presetOf('blank')
if (BLANK === null) throw new Error('preset missing')
const usual = usualColumns(BLANK)
const read = (csv: string, columns: Partial<Columns> = {}) =>
  readAreas(csv, BLANK, { ...usual, ...columns })
const sentences = (csv: string, columns: Partial<Columns> = {}): readonly string[] => {
  const outcome = read(csv, columns)
  return outcome.kind === 'refused'
    ? outcome.problems.map((problem) => describeProblem(problem, 'en'))
    : []
}

describe('published tables are read as they are', () => {
  test('byte order mark, semicolons, decimal comma, leading zeros, a column that stands twice', () => {
    const outcome = read('\uFEFFid;residents;indicator;residents\r\n0101;500;12,5;500\r\n', {
      decimalSign: 'comma',
    })
    expect(outcome).toEqual({
      kind: 'done',
      value: [
        {
          id: '0101',
          residents: 500,
          excludedBecause: null,
          values: { indicator: { state: 'value', value: 12.5 } },
          past: { kind: 'unknown' },
        },
      ],
    })
  })

  test('missing, suppressed and zero are three different things', () => {
    const outcome = read('id,indicator\n1,-\n2,-9999\n3,.\n4,0\n5,')
    expect(
      outcome.kind === 'done' && outcome.value.map(({ values }) => values['indicator']?.state),
    ).toEqual(['missing', 'missing', 'suppressed', 'value', 'missing'])
  })

  test('earlier values and changes are taken where the table has them', () => {
    const earlier = read('id,indicator,indicator earlier\n1,5,4')
    expect(earlier.kind === 'done' && earlier.value[0]?.past.kind).toBe('earlier')
    const changes = read('id,indicator,indicator earlier,indicator change\n1,5,4,1')
    expect(changes.kind === 'done' && changes.value[0]?.past.kind).toBe('changes')
  })

  test('a reason in the excluded column excludes, the mark for considered does not', () => {
    const outcome = read('id,indicator,KOM\n1,5,gültig\n2,6,Ausreißer', {
      excluded: 'KOM',
      consideredMarks: ['gültig'],
    })
    expect(
      outcome.kind === 'done' && outcome.value.map(({ excludedBecause }) => excludedBecause),
    ).toEqual([null, 'Ausreißer'])
  })
})

describe('a bad table is refused whole, each mistake with its row and column', () => {
  test('numbers in the wrong notation, ids empty or twice', () => {
    expect(sentences('id,indicator\n1,"12,5"\n,3\n1,1.234.567')).toEqual([
      'Row 3: the id is missing',
      'Row 4: the id 1 stood before',
      'Row 2, column indicator: "12,5" is not a number in the decimal notation set',
      'Row 4, column indicator: "1.234.567" is not a number in the decimal notation set',
    ])
  })

  test('columns missing, or twice with different content', () => {
    expect(sentences('area,indicator\n1,5')).toEqual(['Column id is missing'])
    expect(sentences('id,indicator,indicator\n1,5,6')).toEqual([
      'Column indicator stands twice, with different content',
    ])
    expect(sentences('id,indicator\n1,5', { excluded: 'KOM' })).toEqual(['Column KOM is missing'])
  })

  test('a table without areas, or with rows of different length', () => {
    expect(sentences('id,indicator')).toEqual(['The table holds no areas'])
    expect(sentences('id,indicator\n1')[0]).toContain('The table cannot be read')
  })
})

test('the columns of a definition file must have the right type', () => {
  const outcome = parseColumns({ id: 5, values: { indicator: 6 }, decimalSign: 'dot' }, BLANK)
  expect(outcome.kind === 'refused' && outcome.problems.map(({ path }) => path)).toEqual([
    'columns.id',
    'columns.values.indicator',
    'columns.decimalSign',
  ])
})
