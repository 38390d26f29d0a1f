import {
  depthOf,
  reasonsOf,
  type Day,
  type Id,
  type Level,
  type Reason,
} from '#platform/values/index.ts'

/** What a goal of each level is called in the model (M12). */
export const GOAL_KIND = {
  normative: 'orientation-goal',
  strategic: 'implementation-goal',
  operative: 'action-goal',
} as const satisfies Readonly<Record<Level, string>>

export interface Goal {
  readonly id: Id<'goal'>
  readonly level: Level
  readonly title: string
  readonly explanation: string | null
  /** Null only where the council's goal is meant for the whole town. */
  readonly quarter: Id<'quarter'> | null
  readonly parent: Id<'goal'> | null
  /** The resolution by which the council formulated the goal; of orientation goals only. */
  readonly resolution: Id<'resolution'> | null
  /** The body that agrees the goal. */
  readonly body: Id<'body'>
  readonly targetGroup: string | null
  readonly dueOn: Day | null
  /** Who agreed to this very goal and value (M17). */
  readonly consent: string | null
  /** Why the goal is neither trivial nor out of reach: a reasoned human judgement (M18). */
  readonly judgement: string | null
  readonly state: GoalState
  readonly version: number
}

export type GoalState =
  | { readonly kind: 'draft' }
  | { readonly kind: 'agreed'; readonly agreedOn: Day; readonly releasedOn: Day | null }
  | { readonly kind: 'ended'; readonly agreedOn: Day | null; readonly releasedOn: Day | null }

/** Why a goal cannot stand where it is put. */
export const PLACING_REFUSALS = [
  'goal-parent-not-one-level-above',
  'council-goal-has-no-parent',
  'goal-needs-quarter',
  'goal-parent-of-other-quarter',
  'only-council-goals-rest-on-resolutions',
  'goal-body-of-other-level',
  'goal-due-after-parent',
] as const
export type PlacingRefusal = (typeof PLACING_REFUSALS)[number]

interface Placed {
  readonly level: Level
  readonly quarter: string | null
  readonly resolution: string | null
  readonly dueOn: Day | null
}

/** What stands against a goal standing where it is put in the hierarchy. A draft may still lack its parent. */
export const againstPlacing = (
  wanted: Placed,
  parent: Pick<Goal, 'level' | 'quarter' | 'dueOn'> | undefined,
  body: { readonly level: Level },
): readonly Reason<PlacingRefusal>[] =>
  reasonsOf(
    wanted.level === 'normative' &&
      parent !== undefined && { code: 'council-goal-has-no-parent', field: 'parent' },
    wanted.level !== 'normative' &&
      wanted.quarter === null && { code: 'goal-needs-quarter', field: 'quarter' },
    wanted.level !== 'normative' &&
      wanted.resolution !== null && {
        code: 'only-council-goals-rest-on-resolutions',
        field: 'resolution',
      },
    wanted.level !== 'normative' &&
      parent !== undefined &&
      depthOf(parent.level) !== depthOf(wanted.level) - 1 && {
        code: 'goal-parent-not-one-level-above',
        field: 'parent',
      },
    parent !== undefined &&
      parent.quarter !== null &&
      parent.quarter !== wanted.quarter && {
        code: 'goal-parent-of-other-quarter',
        field: 'parent',
      },
    body.level !== wanted.level && { code: 'goal-body-of-other-level', field: 'body' },
    isAfter(wanted.dueOn, parent?.dueOn) && {
      code: 'goal-due-after-parent',
      field: 'dueOn',
      details: { day: parent?.dueOn ?? '' },
    },
  )

const isAfter = (day: Day | null, limit: Day | null | undefined): boolean =>
  day !== null && limit !== null && limit !== undefined && day > limit
