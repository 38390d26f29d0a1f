import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit } from '#platform/values/index.ts'
import { personExists } from '#rooms/people/index.ts'
import { MAY } from '../rules/permissions.ts'
import { keepDeadline } from '../storage/deadlines.ts'
import { measureForUpdate } from '../storage/measures.ts'

/**
 * Sets a step or report on the way of a measure; it falls to a person, or to the neighbourhood management.
 * It may lie before the measure begins (an application) or after it ends (a proof of use).
 */
export const setDeadline = action({
  name: 'concept.set-deadline',
  input: {
    measure: field.id('measure'),
    what: field.text({ max: 200 }),
    ifNot: field.text({ max: 200 }),
    person: field.optional(field.id('person')),
    dueOn: field.day(),
  },
  refusals: [],
  subject: async ({ input, tx }) =>
    input.person === null || (await personExists(tx, input.person))
      ? measureForUpdate(tx, input.measure)
      : notHere('person'),
  may: (person, measure) => permit(person, MAY.planMeasure, { quarter: measure.quarter }),
  run: async ({ input, subject: measure, tx }) => {
    const id = asId<'deadline'>(randomUUID())
    await keepDeadline(tx, { ...input, id, role: 'neighbourhood-manager', doneOn: null })
    return done({
      touched: [
        { kind: 'measure', id: measure.id },
        { kind: 'deadline', id },
      ],
      value: { id },
    })
  },
  audit: 'named',
})
