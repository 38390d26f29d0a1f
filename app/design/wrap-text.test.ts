import { describe, expect, test } from 'vitest'
import { softHyphens, textWidth, wrapText } from './wrap-text.ts'

const shape = { width: 140, size: 15, lines: 5 }

describe('text in pictures', () => {
  test('a sentence is broken between words', () => {
    const lines = wrapText('Jede Familie findet bis 2027 einen Hortplatz', shape)
    expect(lines.join(' ')).toBe('Jede Familie findet bis 2027 einen Hortplatz')
    expect(lines.length).toBeGreaterThan(1)
  })

  test('a long German word is cut where a syllable begins', () => {
    const lines = wrapText('Nachbarschaftstreffpunkt', shape)
    expect(lines).toEqual(['Nachbarschafts-', 'treffpunkt'])
  })

  test('no line is wider than the box', () => {
    const word = 'Ganztagsbetreuungskoordinierungsvereinbarung'
    for (const line of wrapText(`${word} mit allen Trägern`, shape))
      expect(textWidth(line, shape.size)).toBeLessThanOrEqual(shape.width)
  })

  test('what does not fit ends with a sign of omission', () => {
    const lines = wrapText('Kinder wachsen gesund und gut betreut auf', { ...shape, lines: 2 })
    expect(lines).toHaveLength(2)
    expect(lines[1]).toMatch(/…$/)
  })

  test('letters that speak as one stay together', () => {
    expect(wrapText('Durchschnittsbuchhandlung', { ...shape, width: 90 }).join('')).not.toMatch(
      /c-h|s-ch|c-k/,
    )
  })

  test('long words are marked where they may break, short ones are left alone', () => {
    expect(softHyphens('Hort und Nachbarschaftstreff').replaceAll('\u00ad', '|')).toBe(
      'Hort und Nach|barschafts|treff',
    )
  })
})
