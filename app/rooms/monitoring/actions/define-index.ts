import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { INDEX_PRESETS } from '../rules/index-presets.ts'
import { MAY } from '../rules/permissions.ts'
import { allVersions } from '../storage/indicators.ts'
import { keepIndex } from '../storage/indices.ts'
import { INDEX_FIELDS, INDEX_REFUSALS, wantedIndex } from './index-fields.ts'

/** Defines an index of the town, from a preset or from nothing. */
export const defineIndex = action({
  name: 'monitoring.define-index',
  input: {
    name: field.text({ max: 120 }),
    preset: field.choice(INDEX_PRESETS),
    ...INDEX_FIELDS,
  },
  refusals: ['index-exists', ...INDEX_REFUSALS],
  subject: () => Promise.resolve({}),
  may: (person) => permit(person, MAY.defineIndex),
  run: async ({ input, today, tx }) => {
    const wanted = wantedIndex(input, await allVersions(tx))
    if (!wanted.ok) return refused(...wanted.reasons)
    const { method, indicators } = wanted
    const { name, preset } = input
    const [id, index] = [asId<'index-definition'>(randomUUID()), asId<'index'>(randomUUID())]
    const first = { version: 1, enteredOn: today, changeReason: null }
    return (await keepIndex(tx, { id, index, name, preset, method, indicators, ...first }))
      ? done({ touched: [{ kind: 'index', id: index }], value: { id, index } })
      : refused({ code: 'index-exists', field: 'name', details: { name } })
  },
  audit: 'named',
})
