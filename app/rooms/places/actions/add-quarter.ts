import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { AREA_TYPES, slugOf } from '../rules/quarter.ts'
import { keepPhase, keepQuarter } from '../storage/quarters.ts'

/** A quarter begins in the phase of preparation; the council's resolution to start comes later. */
export const addQuarter = action({
  name: 'places.add-quarter',
  input: {
    name: field.text({ max: 80 }),
    areaType: field.choice(AREA_TYPES),
    description: field.longText({ max: 2000 }),
    beginsOn: field.day(),
  },
  refusals: ['quarter-exists', 'quarter-name-without-letters'],
  subject: () => Promise.resolve({}),
  may: (person) => permit(person, MAY.addQuarter),
  run: async ({ input, tx }) => {
    const slug = slugOf(input.name)
    if (slug === '') return refused({ code: 'quarter-name-without-letters', field: 'name' })
    const id = asId<'quarter'>(randomUUID())
    const isNew = await keepQuarter(tx, {
      id,
      slug,
      name: input.name,
      areaType: input.areaType,
      description: input.description,
    })
    if (!isNew)
      return refused({ code: 'quarter-exists', field: 'name', details: { name: input.name } })
    await keepPhase(tx, {
      id: asId(randomUUID()),
      quarter: id,
      phase: 'preparation',
      beginsOn: input.beginsOn,
    })
    return done({ touched: [{ kind: 'quarter', id }], value: { id, slug } })
  },
  audit: 'named',
})
