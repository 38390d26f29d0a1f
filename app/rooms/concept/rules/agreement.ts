import { reasonsOf, type Level, type Reason } from '#platform/values/index.ts'
import { againstPlacing, type PlacingRefusal, type Goal } from './goal.ts'
import { missingLetters, type SmartRefusal } from './smart.ts'

export type AgreementRefusal =
  | SmartRefusal
  | PlacingRefusal
  | 'goal-agreed-already'
  | 'goal-needs-parent'
  | 'parent-not-agreed'
  | 'goal-needs-resolution'
  | 'resolution-not-adopted'

interface Surroundings {
  readonly parent: Pick<Goal, 'state' | 'level' | 'quarter' | 'dueOn'> | undefined
  readonly body: { readonly level: Level }
  /** Undefined where the goal names no resolution. */
  readonly resolutionIsAdopted: boolean | undefined
  readonly indicatorCount: number
}

/**
 * What stands against agreeing a goal. The council's goals rest on an adopted resolution; every other goal
 * has an agreed parent one level above (M12) and the letters that its level asks for (M15). Where it stands is
 * judged once more: while both were drafts, the parent may have moved to another quarter or an earlier day.
 */
export const againstAgreeing = (
  goal: Goal,
  { parent, body, resolutionIsAdopted, indicatorCount }: Surroundings,
): readonly Reason<AgreementRefusal>[] => [
  ...reasonsOf(
    goal.state.kind !== 'draft' && { code: 'goal-agreed-already' },
    goal.level !== 'normative' &&
      parent === undefined && {
        code: 'goal-needs-parent',
        field: 'parent',
        liftedBy: ['coordination-office', 'neighbourhood-manager'],
      },
    goal.level !== 'normative' &&
      parent !== undefined &&
      parent.state.kind !== 'agreed' && {
        code: 'parent-not-agreed',
        field: 'parent',
        liftedBy: ['steering-member', 'council-clerk'],
      },
    goal.level === 'normative' &&
      resolutionIsAdopted === undefined && {
        code: 'goal-needs-resolution',
        field: 'resolution',
        liftedBy: ['coordination-office'],
      },
    goal.level === 'normative' &&
      resolutionIsAdopted === false && {
        code: 'resolution-not-adopted',
        field: 'resolution',
        liftedBy: ['council-clerk'],
      },
  ),
  ...againstPlacing(goal, parent, body),
  ...missingLetters({ ...goal, indicatorCount }),
]
