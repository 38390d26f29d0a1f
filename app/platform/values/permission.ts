import type { Grant, Person, Role } from './roles.ts'

/** Who may do something: everyone, or the holders of roles whose reach covers the place it happens at. */
export type PermissionRule =
  | { readonly who: 'everyone' }
  | { readonly who: 'operator' }
  | { readonly who: readonly Role[]; readonly operator?: boolean }

/** Where something happens. Null or absent: in the municipality as a whole. */
export interface Place {
  readonly quarter?: string | null
  readonly body?: string | null
  readonly organisation?: string | null
}

export type Permission =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      readonly reason: 'not-signed-in' | 'role-needed' | 'out-of-reach'
      readonly roles: readonly Role[]
    }

const ALLOWED: Permission = { allowed: true }

const reaches = (bound: string | null, place: string | null | undefined): boolean =>
  bound === null || bound === place

const covers = (grant: Grant, place: Place): boolean =>
  reaches(grant.quarter, place.quarter) &&
  reaches(grant.body, place.body) &&
  reaches(grant.organisation, place.organisation)

/**
 * Answers whether a person may do what the rule names at a place, and if not, why and who could.
 * A grant bound to a quarter reaches that quarter only, never the municipality as a whole.
 */
export function permit(person: Person, rule: PermissionRule, place: Place = {}): Permission {
  if (rule.who === 'everyone') return ALLOWED
  if (rule.who === 'operator')
    return person.kind === 'operator'
      ? ALLOWED
      : { allowed: false, reason: 'role-needed', roles: ['administrator'] }
  if (person.kind === 'operator')
    return rule.operator === true
      ? ALLOWED
      : { allowed: false, reason: 'role-needed', roles: rule.who }
  if (person.kind === 'anonymous')
    return { allowed: false, reason: 'not-signed-in', roles: rule.who }
  const held = person.grants.filter((grant) => rule.who.includes(grant.role))
  if (held.some((grant) => covers(grant, place))) return ALLOWED
  return {
    allowed: false,
    reason: held.length > 0 ? 'out-of-reach' : 'role-needed',
    roles: rule.who,
  }
}

/** True when the person holds one of the roles anywhere: decides what a page offers, never what an action allows. */
export const holdsAny = (person: Person, roles: readonly Role[]): boolean =>
  person.kind === 'member' && person.grants.some((grant) => roles.includes(grant.role))
