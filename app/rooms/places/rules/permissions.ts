import type { PermissionRule } from '#platform/values/index.ts'

/** Who may do what in this room. */
export const MAY = {
  addDepartment: { who: ['administrator', 'coordination-office'], operator: true },
  addQuarter: { who: ['administrator', 'coordination-office'], operator: true },
  beginPhase: { who: ['coordination-office'], operator: true },
  importAreas: { who: ['administrator', 'coordination-office'], operator: true },
  assignAreas: { who: ['administrator', 'coordination-office'], operator: true },
  changeSettings: { who: ['administrator'], operator: true },
} as const satisfies Readonly<Record<string, PermissionRule>>
