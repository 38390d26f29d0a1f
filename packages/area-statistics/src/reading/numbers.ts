export type DecimalSign = 'point' | 'comma'

const PATTERN: Readonly<Record<DecimalSign, RegExp>> = {
  point: /^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/,
  comma: /^[+-]?\d+(,\d+)?([eE][+-]?\d+)?$/,
}

/**
 * Reads a number strictly, or answers null. Thousands separators are refused: "1.234" and "1,234"
 * each mean two things.
 *
 * @source visualize-admin and territoires-en-transitions report the same trap: pasted commas and points.
 * @convention The decimal sign is told, never guessed; surrounding blanks are ignored.
 * @cost Linear in the text.
 * @throws Never.
 * @example [readNumber('12,5', 'comma'), readNumber('12.5', 'comma'), readNumber('-3', 'point')] // => [12.5, null, -3]
 */
export function readNumber(text: string, decimalSign: DecimalSign): number | null {
  const trimmed = text.trim()
  if (!PATTERN[decimalSign].test(trimmed)) return null
  const value = Number(trimmed.replace(',', '.'))
  return Number.isFinite(value) ? value : null
}
