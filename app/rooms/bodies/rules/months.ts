import { asDay, dayBefore, isDay, type Day } from '#platform/values/index.ts'

/** The same day some months later; where that month is shorter, its last day (section 188 (3) BGB). */
export function monthsAfter(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const months = year * 12 + (month - 1) + count
  const written = (dayOfMonth: number): string =>
    [
      String(Math.floor(months / 12)).padStart(4, '0'),
      String((months % 12) + 1).padStart(2, '0'),
      String(dayOfMonth).padStart(2, '0'),
    ].join('-')
  const last = [date, 30, 29, 28].find(
    (candidate) => candidate <= date && isDay(written(candidate)),
  )
  if (last === undefined) throw new Error(`${count} months after ${day} lies outside the calendar`)
  return asDay(written(last))
}

/** The last day of a term of some months (section 188 (2) BGB). */
export const lastDayOfTerm = (beginsOn: Day, months: number): Day =>
  dayBefore(monthsAfter(beginsOn, months))
