import type { PermissionRule } from '#platform/values/index.ts'

const IMPORTERS = ['coordination-office', 'administrator'] as const

/** Who may do what in this room. Published figures are read by everyone. */
export const MAY = {
  keepCatalogue: { who: IMPORTERS, operator: true },
  import: { who: IMPORTERS, operator: true },
  seeRuns: { who: IMPORTERS, operator: true },
  seeFigures: { who: 'everyone' },
} as const satisfies Readonly<Record<string, PermissionRule>>
