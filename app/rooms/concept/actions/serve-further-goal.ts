import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { againstFurtherGoal } from '../rules/measure.ts'
import { MAY } from '../rules/permissions.ts'
import { goalById } from '../storage/goals.ts'
import { furtherGoalsOf, keepFurtherGoal, measureForUpdate } from '../storage/measures.ts'

/** Lets a measure serve one more action goal beside its main one. */
export const serveFurtherGoal = action({
  name: 'concept.serve-further-goal',
  input: { measure: field.id('measure'), goal: field.id('goal') },
  refusals: ['measure-serves-action-goals', 'measure-serves-goal-already', 'goal-of-other-quarter'],
  subject: async ({ input, tx }) => {
    const measure = await measureForUpdate(tx, input.measure)
    const goal = await goalById(tx, input.goal)
    if (measure === undefined) return notHere('measure')
    return goal === undefined ? notHere('goal') : { measure, goal }
  },
  may: (person, { measure }) => permit(person, MAY.planMeasure, { quarter: measure.quarter }),
  run: async ({ subject: { measure, goal }, tx }) => {
    const against = againstFurtherGoal(measure, goal, await furtherGoalsOf(tx, measure.id))
    if (against.length > 0) return refused(...against)
    const id = asId<'further-goal'>(randomUUID())
    await keepFurtherGoal(tx, { id, measure: measure.id, goal: goal.id })
    return done({
      touched: [
        { kind: 'measure', id: measure.id },
        { kind: 'goal', id: goal.id },
      ],
    })
  },
  audit: 'named',
})
