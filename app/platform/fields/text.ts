import { misunderstood, understood, type Decoded } from './field.ts'

const hasControlCharacters = (text: string): boolean =>
  [...text].some((character) => {
    const code = character.codePointAt(0) ?? 0
    return (code < 32 && code !== 10 && code !== 13 && code !== 9) || code === 127
  })

/** Reads a text: line ends unified, ends trimmed; bytes that were no UTF-8 and control characters are refused. */
export function decodeText(text: string, max: number): Decoded<string> {
  const tidy = text.replaceAll('\r\n', '\n').trim()
  if (!tidy.isWellFormed() || tidy.includes('\uFFFD') || hasControlCharacters(tidy))
    return misunderstood('text_unreadable')
  if (tidy.length > max) return misunderstood('text_too_long', { max, length: tidy.length })
  return understood(tidy)
}
