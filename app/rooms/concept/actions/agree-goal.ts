import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { bodyById, isAdopted, resolutionById } from '#rooms/bodies/index.ts'
import { againstAgreeing } from '../rules/agreement.ts'
import { PLACING_REFUSALS } from '../rules/goal.ts'
import { MAY_AGREE } from '../rules/permissions.ts'
import { agreeGoalOn, goalById, goalForUpdate } from '../storage/goals.ts'
import { indicatorsOf } from '../storage/indicators.ts'

/** Records that the body in charge agreed a goal. */
export const agreeGoal = action({
  name: 'concept.agree-goal',
  input: { goal: field.id('goal'), agreedOn: field.day() },
  refusals: [
    'goal-agreed-already',
    'goal-needs-parent',
    'parent-not-agreed',
    'goal-needs-resolution',
    'resolution-not-adopted',
    'goal-not-specific',
    'goal-not-measurable',
    'goal-not-accepted',
    'goal-not-realistic',
    'goal-not-time-bound',
    'agreed-in-the-future',
    ...PLACING_REFUSALS,
  ],
  subject: ({ input, tx }) => goalForUpdate(tx, input.goal),
  may: (person, goal) => permit(person, MAY_AGREE[goal.level], { quarter: goal.quarter }),
  current: (goal) => ({ version: goal.version, values: {} }),
  run: async ({ input, subject: goal, today, tx }) => {
    if (input.agreedOn > today) return refused({ code: 'agreed-in-the-future', field: 'agreedOn' })
    const resolution =
      goal.resolution === null ? undefined : await resolutionById(tx, goal.resolution)
    const body = await bodyById(tx, goal.body)
    if (body === undefined) throw new Error(`goal ${goal.id} is agreed by no body`)
    const against = againstAgreeing(goal, {
      body,
      parent: goal.parent === null ? undefined : await goalById(tx, goal.parent),
      resolutionIsAdopted: resolution === undefined ? undefined : isAdopted(resolution),
      indicatorCount: (await indicatorsOf(tx, [goal.id])).length,
    })
    if (against.length > 0) return refused(...against)
    await agreeGoalOn(tx, goal.id, input.agreedOn)
    return done({ touched: [{ kind: 'goal', id: goal.id }] })
  },
  audit: 'named',
})
