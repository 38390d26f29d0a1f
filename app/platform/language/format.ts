import { getLocale, type Locale } from '#messages/runtime'

const REGION: Readonly<Record<Locale, string>> = { de: 'de-DE', en: 'en-GB' }
const DAY = /^\d{4}-\d{2}-\d{2}$/

function instantOfDay(day: string): Date {
  const instant = new Date(`${day}T00:00:00Z`)
  const isReal = DAY.test(day) && instant.toJSON()?.startsWith(day)
  if (!isReal) throw new Error(`formatDay requires a day such as 2027-03-03 and got "${day}"`)
  return instant
}

/** "2027-03-03" becomes "3. März 2027". */
export function formatDay(day: string, locale: Locale = getLocale()): string {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(REGION[locale], options).format(instantOfDay(day))
}

/** "2027-03-03" becomes "03.03.2027": for table columns. */
export function formatDayShort(day: string, locale: Locale = getLocale()): string {
  const options = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(REGION[locale], options).format(instantOfDay(day))
}

/** A moment, shown on the clock of the municipality. */
export function formatInstant(
  instant: Date,
  timeZone: string,
  locale: Locale = getLocale(),
): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat(REGION[locale], options).format(instant)
}

/** 150000 cents become "1.500 €"; cents are shown only where there are any. */
export function formatCents(cents: number, locale: Locale = getLocale()): string {
  if (!Number.isSafeInteger(cents)) throw new Error(`formatCents requires whole cents: ${cents}`)
  const digits = cents % 100 === 0 ? 0 : 2
  return new Intl.NumberFormat(REGION[locale], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(cents / 100)
}

/** 150050 cents become "1500,50", as a person would type it into a field. */
export function formatCentsForInput(cents: number, locale: Locale = getLocale()): string {
  return new Intl.NumberFormat(REGION[locale], {
    useGrouping: false,
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
  }).format(cents / 100)
}

export interface NumberShape {
  /** Digits after the decimal sign: exactly this many. Without it: up to two. */
  readonly digits?: number
}

function digitsOf({ digits }: NumberShape): Intl.NumberFormatOptions {
  if (digits === undefined) return { maximumFractionDigits: 2 }
  return { minimumFractionDigits: digits, maximumFractionDigits: digits }
}

/** 1234.5 becomes "1.234,5". */
export function formatNumber(
  value: number,
  shape: NumberShape = {},
  locale: Locale = getLocale(),
): string {
  return new Intl.NumberFormat(REGION[locale], digitsOf(shape)).format(value)
}

/** 12.5 (of a hundred) becomes "12,5 %". */
export function formatPercent(
  percent: number,
  shape: NumberShape = { digits: 1 },
  locale: Locale = getLocale(),
): string {
  const options = { style: 'percent', ...digitsOf(shape) } as const
  return new Intl.NumberFormat(REGION[locale], options).format(percent / 100)
}

/** ['Rat', 'Büro', 'Jury'] becomes "Rat, Büro und Jury". */
export function formatList(parts: readonly string[], locale: Locale = getLocale()): string {
  return new Intl.ListFormat(REGION[locale], { type: 'conjunction' }).format(parts)
}
