import type { Field, FieldKind } from '#platform/fields/index.ts'

export interface BadValue {
  readonly what: string
  readonly value: unknown
}

const FIVE_MEGABYTES = 'ä'.repeat(2_500_000)
const UNKNOWN_ID = '00000000-0000-4000-8000-0000000000ff'

/** What no field of any kind takes. */
const NOWHERE: readonly BadValue[] = [
  { what: 'an object', value: { text: 'ä' } },
  { what: 'five megabytes of text', value: FIVE_MEGABYTES },
  { what: 'half a surrogate pair', value: 'Stra\uD800e' },
  { what: 'bytes that were no UTF-8', value: 'Stra\uFFFDe' },
  { what: 'a NUL', value: 'Nord\u0000stadt' },
  { what: 'a control character', value: 'Nord\u0007stadt' },
]

const NO_TEXT: readonly BadValue[] = [
  { what: 'a number', value: 12.5 },
  { what: 'yes', value: true },
  { what: 'a list', value: ['a', 'b'] },
  { what: 'an empty text', value: '' },
  { what: 'only spaces', value: '  \n ' },
]

const NO_DAY: readonly BadValue[] = [
  '2027-02-30',
  '2027-13-01',
  '2026-02-29',
  '31.02.2027',
  '0000-00-00',
  '9999-12-31',
  '2027-03-03T00:00:00Z',
  'gestern',
  '',
].map((value) => ({ what: `the day ${value}`, value }))

const NO_NUMBER: readonly BadValue[] = [
  '12.5',
  '1.234,5',
  '12',
  Number.MAX_VALUE,
  -Number.MAX_VALUE,
  true,
  [1],
].map((value) => ({ what: `the number ${String(value)}`, value }))

const NO_ID: readonly BadValue[] = [
  'x',
  '',
  'nordstadt',
  '00000000-0000-4000-8000-00000000000G',
  `${UNKNOWN_ID}'; drop table places.quarter; --`,
  UNKNOWN_ID,
  7,
].map((value) => ({ what: `the id ${value}`, value }))

const BY_KIND: Readonly<Record<FieldKind, readonly BadValue[]>> = {
  text: NO_TEXT,
  'long-text': NO_TEXT,
  day: NO_DAY,
  money: [
    ...NO_NUMBER,
    { what: 'half a cent', value: 0.5 },
    { what: 'more cents than are safe', value: 2 ** 53 },
    { what: 'less than nothing', value: -1 },
  ],
  number: NO_NUMBER,
  flag: [
    { what: 'the word true', value: 'true' },
    { what: 'one', value: 1 },
    { what: 'a list', value: [] },
  ],
  choice: [...NO_TEXT, { what: 'what is no choice', value: 'constructor' }],
  many: [{ what: 'a text', value: 'a' }],
  id: NO_ID,
  ids: [...NO_ID, { what: 'a list of no ids', value: ['x'] }],
  file: NO_ID,
}

/** What a field of this kind must refuse as JSON; null only where it must be filled in. */
export const badValuesFor = (field: Field<unknown>): readonly BadValue[] => [
  ...NOWHERE,
  ...BY_KIND[field.kind],
  ...(field.required ? [{ what: 'null', value: null }] : []),
]

/** What a German form must refuse: decimals with a point are ambiguous, days must exist. */
export const BAD_IN_GERMAN_FORMS: Readonly<Partial<Record<FieldKind, readonly string[]>>> = {
  number: ['12.5', '1,234.5', '1.23', '1.2345,6', 'zwölf', '1e5', '0x10', '٣', '--1', 'NaN'],
  money: ['12.5', '1,234.50', '12,345', 'viel', '-1', '1e3'],
  day: ['30.02.2027', '2027-02-30', '3.3.27', '03/03/2027', 'heute'],
  choice: ['constructor', 'x'],
  id: ['x', '1'],
  file: ['x', '1'],
}
