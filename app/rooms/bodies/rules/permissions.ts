import type { PermissionRule } from '#platform/values/index.ts'

/** Who may do what in this room. */
export const MAY = {
  setUpBody: { who: ['administrator', 'coordination-office'], operator: true },
  fillSeat: {
    who: ['administrator', 'coordination-office', 'neighbourhood-manager'],
    operator: true,
  },
  adoptRules: { who: ['administrator', 'coordination-office'], operator: true },
  /** Beside the chair and the minutes clerk of the body (rules/sitting.ts). */
  runSitting: {
    who: ['coordination-office', 'neighbourhood-manager', 'council-clerk'],
    operator: true,
  },
  seeSittings: {
    who: [
      'coordination-office',
      'neighbourhood-manager',
      'council-clerk',
      'steering-member',
      'audit-office',
    ],
    operator: true,
  },
  releaseDecision: { who: ['coordination-office', 'council-clerk'], operator: true },
  meetFollowUp: {
    who: [
      'coordination-office',
      'neighbourhood-manager',
      'council-clerk',
      'department-staff',
      'steering-member',
      'treasury',
    ],
    operator: true,
  },
  /** Draws by lot hold personal data: the office alone sees pools, prepares and draws. */
  prepareDraw: { who: ['coordination-office'], operator: true },
  submitResolution: { who: ['coordination-office', 'steering-member'], operator: true },
  enterResult: { who: ['council-clerk', 'coordination-office'], operator: true },
  seeUndecided: {
    who: [
      'council-member',
      'council-clerk',
      'steering-member',
      'coordination-office',
      'administrator',
      'neighbourhood-manager',
      'department-staff',
      'audit-office',
    ],
    operator: true,
  },
} as const satisfies Readonly<Record<string, PermissionRule>>
