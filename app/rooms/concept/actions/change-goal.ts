import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { againstPlacing, PLACING_REFUSALS } from '../rules/goal.ts'
import { MAY_DRAFT } from '../rules/permissions.ts'
import { changeGoalTo, goalForUpdate } from '../storage/goals.ts'
import { GOAL_FIELDS, surroundingsOf } from './goal-fields.ts'

/** Changes a goal that is still a draft. What is agreed changes only by updating the concept. */
export const changeGoal = action({
  name: 'concept.change-goal',
  input: { goal: field.id('goal'), ...GOAL_FIELDS },
  refusals: ['goal-agreed-already', ...PLACING_REFUSALS],
  subject: async ({ input, tx }) => {
    const goal = await goalForUpdate(tx, input.goal)
    const surroundings = await surroundingsOf(tx, input)
    if (goal === undefined) return notHere('goal')
    return 'notHere' in surroundings ? surroundings : { goal, ...surroundings }
  },
  // Both where the goal stands and where it is to stand: nobody moves a goal out of or into a stranger's quarter.
  may: (person, { goal }, input) => {
    const here = permit(person, MAY_DRAFT[goal.level], { quarter: goal.quarter })
    return here.allowed ? permit(person, MAY_DRAFT[goal.level], { quarter: input.quarter }) : here
  },
  current: ({ goal }) => ({ version: goal.version, values: goal }),
  run: async ({ input, subject: { goal, parent, body }, tx }) => {
    if (goal.state.kind !== 'draft') return refused({ code: 'goal-agreed-already' })
    const against = againstPlacing({ ...input, level: goal.level }, parent, body)
    if (against.length > 0) return refused(...against)
    await changeGoalTo(tx, goal.id, input)
    return done({ touched: [{ kind: 'goal', id: goal.id }], value: { id: goal.id } })
  },
  audit: 'named',
})
