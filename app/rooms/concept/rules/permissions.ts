import type { Level, PermissionRule } from '#platform/values/index.ts'

/** Who may draft and change goals, level by level. */
export const MAY_DRAFT: Readonly<Record<Level, PermissionRule>> = {
  normative: { who: ['council-clerk', 'coordination-office'], operator: true },
  strategic: { who: ['coordination-office', 'steering-member'], operator: true },
  operative: { who: ['neighbourhood-manager', 'coordination-office'], operator: true },
}

/** Who records that the body in charge agreed a goal: never the level below it. */
export const MAY_AGREE: Readonly<Record<Level, PermissionRule>> = {
  normative: { who: ['council-clerk'], operator: true },
  strategic: { who: ['steering-member'], operator: true },
  operative: { who: ['steering-member', 'coordination-office'], operator: true },
}

export const MAY = {
  release: { who: ['coordination-office', 'council-clerk'], operator: true },
  planMeasure: { who: ['neighbourhood-manager', 'coordination-office'], operator: true },
  seeDrafts: {
    who: [
      'council-member',
      'council-clerk',
      'steering-member',
      'coordination-office',
      'neighbourhood-manager',
      'board-member',
      'department-staff',
      'audit-office',
      'evaluator',
      'administrator',
    ],
    operator: true,
  },
} as const satisfies Readonly<Record<string, PermissionRule>>
