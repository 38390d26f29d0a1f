import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { againstMeasure } from '../rules/measure.ts'
import { MAY } from '../rules/permissions.ts'
import { goalForUpdate } from '../storage/goals.ts'
import { keepMeasure } from '../storage/measures.ts'

/** Plans a measure for its main action goal, in the quarter of that goal. */
export const planMeasure = action({
  name: 'concept.plan-measure',
  input: {
    mainGoal: field.id('goal'),
    title: field.text({ max: 200 }),
    description: field.longText({ max: 4000 }),
    responsible: field.text({ max: 200 }),
    beginsOn: field.day(),
    endsOn: field.day(),
  },
  refusals: [
    'measure-serves-action-goals',
    'measure-goal-not-agreed',
    'measure-ends-before-it-begins',
  ],
  subject: ({ input, tx }) => goalForUpdate(tx, input.mainGoal),
  may: (person, goal) => permit(person, MAY.planMeasure, { quarter: goal.quarter }),
  run: async ({ input, subject: goal, tx }) => {
    const against = againstMeasure(goal, input)
    if (against.length > 0) return refused(...against)
    if (goal.quarter === null) throw new Error(`action goal ${goal.id} belongs to no quarter`)
    const id = asId<'measure'>(randomUUID())
    await keepMeasure(tx, { ...input, id, quarter: goal.quarter })
    return done({ touched: [{ kind: 'measure', id }], value: { id } })
  },
  audit: 'named',
})
