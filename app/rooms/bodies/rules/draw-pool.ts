import {
  householdReview,
  separateHouseholds,
  type Draw,
  type LeftOut,
  type NeverSelected,
  type Person,
  type Quota,
  type SharedAddress,
} from '@roter-faden/sortition'
import { reasonsOf, type Reason } from '#platform/values/index.ts'

/** A person of the pool: number in the office's list, groups, household, and the address as it was written. */
export interface PoolPerson extends Person {
  readonly address?: string
}

/** Personal data: everything that is known of those willing to serve, until the period for objections ends. */
export interface DrawPool {
  readonly people: readonly PoolPerson[]
  /** Columns by which the table was understood, and those that were not kept. */
  readonly idColumn: string
  readonly addressColumns: readonly string[]
  readonly unusedColumns: readonly string[]
  /** Keys of shared addresses that turned out to be several households. */
  readonly apart: readonly string[]
  readonly leftOut: readonly LeftOut[]
  readonly neverSelected: readonly NeverSelected[]
  /** Of a replacement: the members whose seats it fills. */
  readonly declined: readonly string[]
}

/** How many of the pool each quota is about. */
export function groupCounts(
  people: readonly Person[],
  quotas: readonly Quota[],
): ReadonlyMap<string, number> {
  const counts = new Map(quotas.map((quota) => [keyOf(quota), 0]))
  for (const { values } of people)
    for (const [category, value] of Object.entries(values)) {
      const key = keyOf({ category, value })
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  return counts
}

export const keyOf = ({ category, value }: Pick<Quota, 'category' | 'value'>): string =>
  JSON.stringify([category, value])

/** Quotas that ask for something; a category of which any number may sit in the panel is no rule. */
export function binding(quotas: readonly Quota[], seats: number): readonly Quota[] {
  const isOpen = ({ minimum, maximum }: Quota) => minimum === 0 && maximum >= seats
  const categories = Map.groupBy(quotas, ({ category }) => category)
  return quotas.filter(({ category }) => !(categories.get(category) ?? []).every(isOpen))
}

/** Persons who count as one household after the review. */
export const sharedAddresses = ({ people, apart }: DrawPool): readonly SharedAddress[] =>
  householdReview(people).filter(({ household }) => !apart.includes(household))

/** What is to be drawn: those who take part, with nothing known of them but what the quotas ask for. */
export function drawFrom(
  { seats, quotas }: { readonly seats: number; readonly quotas: readonly Quota[] },
  pool: DrawPool,
): Draw {
  const rules = binding(quotas, seats)
  const asked = new Set(rules.map(({ category }) => category))
  const out = new Set(pool.leftOut.map(({ id }) => id))
  const living = new Set(pool.apart)
  const takingPart = pool.people.filter(({ id }) => !out.has(id))
  const alone = takingPart.flatMap(({ id, household }) =>
    household !== undefined && living.has(household) ? [id] : [],
  )
  return {
    seats,
    quotas: rules,
    people: separateHouseholds(takingPart, alone).map(({ id, values, household }) => ({
      id,
      values: Object.fromEntries(
        Object.entries(values).filter(([category]) => asked.has(category)),
      ),
      ...(household === undefined ? {} : { household }),
    })),
  }
}

/** Leaves a person out of the draw for a reason, or takes them in again with none. */
export const withExclusion = (pool: DrawPool, id: string, words: string | null): DrawPool => ({
  ...pool,
  leftOut: [
    ...pool.leftOut.filter((one) => one.id !== id),
    ...(words === null ? [] : [{ id, reason: 'excluded' as const, words }]),
  ],
})

/** The quotas with the bounds given; which groups exist, the pool has settled. */
export function withBounds(
  quotas: readonly Quota[],
  given: readonly Pick<Quota, 'category' | 'value' | 'minimum' | 'maximum'>[],
): readonly Quota[] {
  const byKey = new Map(given.map((quota) => [keyOf(quota), quota]))
  return quotas.map((quota) => {
    const { minimum, maximum } = byKey.get(keyOf(quota)) ?? quota
    const { category, value, flexibleMinimum, flexibleMaximum } = quota
    return {
      category,
      value,
      minimum,
      maximum,
      ...(flexibleMinimum === undefined
        ? {}
        : { flexibleMinimum: Math.min(flexibleMinimum, minimum) }),
      ...(flexibleMaximum === undefined
        ? {}
        : { flexibleMaximum: Math.max(flexibleMaximum, maximum) }),
    }
  })
}

/** What stands against new bounds: groups that the pool does not know, minimums above maximums. */
export function againstQuotas(
  known: readonly Quota[],
  given: readonly Pick<Quota, 'category' | 'value' | 'minimum' | 'maximum'>[],
): readonly Reason<'draw-needs-pool' | 'draw-quota-unknown' | 'draw-quota-bounds'>[] {
  if (known.length === 0) return [{ code: 'draw-needs-pool' }]
  const keys = new Set(known.map(keyOf))
  return given.flatMap((quota) =>
    reasonsOf(
      !keys.has(keyOf(quota)) && {
        code: 'draw-quota-unknown',
        field: 'quotas',
        details: { category: quota.category, value: quota.value },
      },
      quota.minimum > quota.maximum && {
        code: 'draw-quota-bounds',
        field: 'quotas',
        details: { ...quota },
      },
    ),
  )
}

/** True for an address that several persons of the pool have, whether or not they were found to live apart. */
export const isShared = ({ people }: DrawPool, household: string): boolean =>
  householdReview(people).some((shared) => shared.household === household)
