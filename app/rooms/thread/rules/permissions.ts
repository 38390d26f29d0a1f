import type { PermissionRule } from '#platform/values/index.ts'

/** Who may do what in this room. */
export const MAY = {
  /** Broken threads are internal: those who steer, those who can mend, and those who check see them. */
  seeGaps: {
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
  },
} as const satisfies Readonly<Record<string, PermissionRule>>
