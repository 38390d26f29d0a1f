import { reasonsOf, type Day, type Id, type Reason } from '#platform/values/index.ts'
import type { Goal } from './goal.ts'

export const MEASURE_STATES = ['planned', 'running', 'done', 'given-up'] as const
export type MeasureState = (typeof MEASURE_STATES)[number]

export interface Measure {
  readonly id: Id<'measure'>
  readonly title: string
  readonly description: string
  readonly quarter: Id<'quarter'>
  readonly mainGoal: Id<'goal'>
  readonly responsible: string
  readonly beginsOn: Day
  readonly endsOn: Day
  readonly state: MeasureState
  readonly releasedOn: Day | null
  readonly version: number
}

export type MeasureRefusal =
  | 'measure-serves-action-goals'
  | 'measure-goal-not-agreed'
  | 'measure-ends-before-it-begins'

/** What stands against a measure: it serves an action goal that is agreed, or it would hang in the air. */
export const againstMeasure = (
  goal: Pick<Goal, 'level' | 'state'>,
  wanted: Pick<Measure, 'beginsOn' | 'endsOn'>,
): readonly Reason<MeasureRefusal>[] =>
  reasonsOf(
    goal.level !== 'operative' && { code: 'measure-serves-action-goals', field: 'mainGoal' },
    goal.level === 'operative' &&
      goal.state.kind !== 'agreed' && { code: 'measure-goal-not-agreed', field: 'mainGoal' },
    wanted.endsOn < wanted.beginsOn && { code: 'measure-ends-before-it-begins', field: 'endsOn' },
  )

export type FurtherGoalRefusal =
  | 'measure-serves-action-goals'
  | 'measure-serves-goal-already'
  | 'goal-of-other-quarter'

/** What stands against a measure serving one more goal beside its main one. */
export const againstFurtherGoal = (
  measure: Pick<Measure, 'mainGoal' | 'quarter'>,
  goal: Pick<Goal, 'id' | 'level' | 'quarter'>,
  further: readonly Id<'goal'>[],
): readonly Reason<FurtherGoalRefusal>[] =>
  reasonsOf(
    goal.level !== 'operative' && { code: 'measure-serves-action-goals', field: 'goal' },
    goal.quarter !== measure.quarter && { code: 'goal-of-other-quarter', field: 'goal' },
    (goal.id === measure.mainGoal || further.includes(goal.id)) && {
      code: 'measure-serves-goal-already',
      field: 'goal',
    },
  )
