import { asDay, type Day, type Instant } from '#platform/values/index.ts'

/** The one clock of the house. Everything else gets the time as an argument. */
export interface Clock {
  readonly now: () => Instant
}

export const systemClock: Clock = { now: () => new Date().toISOString() as Instant }

/** The calendar day that an instant falls on in a zone. */
export function dayIn(zone: string, instant: Instant): Day {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  return asDay(parts.format(new Date(instant)))
}
