import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { keepDepartment } from '../storage/departments.ts'

export const addDepartment = action({
  name: 'places.add-department',
  input: { name: field.text({ max: 120 }) },
  refusals: ['department-exists'],
  subject: () => Promise.resolve({}),
  may: (person) => permit(person, MAY.addDepartment),
  run: async ({ input, tx }) => {
    const id = asId<'department'>(randomUUID())
    const isNew = await keepDepartment(tx, { id, name: input.name })
    return isNew
      ? done({ touched: [{ kind: 'department', id }], value: { id } })
      : refused({ code: 'department-exists', field: 'name', details: { name: input.name } })
  },
  audit: 'named',
})
