import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { keepPerson } from '../storage/persons.ts'

/** Enters a person, with or without an account to sign in with. */
export const addPerson = action({
  name: 'people.add-person',
  input: {
    name: field.text({ max: 120 }),
    introduction: field.optional(field.text({ max: 300 })),
    account: field.optional(field.text({ max: 64 })),
  },
  refusals: ['account-has-a-person'],
  subject: () => Promise.resolve({}),
  may: (person) => permit(person, MAY.addPerson),
  run: async ({ input, tx }) => {
    const id = asId<'person'>(randomUUID())
    const isNew = await keepPerson(tx, {
      id,
      name: input.name,
      introduction: input.introduction,
      account: input.account,
    })
    return isNew
      ? done({ touched: [{ kind: 'person', id }], value: { id } })
      : refused({ code: 'account-has-a-person', field: 'account' })
  },
  audit: 'named',
})
