const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/**
 * A day as a decimal year, the unit of time of targets and trends.
 *
 * @source Gregorian calendar.
 * @convention 1 January is the whole number; each day is one 365th, in leap years one 366th.
 * @cost Constant.
 * @throws {RangeError} When the text is not a day of the calendar in the form 2027-06-30.
 * @example decimalYear('2027-01-01') // => 2027
 */
export function decimalYear(day: string): number {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)?.map(Number) ?? []
  const before = DAYS_BEFORE_MONTH[(month ?? 0) - 1]
  if (year === undefined || month === undefined || date === undefined || before === undefined)
    throw new RangeError(`decimalYear requires a day like 2027-06-30, not ${day}`)
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const leapDay = isLeap ? 1 : 0
  const days = (DAYS_BEFORE_MONTH[month] ?? 365) - before + (month === 2 ? leapDay : 0)
  if (date < 1 || date > days)
    throw new RangeError(`decimalYear requires a day like 2027-06-30, not ${day}`)
  return year + (before + (month > 2 ? leapDay : 0) + date - 1) / (365 + leapDay)
}
