import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { changeMeasure, measureForUpdate } from '../storage/measures.ts'

/** Makes a measure public. */
export const releaseMeasure = action({
  name: 'concept.release-measure',
  input: { measure: field.id('measure') },
  refusals: ['released-already'],
  subject: ({ input, tx }) => measureForUpdate(tx, input.measure),
  may: (person, measure) => permit(person, MAY.release, { quarter: measure.quarter }),
  run: async ({ subject, today, tx }) => {
    if (subject.releasedOn !== null) return refused({ code: 'released-already' })
    await changeMeasure(tx, subject.id, { releasedOn: today })
    return done({ touched: [{ kind: 'measure', id: subject.id }] })
  },
  audit: 'named',
})
