import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MEASURE_STATES } from '../rules/measure.ts'
import { MAY } from '../rules/permissions.ts'
import { changeMeasure, measureForUpdate } from '../storage/measures.ts'

/** Says how far a measure is. */
export const changeMeasureState = action({
  name: 'concept.change-measure-state',
  input: { measure: field.id('measure'), state: field.choice(MEASURE_STATES) },
  refusals: ['measure-in-this-state'],
  subject: ({ input, tx }) => measureForUpdate(tx, input.measure),
  may: (person, measure) => permit(person, MAY.planMeasure, { quarter: measure.quarter }),
  current: ({ version, state }) => ({ version, values: { state } }),
  run: async ({ input, subject, tx }) => {
    if (input.state === subject.state)
      return refused({ code: 'measure-in-this-state', field: 'state' })
    await changeMeasure(tx, subject.id, { state: input.state })
    return done({ touched: [{ kind: 'measure', id: subject.id }] })
  },
  audit: 'named',
})
