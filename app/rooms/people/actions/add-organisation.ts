import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { quarterById } from '#rooms/places/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { ORGANISATION_KINDS } from '../rules/organisation.ts'
import { MAY } from '../rules/permissions.ts'
import { keepOrganisation } from '../storage/organisations.ts'

export const addOrganisation = action({
  name: 'people.add-organisation',
  input: {
    name: field.text({ max: 160 }),
    kind: field.choice(ORGANISATION_KINDS),
    quarter: field.optional(field.id('quarter')),
    purpose: field.optional(field.longText({ max: 600 })),
  },
  refusals: ['organisation-exists'],
  subject: async ({ input, tx }) =>
    input.quarter === null || (await quarterById(tx, input.quarter)) !== undefined
      ? {}
      : notHere('quarter'),
  may: (person, _subject, input) => permit(person, MAY.addOrganisation, { quarter: input.quarter }),
  run: async ({ input, tx }) => {
    const id = asId<'organisation'>(randomUUID())
    const isNew = await keepOrganisation(tx, { id, ...input })
    return isNew
      ? done({ touched: [{ kind: 'organisation', id }], value: { id } })
      : refused({ code: 'organisation-exists', field: 'name', details: { name: input.name } })
  },
  audit: 'named',
})
