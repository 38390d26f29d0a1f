import type { Cents } from '../instance.ts'

/** Points on file are kept to three decimals. */
export const POINT_SCALE = 1000

/**
 * "400000", "400000.0", "1500,5": an amount of money in cents. Null where it is none, where it is
 * negative, finer than a cent or ambiguous ("12,500" and "12.500" may be twelve and a half thousand).
 *
 * Source: amounts as they stand in the files of https://pabulib.org. Cost: O(length).
 * @example
 * ['1500,5', '12.500', '-3'].map(parseAmount) // => [1500_50, null, null]
 */
export function parseAmount(text: string): Cents | null {
  const match = /^(\d{1,13})(?:[.,](\d+))?$/.exec(text)
  if (!match) return null
  const [, whole = '', decimals = ''] = match
  if (decimals.length === 3) return null
  const digits = text.includes(',') ? decimals : decimals.replace(/0+$/, '')
  if (digits.length > 2) return null
  return Number(whole) * 100 + Number(digits.padEnd(2, '0') || '0')
}

/** "3", "-1", "0.5" in thousandths; null where it is none or finer. O(length). */
export function parsePoints(text: string): number | null {
  const match = /^([+-]?)(\d{1,9})(?:\.(\d+))?$/.exec(text)
  if (!match) return null
  const [, sign = '', whole = '', decimals = ''] = match
  const digits = decimals.replace(/0+$/, '')
  if (digits.length > 3) return null
  const value = Number(whole) * POINT_SCALE + Number(digits.padEnd(3, '0') || '0')
  return sign === '-' ? -value : value
}

/**
 * Cents as "1200.50", whole amounts as "1200", never with a thousands mark.
 *
 * Source: amounts of https://pabulib.org/format. Cost: O(1).
 * @example
 * amountText(1200_50) // => '1200.50'
 */
export function amountText(cents: Cents): string {
  const rest = cents % 100
  return rest === 0 ? `${cents / 100}` : `${(cents - rest) / 100}.${String(rest).padStart(2, '0')}`
}

/** A whole number of at least zero, as counts and limits are; "5.0" counts as 5. O(length). */
export function parseCount(text: string): number | null {
  return /^\d{1,9}(\.0+)?$/.test(text) ? Number.parseInt(text, 10) : null
}
