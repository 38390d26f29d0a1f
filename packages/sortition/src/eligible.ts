import type { Person } from './pool.ts'
import { ok, refused, type Outcome, type Problem } from './problems.ts'

/** A person who does not take part in a draw, and why: never silently. */
export interface LeftOut {
  readonly id: string
  readonly reason: 'already-selected' | 'address-already-selected' | 'declined' | 'excluded'
  /** For an exclusion by the office, its reason in words. */
  readonly words?: string
}

export interface EligibleOptions {
  /** Persons who hold a seat already; nobody of their households is drawn. */
  readonly alreadySelected?: readonly Person[]
  readonly excluded?: readonly { readonly id: string; readonly words: string }[]
}

/**
 * Who takes part, and who does not with the reason.
 *
 * Source: none. Cost: linear.
 * @returns refused when an exclusion names nobody in the pool or gives no reason.
 * @example
 * const people = ['Ada', 'Ben'].map((id) => ({ id, values: {} }))
 * const { value } = eligiblePeople(people, { excluded: [{ id: 'Ben', words: 'moved away' }] })
 * value.leftOut // => [{ id: 'Ben', reason: 'excluded', words: 'moved away' }]
 */
export function eligiblePeople(
  people: readonly Person[],
  { alreadySelected = [], excluded = [] }: EligibleOptions,
): Outcome<{ readonly people: readonly Person[]; readonly leftOut: readonly LeftOut[] }> {
  const ids = new Set(people.map(({ id }) => id))
  const problems: readonly Problem[] = [
    ...excluded.flatMap(({ id }) => (ids.has(id) ? [] : [{ kind: 'unknown-person' as const, id }])),
    ...excluded.flatMap(({ id, words }) =>
      words.trim() === '' ? [{ kind: 'reason-missing' as const, id }] : [],
    ),
  ]
  if (problems.length > 0) return refused(...problems)
  const selected = new Set(alreadySelected.map(({ id }) => id))
  const homes = new Set(alreadySelected.flatMap(({ household }) => household ?? []))
  const words = new Map(excluded.map((exclusion) => [exclusion.id, exclusion.words]))
  const reasonFor = ({ id, household }: Person): LeftOut | undefined => {
    const given = words.get(id)
    if (selected.has(id)) return { id, reason: 'already-selected' }
    if (given !== undefined) return { id, reason: 'excluded', words: given }
    if (household !== undefined && homes.has(household))
      return { id, reason: 'address-already-selected' }
    return undefined
  }
  return ok({
    people: people.filter((person) => reasonFor(person) === undefined),
    leftOut: people.flatMap((person) => reasonFor(person) ?? []),
  })
}
