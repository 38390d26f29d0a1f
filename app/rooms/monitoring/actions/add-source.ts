import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { keepSource } from '../storage/sources.ts'

/** Enters where figures come from, with the sentence that must stand beside them. */
export const addSource = action({
  name: 'monitoring.add-source',
  input: {
    title: field.text({ max: 200 }),
    publisher: field.text({ max: 200 }),
    licence: field.text({ max: 80 }),
    licenceAddress: field.optional(field.text({ max: 300 })),
    attribution: field.text({ max: 500 }),
  },
  refusals: ['source-exists'],
  subject: () => Promise.resolve({}),
  may: (person) => permit(person, MAY.keepCatalogue),
  run: async ({ input, tx }) => {
    const id = asId<'source'>(randomUUID())
    return (await keepSource(tx, { id, ...input }))
      ? done({ touched: [{ kind: 'source', id }], value: { id } })
      : refused({ code: 'source-exists', field: 'title', details: { title: input.title } })
  },
  audit: 'named',
})
