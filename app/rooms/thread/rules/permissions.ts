import type { Role } from '#platform/values/index.ts'

interface RolesRule {
  readonly who: readonly Role[]
  readonly operator: boolean
}

/** Broken threads are internal: those who steer, those who can mend, and those who check see them. */
const seeGaps: RolesRule = {
  who: [
    'coordination-office',
    'steering-member',
    'neighbourhood-manager',
    'council-clerk',
    'council-member',
    'administrator',
    'audit-office',
    'evaluator',
    'department-staff',
  ],
  operator: true,
}

/** Who may do what in this room. */
export const MAY = { seeGaps }
