import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { quarterById, slugOf } from '#rooms/places/index.ts'
import { againstSettingUp, BODY_KINDS, LEVEL_OF } from '../rules/body.ts'
import { MAY } from '../rules/permissions.ts'
import { keepBody } from '../storage/bodies.ts'

/** Sets up a body under the name it has in this town; its level follows from its kind. */
export const setUpBody = action({
  name: 'bodies.set-up',
  input: {
    name: field.text({ max: 120 }),
    kind: field.choice(BODY_KINDS),
    quarter: field.optional(field.id('quarter')),
    isExternal: field.flag(),
    description: field.longText({ max: 1000 }),
    largestSize: field.optional(field.number({ min: 1, max: 500, decimals: 0 })),
  },
  refusals: [
    'body-exists',
    'body-needs-quarter',
    'body-stands-above-quarters',
    'only-normative-bodies-are-external',
  ],
  subject: async ({ input, tx }) => {
    if (input.quarter === null) return { quarter: null }
    const quarter = await quarterById(tx, input.quarter)
    return quarter === undefined ? notHere('quarter') : { quarter }
  },
  may: (person, { quarter }) => permit(person, MAY.setUpBody, { quarter: quarter?.id ?? null }),
  run: async ({ input, subject, tx }) => {
    const against = againstSettingUp(input)
    if (against.length > 0) return refused(...against)
    const id = asId<'body'>(randomUUID())
    const slug = slugOf(
      subject.quarter === null ? input.name : `${input.name} ${subject.quarter.name}`,
    )
    const isNew =
      slug !== '' && (await keepBody(tx, { ...input, id, slug, level: LEVEL_OF[input.kind] }))
    return isNew
      ? done({ touched: [{ kind: 'body', id }], value: { id, slug } })
      : refused({ code: 'body-exists', field: 'name', details: { name: input.name } })
  },
  audit: 'named',
})
