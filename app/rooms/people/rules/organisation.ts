import type { Id } from '#platform/values/index.ts'

export const ORGANISATION_KINDS = [
  'residents-group',
  'association',
  'carrier',
  'service',
  'school',
  'business',
  'housing',
  'religious',
  'department',
  'other',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

export const isOrganisationKind = (text: string): text is OrganisationKind =>
  ORGANISATION_KINDS.some((kind) => kind === text)

export interface Organisation {
  readonly id: Id<'organisation'>
  readonly name: string
  readonly kind: OrganisationKind
  readonly quarter: Id<'quarter'> | null
  readonly purpose: string | null
}
