import { describe, expect, test } from 'vitest'
import {
  formatCents,
  formatCentsForInput,
  formatDay,
  formatDayShort,
  formatInstant,
  formatList,
  formatNumber,
  formatPercent,
} from './format.ts'

const NO_BREAK = '\u00a0'
const EURO = `${NO_BREAK}€`

describe('days and moments', () => {
  test('a day is written out in both languages', () => {
    expect(formatDay('2027-03-03', 'de')).toBe('3. März 2027')
    expect(formatDay('2027-03-03', 'en')).toBe('3 March 2027')
  })

  test('a day in a table is written in digits', () => {
    expect(formatDayShort('2027-03-03', 'de')).toBe('03.03.2027')
    expect(formatDayShort('2027-03-03', 'en')).toBe('03/03/2027')
  })

  test('a day does not depend on the zone of the machine', () => {
    expect(formatDay('2027-01-01', 'de')).toBe('1. Januar 2027')
    expect(formatDay('2027-12-31', 'de')).toBe('31. Dezember 2027')
  })

  test.each(['2027-02-30', '3.3.2027', '2027-3-3', ''])('"%s" is no day', (text) => {
    expect(() => formatDay(text, 'de')).toThrow('requires a day')
  })

  test('a moment is shown on the clock of the municipality', () => {
    const midnight = new Date('2027-06-30T22:30:00Z')
    expect(formatInstant(midnight, 'Europe/Berlin', 'de')).toBe('1. Juli 2027 um 00:30')
    expect(formatInstant(midnight, 'Europe/Berlin', 'en')).toBe('1 July 2027 at 00:30')
  })
})

describe('money', () => {
  test('round sums have no cents', () => {
    expect(formatCents(150_000, 'de')).toBe(`1.500${EURO}`)
    expect(formatCents(150_000, 'en')).toBe('€1,500')
  })

  test('other sums have both digits', () => {
    expect(formatCents(150_050, 'de')).toBe(`1.500,50${EURO}`)
    expect(formatCents(-5, 'de')).toBe(`-0,05${EURO}`)
  })

  test('a field shows the sum as it is typed', () => {
    expect(formatCentsForInput(150_050, 'de')).toBe('1500,50')
    expect(formatCentsForInput(150_000, 'en')).toBe('1500')
  })

  test('half a cent is a mistake of the program', () => {
    expect(() => formatCents(0.5, 'de')).toThrow('whole cents')
  })
})

describe('numbers', () => {
  test('thousands and decimals follow the language', () => {
    expect(formatNumber(1234.5, {}, 'de')).toBe('1.234,5')
    expect(formatNumber(1234.5, {}, 'en')).toBe('1,234.5')
    expect(formatNumber(3, { digits: 2 }, 'de')).toBe('3,00')
  })

  test('a share is given of a hundred', () => {
    expect(formatPercent(12.5, undefined, 'de')).toBe(`12,5${NO_BREAK}%`)
    expect(formatPercent(12, { digits: 0 }, 'en')).toBe('12%')
  })

  test('a list ends with "und" or "and"', () => {
    expect(formatList(['Rat', 'Büro', 'Jury'], 'de')).toBe('Rat, Büro und Jury')
    expect(formatList(['Rat', 'Büro'], 'en')).toBe('Rat and Büro')
  })
})
