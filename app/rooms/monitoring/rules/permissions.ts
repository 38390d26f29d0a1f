import type { PermissionRule } from '#platform/values/index.ts'

const IMPORTERS = ['coordination-office', 'administrator'] as const

/** Whoever works in and for the quarters sees what is not public yet (M20). */
const INSIDERS = [
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
] as const

/** Who may do what in this room. Published figures are read by everyone. */
export const MAY = {
  keepCatalogue: { who: IMPORTERS, operator: true },
  import: { who: IMPORTERS, operator: true },
  seeRuns: { who: IMPORTERS, operator: true },
  seeFigures: { who: 'everyone' },
  /** The index is the office's instrument (M4): it defines, computes and releases it. */
  defineIndex: { who: ['coordination-office'], operator: true },
  runIndex: { who: ['coordination-office'], operator: true },
  releaseIndex: { who: ['coordination-office'], operator: true },
  seeIndexBeforeRelease: { who: INSIDERS, operator: true },
  /** Which areas follow from it is decided on the strategic level. */
  decideOnArea: { who: ['coordination-office', 'steering-member'], operator: true },
  /** What the figures tell is written in the quarter (M13) and released by the office. */
  writeFinding: { who: ['neighbourhood-manager', 'coordination-office'], operator: true },
  releaseFinding: { who: ['coordination-office'], operator: true },
  seeFindingsBeforeRelease: { who: INSIDERS, operator: true },
} as const satisfies Readonly<Record<string, PermissionRule>>
