import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { isContributed } from '#platform/contributions/index.ts'
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
    const { quarter, body, organisation } = input
    if (quarter !== null && (await quarterById(tx, quarter)) === undefined)
      return notHere('quarter')
    // Bodies are a room above this one: what it contributes says whether the body exists.
    if (body !== null && !(await isContributed(tx, { kind: 'body', id: body })))
      return notHere('body')
    if (organisation !== null && !(await organisationExists(tx, organisation)))
      return notHere('organisation')
    return personForUpdate(tx, input.person)
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
