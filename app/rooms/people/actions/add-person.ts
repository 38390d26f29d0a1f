import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { keepContact } from '../storage/contacts.ts'
import { keepPerson } from '../storage/persons.ts'

/** Enters a person, with or without an account to sign in with. */
export const addPerson = action({
  name: 'people.add-person',
  input: {
    name: field.text({ max: 120 }),
    introduction: field.optional(field.text({ max: 300 })),
    account: field.optional(field.text({ max: 64 })),
    email: field.optional(field.text({ max: 200 })),
    purpose: field.optional(field.text({ max: 120 })),
    keepUntil: field.optional(field.day()),
  },
  refusals: ['account-has-a-person', 'contact-needs-purpose'],
  subject: () => Promise.resolve({}),
  may: (person) => permit(person, MAY.addPerson),
  run: async ({ input, tx }) => {
    const { email, purpose, keepUntil } = input
    if (email !== null && (purpose === null || keepUntil === null))
      return refused({
        code: 'contact-needs-purpose',
        field: purpose === null ? 'purpose' : 'keepUntil',
      })
    const id = asId<'person'>(randomUUID())
    const isNew = await keepPerson(tx, {
      id,
      name: input.name,
      introduction: input.introduction,
      account: input.account,
    })
    if (!isNew) return refused({ code: 'account-has-a-person', field: 'account' })
    if (email !== null && purpose !== null && keepUntil !== null)
      await keepContact(tx, { person: id, way: 'e-mail', address: email, purpose, keepUntil })
    return done({ touched: [{ kind: 'person', id }], value: { id } })
  },
  audit: 'named',
})
