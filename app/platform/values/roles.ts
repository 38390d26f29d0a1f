import type { Id } from './ids.ts'

/**
 * The roles a person can hold in a municipality. Which names a town shows for them is data; what each
 * may do stands in the `rules/permissions.ts` of the rooms.
 */
export const ROLES = [
  'administrator',
  'council-member',
  'council-clerk',
  'steering-member',
  'coordination-office',
  'neighbourhood-manager',
  'board-member',
  'juror',
  'department-staff',
  'carrier',
  'treasury',
  'audit-office',
  'granting-authority',
  'evaluator',
  'data-protection-officer',
  'resident',
] as const
export type Role = (typeof ROLES)[number]

/** Functions a person has inside a body beside the role. */
export const FUNCTIONS = ['chair', 'minutes-clerk', 'deputy'] as const
export type BodyFunction = (typeof FUNCTIONS)[number]

/** A role with its reach: in the whole municipality, or bound to a quarter, body or organisation. */
export interface Grant {
  readonly role: Role
  readonly quarter: Id<'quarter'> | null
  readonly body: Id<'body'> | null
  readonly organisation: Id<'organisation'> | null
}

/**
 * Who acts. The operator is whoever holds the machine (command line, set-up, demo); operator acts are
 * audited like all others.
 */
export type Person =
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'operator' }
  | {
      readonly kind: 'member'
      readonly id: Id<'person'>
      readonly name: string
      readonly grants: readonly Grant[]
    }

export const ANONYMOUS: Person = { kind: 'anonymous' }
export const OPERATOR: Person = { kind: 'operator' }
