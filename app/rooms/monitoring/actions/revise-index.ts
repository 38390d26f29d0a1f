import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { allVersions } from '../storage/indicators.ts'
import { keepIndex, latestIndexForUpdate } from '../storage/indices.ts'
import { INDEX_FIELDS, INDEX_REFUSALS, wantedIndex } from './index-fields.ts'

/** Gives an index a new version. Runs made by the one before stay with it and are not compared with new ones. */
export const reviseIndex = action({
  name: 'monitoring.revise-index',
  input: {
    index: field.id('index'),
    ...INDEX_FIELDS,
    changeReason: field.longText({ max: 600 }),
  },
  refusals: ['index-changed-meanwhile', ...INDEX_REFUSALS],
  subject: ({ input, tx }) => latestIndexForUpdate(tx, input.index),
  may: (person) => permit(person, MAY.defineIndex),
  run: async ({ input, subject, today, tx }) => {
    const wanted = wantedIndex(input, await allVersions(tx))
    if (!wanted.ok) return refused(...wanted.reasons)
    const id = asId<'index-definition'>(randomUUID())
    const { index, name, preset } = subject
    const { changeReason } = input
    const version = subject.version + 1
    const { method, indicators } = wanted
    const next = { id, index, name, preset, version, method, indicators, changeReason }
    return (await keepIndex(tx, { ...next, enteredOn: today }))
      ? done({ touched: [{ kind: 'index', id: index }], value: { id, version } })
      : refused({ code: 'index-changed-meanwhile' })
  },
  audit: 'named',
})
