import { asDay, isDay, type Day } from '#platform/values/index.ts'

/** How days are written in a column. Months and years mean their last day, as figures of a reporting date do. */
export const DAY_PATTERNS = ['YYYY-MM-DD', 'DD.MM.YYYY', 'YYYYMMDD', 'YYYYMM', 'YYYY'] as const
export type DayPattern = (typeof DAY_PATTERNS)[number]

const SHAPES: Readonly<Record<DayPattern, RegExp>> = {
  'YYYY-MM-DD': /^(?<year>\d{4})-(?<month>\d{2})-(?<date>\d{2})$/,
  'DD.MM.YYYY': /^(?<date>\d{1,2})\.(?<month>\d{1,2})\.(?<year>\d{4})$/,
  YYYYMMDD: /^(?<year>\d{4})(?<month>\d{2})(?<date>\d{2})$/,
  YYYYMM: /^(?<year>\d{4})(?<month>\d{2})$/,
  YYYY: /^(?<year>\d{4})$/,
}

/** Reads a day as the pattern writes it; undefined for anything else, and for days that do not exist. */
export function readDay(text: string, pattern: DayPattern): Day | undefined {
  const parts = SHAPES[pattern].exec(text.trim())?.groups
  if (parts === undefined) return undefined
  const month = `${parts['year']}-${(parts['month'] ?? '12').padStart(2, '0')}`
  const written = parts['date']?.padStart(2, '0')
  const candidates = written === undefined ? ['31', '30', '29', '28'] : [written]
  const found = candidates.map((date) => `${month}-${date}`).find(isDay)
  return found === undefined ? undefined : asDay(found)
}
