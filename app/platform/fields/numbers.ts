import { misunderstood, understood, type Decoded, type Locale } from './field.ts'

/** How each language writes 1234.5; a text that fits only the other language's habit is refused, never guessed. */
const HABITS: Readonly<
  Record<Locale, { readonly group: RegExp; readonly grouped: RegExp; readonly decimal: string }>
> = {
  de: {
    group: /[. \u00a0\u202f']/g,
    grouped: /^-?\d{1,3}([. \u00a0\u202f']\d{3})+(,\d+)?$/,
    decimal: ',',
  },
  en: {
    group: /[, \u00a0\u202f']/g,
    grouped: /^-?\d{1,3}([, \u00a0\u202f']\d{3})+(\.\d+)?$/,
    decimal: '.',
  },
}

const plainNumber = (decimal: string): RegExp =>
  decimal === ',' ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/

/**
 * Reads a number as the language writes it: `1.234,5` in German, `1,234.5` in English. `12.5` in a German
 * form is refused as ambiguous, because it might have been meant as 12,5 or mistyped for 1.250.
 */
export function decodeNumber(text: string, locale: Locale): Decoded<number> {
  const { group, grouped, decimal } = HABITS[locale]
  const trimmed = text.trim().replace('\u2212', '-')
  if (plainNumber(decimal).test(trimmed)) return understood(Number(trimmed.replace(decimal, '.')))
  if (grouped.test(trimmed))
    return understood(Number(trimmed.replace(group, '').replace(decimal, '.')))
  const looksLikeTheOtherHabit = /^-?\d+([.,]\d+)+$/.test(trimmed)
  return misunderstood(looksLikeTheOtherHabit ? 'number_ambiguous' : 'number_unreadable', {
    text: trimmed.slice(0, 40),
  })
}

export const encodeNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 10, useGrouping: false }).format(value)

/** Reads an amount of money in euros, with or without the sign, into cents. */
export function decodeMoney(text: string, locale: Locale): Decoded<number> {
  const amount = decodeNumber(text.replace(/(€|EUR|Euro)/i, '').trim(), locale)
  if (!amount.ok) return amount
  const cents = Math.round(amount.value * 100)
  if (Math.abs(amount.value * 100 - cents) > 1e-6)
    return misunderstood('money_below_a_cent', { text: text.slice(0, 40) })
  return Number.isSafeInteger(cents)
    ? understood(cents)
    : misunderstood('number_too_large', { text: text.slice(0, 40) })
}

export const encodeMoney = (cents: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, {
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    maximumFractionDigits: 2,
  }).format(cents / 100)
