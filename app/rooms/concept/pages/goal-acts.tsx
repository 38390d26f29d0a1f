import { Act, ActionForm, type FieldOption } from '#platform/forms/index.ts'
import type { PageContext } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { permit } from '#platform/values/index.ts'
import { agreeGoal } from '../actions/agree-goal.ts'
import { changeGoal } from '../actions/change-goal.ts'
import { planMeasure } from '../actions/plan-measure.ts'
import { releaseGoal } from '../actions/release-goal.ts'
import { setIndicator } from '../actions/set-indicator.ts'
import { MAY, MAY_AGREE, MAY_DRAFT } from '../rules/permissions.ts'
import { goalFieldsOf } from './choices.ts'
import type { GoalAnswer } from './goal-view.ts'

interface GoalActsProps {
  readonly context: PageContext
  readonly goal: GoalAnswer
  readonly options: Readonly<Record<string, readonly FieldOption[]>>
}

/** What this person can do with the goal now; nothing is offered that would be refused for want of a right. */
export function GoalActs({ context, goal, options }: GoalActsProps) {
  const place = { quarter: goal.quarter }
  const isDraft = goal.state.kind === 'draft'
  const mayDraft = isDraft && permit(context.person, MAY_DRAFT[goal.level], place).allowed
  const mayAgree = isDraft && permit(context.person, MAY_AGREE[goal.level], place).allowed
  const mayRelease =
    goal.state.kind === 'agreed' &&
    goal.state.releasedOn === null &&
    permit(context.person, MAY.release, place).allowed
  const mayPlan =
    goal.level === 'operative' &&
    goal.state.kind === 'agreed' &&
    permit(context.person, MAY.planMeasure, place).allowed
  const hidden = { goal: goal.id }
  return (
    <>
      {mayAgree ? (
        <Act context={context} action={agreeGoal} isOpen>
          <ActionForm
            context={context}
            action={agreeGoal}
            hidden={hidden}
            version={goal.version}
            values={{ agreedOn: context.today }}
          />
        </Act>
      ) : null}
      {mayRelease ? (
        <Act context={context} action={releaseGoal} isOpen>
          <p>{say('concept_release_text')}</p>
          <ActionForm context={context} action={releaseGoal} hidden={hidden} />
        </Act>
      ) : null}
      {mayDraft ? (
        <>
          <Act context={context} action={setIndicator}>
            <ActionForm
              context={context}
              action={setIndicator}
              hidden={hidden}
              values={{ targetOn: goal.dueOn }}
            />
          </Act>
          <Act context={context} action={changeGoal}>
            <ActionForm
              context={context}
              action={changeGoal}
              hidden={
                goal.level === 'normative' || goal.quarter === null
                  ? hidden
                  : { ...hidden, quarter: goal.quarter }
              }
              order={goalFieldsOf(goal.level)}
              options={options}
              values={goal}
              version={goal.version}
            />
          </Act>
        </>
      ) : null}
      {mayPlan ? (
        <Act context={context} action={planMeasure}>
          <ActionForm
            context={context}
            action={planMeasure}
            hidden={{ mainGoal: goal.id }}
            values={{ beginsOn: context.today }}
          />
        </Act>
      ) : null}
    </>
  )
}
