import { say, sayFirst } from '#platform/language/index.ts'
import type { Reason } from '#platform/values/index.ts'

/** The sentence of a refusal in the reader's language, and who can lift it. */
export function sentenceOf(reason: Reason): string {
  const sentence = sayFirst([`refusal_${reason.code}`, 'refusal_unknown'], {
    code: reason.code,
    ...reason.details,
  })
  if (reason.liftedBy === undefined || reason.liftedBy.length === 0) return sentence
  return `${sentence} ${say('refusal_lifted_by', { who: rolesOf(reason.liftedBy) })}`
}

/** Names of roles as a list: "Koordinierungsstelle oder Quartiersmanagement". */
export const rolesOf = (roles: readonly string[]): string =>
  new Intl.ListFormat(say('language_tag'), { type: 'disjunction' }).format(
    roles.map((role) => say(`role_${role}`)),
  )
