import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { goalForUpdate, releaseGoalOn } from '../storage/goals.ts'

/** Makes an agreed goal public. Nothing is public before its release. */
export const releaseGoal = action({
  name: 'concept.release-goal',
  input: { goal: field.id('goal') },
  refusals: ['goal-not-agreed-yet', 'released-already'],
  subject: ({ input, tx }) => goalForUpdate(tx, input.goal),
  may: (person, goal) => permit(person, MAY.release, { quarter: goal.quarter }),
  run: async ({ subject: goal, today, tx }) => {
    if (goal.state.kind === 'draft')
      return refused({ code: 'goal-not-agreed-yet', liftedBy: ['steering-member'] })
    if (goal.state.releasedOn !== null) return refused({ code: 'released-already' })
    await releaseGoalOn(tx, goal.id, today)
    return done({ touched: [{ kind: 'goal', id: goal.id }] })
  },
  audit: 'named',
})
