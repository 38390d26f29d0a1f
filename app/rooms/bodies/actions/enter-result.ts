import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { againstEntering, RESULTS } from '../rules/resolution.ts'
import { keepResult, numberIsTaken, resolutionForUpdate } from '../storage/resolutions.ts'

/** Enters in four fields what the council decided. A result is final; a postponement is not. */
export const enterResult = action({
  name: 'bodies.enter-result',
  input: {
    resolution: field.id('resolution'),
    result: field.choice(RESULTS),
    number: field.optional(field.text({ max: 60 })),
    decidedOn: field.day(),
    consultations: field.optional(field.longText({ max: 2000 })),
  },
  refusals: [
    'resolution-decided-already',
    'result-needs-number',
    'result-before-submission',
    'result-in-the-future',
    'resolution-number-taken',
  ],
  subject: ({ input, tx }) => resolutionForUpdate(tx, input.resolution),
  may: (person) => permit(person, MAY.enterResult),
  current: (resolution) => ({ version: resolution.version, values: {} }),
  run: async ({ input, subject, today, tx }) => {
    const against = againstEntering(subject, input, today)
    if (against.length > 0) return refused(...against)
    if (input.number !== null && (await numberIsTaken(tx, subject.body, input.number, subject.id)))
      return refused({
        code: 'resolution-number-taken',
        field: 'number',
        details: { number: input.number },
      })
    await keepResult(tx, subject.id, input)
    return done({ touched: [{ kind: 'resolution', id: subject.id }] })
  },
  audit: 'named',
})
