import { describe, expect, test } from 'vitest'
import { recogniseColumns } from '../src/index.ts'

const TABLE = [
  'Nr;Name;Straße;Hausnr;PLZ;Ort;Geschlecht;Altersgruppe;E-Mail;Hobby',
  '1;Ada;Am Ring;1;12345;Auental;weiblich;jung;a@x.example;Schach',
  '2;Ben;Am Ring;2;12345;Auental;männlich;jung;b@x.example;Rudern',
  '3;Cem;Am Ring;3;12345;Auental;Männlich;alt;c@x.example;Lesen',
  '4;Dea;Am Ring;4;12345;Auental;weiblich;alt;d@x.example;Singen',
].join('\n')

const recognised = (source: string) => {
  const found = recogniseColumns(source)
  if (found.kind === 'refused') throw new Error(JSON.stringify(found.problems))
  return found.value
}

describe('the columns of a table of people', () => {
  test('are recognised by their usual names and by what stands in them', () => {
    expect(recognised(TABLE)).toEqual({
      rows: 4,
      idColumn: 'Nr',
      householdColumns: ['Straße', 'Hausnr', 'PLZ', 'Ort'],
      valueColumns: [
        {
          column: 'Geschlecht',
          values: [
            { value: 'männlich', people: 2 },
            { value: 'weiblich', people: 2 },
          ],
        },
        {
          column: 'Altersgruppe',
          values: [
            { value: 'alt', people: 2 },
            { value: 'jung', people: 2 },
          ],
        },
      ],
      unusedColumns: ['Name', 'E-Mail', 'Hobby'],
    })
  })
  test('without a street make no address, and what names a person is no group', () => {
    const found = recognised('id,plz,vorname,b\n1,1,Ada,x\n2,1,Ada,y\n3,1,Ben,y\n4,1,Ben,y\n')
    expect(found.householdColumns).toEqual([])
    expect(found.valueColumns.map(({ column }) => column)).toEqual(['b'])
  })
  test('of a table that cannot be read are told as its problems', () => {
    expect(recogniseColumns('')).toEqual({
      kind: 'refused',
      problems: [{ kind: 'empty-file', table: 'people' }],
    })
  })
})
