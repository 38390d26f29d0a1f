/** Own types for ids, money and days: an id of a goal never passes for the id of a body. */
export type Id<Kind extends string> = string & { readonly __id: Kind }

/** Integer cents; never a fraction, never a floating sum of euros. */
export type Cents = number & { readonly __unit: 'cents' }

/** A calendar day in the municipality, written 2027-03-03. */
export type Day = string & { readonly __unit: 'day' }

/** An instant in UTC, written 2027-03-03T12:00:00.000Z. */
export type Instant = string & { readonly __unit: 'instant' }

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export const isId = (text: string): boolean => UUID.test(text)
export const asId = <Kind extends string>(text: string): Id<Kind> => {
  if (!isId(text)) throw new Error(`not an id: ${text}`)
  return text as Id<Kind>
}

const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeapYear = (year: number): boolean =>
  (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** True for a day that exists: 2027-02-31 is none. */
export function isDay(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)
  if (match === null) return false
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  const lastOfMonth = month === 2 && isLeapYear(year) ? 29 : (DAYS_OF_MONTH[month - 1] ?? 0)
  return year >= 1800 && year <= 2200 && day >= 1 && day <= lastOfMonth
}

export const asDay = (text: string): Day => {
  if (!isDay(text)) throw new Error(`not a day: ${text}`)
  return text as Day
}

export const asCents = (amount: number): Cents => {
  if (!Number.isSafeInteger(amount)) throw new Error(`not an amount in cents: ${amount}`)
  return amount as Cents
}

/** The calendar day a number of days later; negative numbers go back. */
export function daysAfter(day: Day, count: number): Day {
  const [year, month, date] = day.split('-').map(Number)
  return asDay(
    new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, (date ?? 1) + count)).toISOString().slice(0, 10),
  )
}

export const dayBefore = (day: Day): Day => daysAfter(day, -1)
