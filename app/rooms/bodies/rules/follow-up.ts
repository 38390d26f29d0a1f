import type { Role } from '#platform/values/index.ts'

/** Who can be charged with what follows from a decision: roles, so that nobody's absence stops it (M10). */
export const FOLLOW_UP_OWNERS = [
  'coordination-office',
  'neighbourhood-manager',
  'department-staff',
  'steering-member',
  'council-clerk',
  'treasury',
] as const satisfies readonly Role[]
