import {
  ROLES,
  reasonsOf,
  type Day,
  type Grant,
  type Id,
  type Reason,
  type Role,
} from '#platform/values/index.ts'

export interface DatedGrant extends Grant {
  readonly id: Id<'grant'>
  readonly person: Id<'person'>
  readonly beginsOn: Day
  readonly endsOn: Day | null
}

export const isRole = (text: string): text is Role => ROLES.some((role) => role === text)

/** Roles that make sense only for one quarter, body or organisation. */
const NEEDS_QUARTER: readonly Role[] = ['neighbourhood-manager']
const NEEDS_ORGANISATION: readonly Role[] = ['carrier']

export type GrantRefusal =
  | 'role-needs-quarter'
  | 'role-needs-organisation'
  | 'role-held-already'
  | 'grant-ends-before-it-begins'

export type EndingRefusal =
  | 'grant-ends-before-it-begins'
  | 'grant-ended-already'
  | 'last-administrator'

export const isInForce = (grant: Pick<DatedGrant, 'beginsOn' | 'endsOn'>, day: Day): boolean =>
  grant.beginsOn <= day && (grant.endsOn === null || day <= grant.endsOn)

const isSame = (a: Grant, b: Grant): boolean =>
  a.role === b.role &&
  a.quarter === b.quarter &&
  a.body === b.body &&
  a.organisation === b.organisation

/** What stands against giving a role to a person who holds others. */
export function againstGranting(
  held: readonly DatedGrant[],
  wanted: Grant & { readonly beginsOn: Day },
): readonly Reason<GrantRefusal>[] {
  return reasonsOf(
    NEEDS_QUARTER.includes(wanted.role) &&
      wanted.quarter === null && { code: 'role-needs-quarter', field: 'quarter' },
    NEEDS_ORGANISATION.includes(wanted.role) &&
      wanted.organisation === null && { code: 'role-needs-organisation', field: 'organisation' },
    held.some((grant) => isSame(grant, wanted) && isInForce(grant, wanted.beginsOn)) && {
      code: 'role-held-already',
      field: 'role',
    },
  )
}

const isOfWholeTown = ({ quarter, body, organisation }: Grant): boolean =>
  quarter === null && body === null && organisation === null

const lastsBeyond = ({ beginsOn, endsOn }: DatedGrant, day: Day): boolean =>
  beginsOn <= day && (endsOn === null || endsOn > day)

/** What stands against ending a role on a day: a role is never lengthened by it, and one administrator stays. */
export const againstEnding = (
  grant: DatedGrant,
  endsOn: Day,
  administrators: readonly DatedGrant[],
): readonly Reason<EndingRefusal>[] =>
  reasonsOf(
    endsOn < grant.beginsOn && { code: 'grant-ends-before-it-begins', field: 'endsOn' },
    grant.endsOn !== null &&
      endsOn >= grant.endsOn && {
        code: 'grant-ended-already',
        field: 'endsOn',
        details: { day: grant.endsOn },
      },
    grant.role === 'administrator' &&
      isOfWholeTown(grant) &&
      !administrators.some(
        (other) => other.id !== grant.id && isOfWholeTown(other) && lastsBeyond(other, endsOn),
      ) && { code: 'last-administrator', field: 'endsOn' },
  )
