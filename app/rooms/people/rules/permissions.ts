import type { PermissionRule } from '#platform/values/index.ts'

/** Who may do what in this room. */
export const MAY = {
  addPerson: { who: ['administrator'], operator: true },
  addOrganisation: {
    who: ['administrator', 'coordination-office', 'neighbourhood-manager'],
    operator: true,
  },
  grantRole: { who: ['administrator'], operator: true },
  endGrant: { who: ['administrator'], operator: true },
  openAdministration: { who: ['administrator', 'coordination-office', 'data-protection-officer'] },
  seePeople: { who: ['administrator', 'data-protection-officer'], operator: true },
} as const satisfies Readonly<Record<string, PermissionRule>>
