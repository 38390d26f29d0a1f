import type { Day, Id } from '#platform/values/index.ts'

/** What people make of an area: a quarter begins, it is kept in view, or nothing follows. */
export const DECISIONS = ['selected', 'watched', 'not-selected'] as const
export type DecisionKind = (typeof DECISIONS)[number]

/** The index only points; a person decides, and says why (M4, M13). A later decision stands beside the earlier one. */
export interface AreaDecision {
  readonly area: Id<'area'>
  readonly number: number
  readonly decision: DecisionKind
  readonly reason: string
  readonly decidedOn: Day
}

/** The decision that holds for each area. */
export const holdingDecisions = (
  all: readonly AreaDecision[],
): ReadonlyMap<Id<'area'>, AreaDecision> =>
  new Map(all.toSorted((a, b) => a.number - b.number).map((one) => [one.area, one]))
