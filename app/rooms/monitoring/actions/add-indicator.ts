import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { againstDefining } from '../rules/indicator.ts'
import { MAY } from '../rules/permissions.ts'
import { allVersions, keepIndicator, keepVersion } from '../storage/indicators.ts'
import { DEFINITION, definitionOf } from './definition-fields.ts'

/** Enters an indicator with the first version of its definition. */
export const addIndicator = action({
  name: 'monitoring.add-indicator',
  input: { code: field.text({ max: 80 }), ...DEFINITION },
  refusals: [
    'indicator-exists',
    'indicator-code-unreadable',
    'indicator-residents-need-persons',
    'indicator-residents-counted-already',
    'indicator-valid-before-the-last',
  ],
  subject: () => Promise.resolve({}),
  may: (person) => permit(person, MAY.keepCatalogue),
  run: async ({ input, tx }) => {
    const definition = definitionOf(input)
    const against = againstDefining(input.code, definition, await allVersions(tx))
    if (against.length > 0) return refused(...against)
    const indicator = asId<'indicator'>(randomUUID())
    if (!(await keepIndicator(tx, { id: indicator, code: input.code })))
      return refused({ code: 'indicator-exists', field: 'code', details: { code: input.code } })
    const id = asId<'indicator-version'>(randomUUID())
    const { validFrom } = input
    const first = { id, indicator, version: 1, validFrom, breakReason: null }
    await keepVersion(tx, { ...definition, ...first })
    return done({ touched: [{ kind: 'indicator', id: indicator }], value: { id: indicator } })
  },
  audit: 'named',
})
