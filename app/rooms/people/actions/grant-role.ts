import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused, ROLES } from '#platform/values/index.ts'
import { quarterById } from '#rooms/places/index.ts'
import { againstGranting } from '../rules/grant.ts'
import { MAY } from '../rules/permissions.ts'
import { organisationExists } from '../storage/organisations.ts'
import { grantsOf, keepGrant, personForUpdate } from '../storage/persons.ts'

/** Gives a role to a person, in the whole municipality or bound to a quarter, body or organisation. */
export const grantRole = action({
  name: 'people.grant-role',
  input: {
    person: field.id('person'),
    role: field.choice(ROLES),
    quarter: field.optional(field.id('quarter')),
    body: field.optional(field.id('body')),
    organisation: field.optional(field.id('organisation')),
    beginsOn: field.day(),
    endsOn: field.optional(field.day()),
  },
  refusals: [
    'role-needs-quarter',
    'role-needs-organisation',
    'role-held-already',
    'grant-ends-before-it-begins',
  ],
  subject: async ({ input, tx }) => {
    const quarterIsKnown =
      input.quarter === null || (await quarterById(tx, input.quarter)) !== undefined
    const organisationIsKnown =
      input.organisation === null || (await organisationExists(tx, input.organisation))
    return quarterIsKnown && organisationIsKnown ? personForUpdate(tx, input.person) : undefined
  },
  may: (person) => permit(person, MAY.grantRole),
  run: async ({ input, subject, tx }) => {
    if (input.endsOn !== null && input.endsOn < input.beginsOn)
      return refused({ code: 'grant-ends-before-it-begins', field: 'endsOn' })
    const against = againstGranting(await grantsOf(tx, subject.id), input)
    if (against.length > 0) return refused(...against)
    const id = asId<'grant'>(randomUUID())
    await keepGrant(tx, { ...input, id })
    return done({
      touched: [
        { kind: 'person', id: subject.id },
        { kind: 'grant', id },
      ],
      value: { id },
    })
  },
  audit: 'named',
})
