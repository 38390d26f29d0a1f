import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { areaExists, quarterById } from '#rooms/places/index.ts'
import { MAY } from '../rules/permissions.ts'
import { againstSubmitting, RESOLUTION_KINDS } from '../rules/resolution.ts'
import { bodyForUpdate } from '../storage/bodies.ts'
import { keepResolution } from '../storage/resolutions.ts'

/** Submits to the council what it is to decide. Its result comes back from its own system. */
export const submitResolution = action({
  name: 'bodies.submit-resolution',
  input: {
    body: field.id('body'),
    kind: field.choice(RESOLUTION_KINDS),
    title: field.text({ max: 200 }),
    text: field.longText({ max: 20_000 }),
    quarter: field.optional(field.id('quarter')),
    boundary: field.optional(field.id('area')),
    budget: field.optional(field.money()),
    submittedOn: field.day(),
  },
  refusals: [
    'resolution-of-a-normative-body',
    'resolution-needs-quarter',
    'resolution-needs-boundary',
    'resolution-needs-budget',
    'budget-is-zero',
    'submission-in-the-future',
  ],
  subject: async ({ input, tx }) => {
    const { quarter, boundary } = input
    if (quarter !== null && (await quarterById(tx, quarter)) === undefined)
      return notHere('quarter')
    if (boundary !== null && !(await areaExists(tx, boundary))) return notHere('boundary')
    return bodyForUpdate(tx, input.body)
  },
  may: (person) => permit(person, MAY.submitResolution),
  run: async ({ input, subject, today, tx }) => {
    if (input.submittedOn > today)
      return refused({ code: 'submission-in-the-future', field: 'submittedOn' })
    const against = againstSubmitting(subject, input)
    if (against.length > 0) return refused(...against)
    const id = asId<'resolution'>(randomUUID())
    await keepResolution(tx, { ...input, id })
    return done({ touched: [{ kind: 'resolution', id }], value: { id } })
  },
  audit: 'named',
})
