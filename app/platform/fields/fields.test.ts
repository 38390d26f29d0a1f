import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { field } from './index.ts'
import { readForm, readJson } from './read-input.ts'

const read = (spec: ReturnType<typeof field.number>, text: string, locale: 'de' | 'en' = 'de') => {
  const decoded = spec.decode([text], locale)
  return decoded.ok ? decoded.value : decoded.code
}

describe('numbers in forms', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['1.250', 1250],
    ['-0,5', -0.5],
    ['1 234', 1234],
    ['12.5', 'number_ambiguous'],
    ['1,234.5', 'number_ambiguous'],
    ['1.23', 'number_ambiguous'],
    ['ja', 'number_unreadable'],
    ['', 'field_missing'],
    ['1e3', 'number_unreadable'],
    ['0x10', 'number_unreadable'],
  ])('in German: %s is %s', (text, expected) => {
    expect(read(field.number(), text)).toBe(expected)
  })
  it.each([
    ['1,234.5', 1234.5],
    ['12.5', 12.5],
    ['12,5', 'number_ambiguous'],
    ['1,250', 1250],
  ])('in English: %s is %s', (text, expected) => {
    expect(read(field.number(), text, 'en')).toBe(expected)
  })
  it('come back as they were written into the form, in both languages', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.constantFrom('de', 'en'),
        (thousandths, locale) => {
          const number = field.number()
          const value = thousandths / 1000
          const decoded = number.decode(number.encode(value, locale), locale)
          return decoded.ok && Math.abs(decoded.value - value) < 1e-9
        },
      ),
    )
  })
})

describe('money', () => {
  it.each([
    ['1.500 €', 150_000],
    ['1500', 150_000],
    ['12,34', 1234],
    ['0,105', 'money_below_a_cent'],
    ['-5', 'money_negative'],
    ['12.50', 'number_ambiguous'],
  ])('%s is %s cents', (text, expected) => {
    const decoded = field.money().decode([text], 'de')
    expect(decoded.ok ? decoded.value : decoded.code).toBe(expected)
  })
  it('comes back to the cent', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000_00 }),
        fc.constantFrom('de', 'en'),
        (cents, locale) => {
          const decoded = field.money().decode(field.money().encode(cents as never, locale), locale)
          return decoded.ok && decoded.value === cents
        },
      ),
    )
  })
})

describe('days', () => {
  it.each([
    ['2027-03-03', '2027-03-03'],
    ['3.3.2027', '2027-03-03'],
    ['29.02.2028', '2028-02-29'],
    ['29.02.2027', 'day_does_not_exist'],
    ['31.4.2027', 'day_does_not_exist'],
    ['morgen', 'day_unreadable'],
    ['3/3/2027', 'day_unreadable'],
  ])('%s is %s', (text, expected) => {
    const decoded = field.day().decode([text], 'de')
    expect(decoded.ok ? decoded.value : decoded.code).toBe(expected)
  })
})

describe('texts', () => {
  it.each([
    ['a'.repeat(201), 'text_too_long'],
    ['kaputt \uD800', 'text_unreadable'],
    ['kaputt \uFFFD', 'text_unreadable'],
    ['null \u0000', 'text_unreadable'],
  ])('that cannot be kept are refused', (text, code) => {
    expect(field.text().decode([text], 'de')).toMatchObject({ ok: false, code })
  })
})

describe('a whole form', () => {
  const SPEC = {
    name: field.text(),
    amount: field.money(),
    many: field.many(['a', 'b']),
    done: field.flag(),
    note: field.optional(field.text()),
  }
  it('names every field that was not understood', () => {
    const result = readForm(
      SPEC,
      new Map([
        ['amount', ['12.5']],
        ['many', ['c']],
      ]),
      'de',
    )
    expect(result.ok ? [] : result.reasons.map(({ field, code }) => [field, code])).toEqual([
      ['name', 'field_missing'],
      ['amount', 'number_ambiguous'],
      ['many', 'choice_unknown'],
    ])
  })
  it('reads what was left out as no, none or empty', () => {
    expect(
      readForm(
        SPEC,
        new Map([
          ['name', ['Hort']],
          ['amount', ['5']],
        ]),
        'de',
      ),
    ).toEqual({ ok: true, input: { name: 'Hort', amount: 500, many: [], done: false, note: null } })
  })
  it('as JSON takes the same fields and refuses unknown ones by name', () => {
    expect(readJson(SPEC, { name: 'Hort', amount: 500 })).toEqual({
      ok: true,
      input: { name: 'Hort', amount: 500, many: [], done: false, note: null },
    })
    const result = readJson(SPEC, { name: 'Hort', amount: 5.5, colour: 'red' })
    expect(result.ok ? [] : result.reasons.map(({ field, code }) => [field, code])).toEqual([
      ['colour', 'field_unknown'],
      ['amount', 'money_invalid'],
    ])
    expect(readJson(SPEC, [])).toMatchObject({
      ok: false,
      reasons: [{ code: 'input_not_an_object' }],
    })
  })
})
