import { formatDay, formatNumber } from '#platform/language/format.ts'
import { say, sayFirst } from '#platform/language/index.ts'
import { isDay, type Reason } from '#platform/values/index.ts'

/** The sentence of a refusal in the reader's language, and who can lift it. */
export function sentenceOf(reason: Reason): string {
  const sentence = sayFirst([`refusal_${reason.code}`, 'refusal_unknown'], {
    code: reason.code,
    ...inWords(reason.details ?? {}),
  })
  if (reason.liftedBy === undefined || reason.liftedBy.length === 0) return sentence
  return `${sentence} ${say('refusal_lifted_by', { who: rolesOf(reason.liftedBy) })}`
}

/** Days and long numbers as the reader writes them: "3. März 2027", "1.000.000". */
const inWords = (
  details: NonNullable<Reason['details']>,
): Readonly<Record<string, string | number>> =>
  Object.fromEntries(Object.entries(details).map(([name, value]) => [name, inWord(value)] as const))

function inWord(value: string | number): string | number {
  if (typeof value === 'string') return isDay(value) ? formatDay(value) : value
  return Math.abs(value) < 1000 ? value : formatNumber(value)
}

/** Names of roles as a list: "Koordinierungsstelle oder Quartiersmanagement". */
export const rolesOf = (roles: readonly string[]): string =>
  new Intl.ListFormat(say('language_tag'), { type: 'disjunction' }).format(
    roles.map((role) => say(`role_${role}`)),
  )
