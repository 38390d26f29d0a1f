import { describe, expect, it } from 'vitest'
import { numberReader } from './read-number.ts'
import { readDay } from './read-day.ts'

describe('numbers are read as the table writes them and never guessed', () => {
  const german = numberReader({ decimalSign: ',', thousandsSign: '.' })
  const english = numberReader({ decimalSign: '.', thousandsSign: ',' })
  const plain = numberReader({ decimalSign: '.', thousandsSign: null })
  const spaced = numberReader({ decimalSign: ',', thousandsSign: ' ' })
  it.each([
    ['1.234', 1234, 1.234, 1.234],
    ['1,234', 1.234, 1234, undefined],
    ['1.234,5', 1234.5, undefined, undefined],
    ['1,234.5', undefined, 1234.5, undefined],
    ['12.34', undefined, 12.34, 12.34],
    ['-0,82908', -0.82908, undefined, undefined],
    ['1e3', 1000, 1000, 1000],
    ['0x10', undefined, undefined, undefined],
    ['', undefined, undefined, undefined],
    ['NaN', undefined, undefined, undefined],
  ])('%s', (text, inGerman, inEnglish, inPlain) => {
    expect([german(text), english(text), plain(text)]).toEqual([inGerman, inEnglish, inPlain])
  })
  it('thousands may be divided by a blank of any width', () => {
    expect([spaced('1 234,5'), spaced('1\u202f234'), spaced('1\u00a0234')]).toEqual([
      1234.5, 1234, 1234,
    ])
  })
})

describe('days', () => {
  it('are read by their pattern; a month or a year means its last day', () => {
    expect(readDay('1.2.2024', 'DD.MM.YYYY')).toBe('2024-02-01')
    expect(readDay('202402', 'YYYYMM')).toBe('2024-02-29')
    expect(readDay('2024', 'YYYY')).toBe('2024-12-31')
    expect(readDay('20240230', 'YYYYMMDD')).toBeUndefined()
    expect(readDay('2024-13-01', 'YYYY-MM-DD')).toBeUndefined()
  })
})
