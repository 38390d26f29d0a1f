/** A calendar day as text, `2026-11-23`; days compare as text. */
export type Day = string

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/**
 * Whether the text is a day of the Gregorian calendar.
 *
 * Source: ISO 8601, https://www.iso.org/iso-8601-date-and-time-format.html
 * Convention: `YYYY-MM-DD` only. Cost: none.
 * @example isDay('2023-02-29') // => false
 */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (parts === null) return false
  const [year = 0, month = 0, day = 0] = parts.slice(1).map(Number)
  const length = (MONTH_LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0)
  return day >= 1 && day <= length
}

function dayNumber(day: Day): number {
  const [year = 0, month = 1, inMonth = 1] = day.split('-').map(Number)
  const before = year - 1
  const leaps = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const inYear = MONTH_LENGTHS.slice(0, month - 1).reduce((sum, length) => sum + length, inMonth)
  return before * 365 + leaps + inYear + (month > 2 && isLeap(year) ? 1 : 0)
}

export const daysBetween = (from: Day, to: Day): number => dayNumber(to) - dayNumber(from)

/** `2026-H2` for any day from July to December 2026. */
export const halfYearOf = (day: Day): string =>
  `${day.slice(0, 4)}-H${Number(day.slice(5, 7)) <= 6 ? 1 : 2}`

/** Every half-year from that of the first to that of the last day. */
export function halfYearsBetween(first: Day, last: Day): readonly string[] {
  const half = (day: Day): number =>
    Number(day.slice(0, 4)) * 2 + (Number(day.slice(5, 7)) <= 6 ? 0 : 1)
  const count = Math.max(0, half(last) - half(first) + 1)
  return Array.from({ length: count }, (_, step) => {
    const number = half(first) + step
    return `${String(Math.floor(number / 2)).padStart(4, '0')}-H${(number % 2) + 1}`
  })
}

export const firstDayOf = (halfYear: string): Day =>
  `${halfYear.slice(0, 4)}-${halfYear.endsWith('1') ? '01-01' : '07-01'}`
