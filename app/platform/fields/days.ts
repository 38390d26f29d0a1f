import { isDay } from '#platform/values/index.ts'
import { misunderstood, understood, type Decoded } from './field.ts'

const pad = (text: string): string => text.padStart(2, '0')

/** Reads 2027-03-03 (as date inputs send it) or 3.3.2027; a day that does not exist is refused by name. */
export function decodeDay(text: string): Decoded<string> {
  const trimmed = text.trim()
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(trimmed)
  const iso =
    german === null ? trimmed : `${german[3]}-${pad(german[2] ?? '')}-${pad(german[1] ?? '')}`
  if (isDay(iso)) return understood(iso)
  const hasTheShape = /^\d{4}-\d{2}-\d{2}$/.test(iso)
  return misunderstood(hasTheShape ? 'day_does_not_exist' : 'day_unreadable', {
    text: trimmed.slice(0, 40),
  })
}
