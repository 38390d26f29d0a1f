import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, dayBefore, done, permit, refused } from '#platform/values/index.ts'
import { againstDefining, againstRedefining } from '../rules/indicator.ts'
import { MAY } from '../rules/permissions.ts'
import {
  allVersions,
  endVersion,
  keepVersion,
  presentVersionForUpdate,
} from '../storage/indicators.ts'
import { DEFINITION, definitionOf } from './definition-fields.ts'

/** Gives an indicator a new definition: a new series begins, and the reason for the break is kept with it. */
export const redefineIndicator = action({
  name: 'monitoring.redefine-indicator',
  input: {
    indicator: field.id('indicator'),
    ...DEFINITION,
    breakReason: field.longText({ max: 600 }),
  },
  refusals: [
    'indicator-code-unreadable',
    'indicator-residents-need-persons',
    'indicator-residents-counted-already',
    'indicator-valid-before-the-last',
  ],
  subject: ({ input, tx }) => presentVersionForUpdate(tx, input.indicator),
  may: (person) => permit(person, MAY.keepCatalogue),
  run: async ({ input, subject, tx }) => {
    const definition = definitionOf(input)
    const { validFrom, breakReason } = input
    const against = [
      ...againstDefining(subject.code, definition, await allVersions(tx)),
      ...againstRedefining(subject, validFrom),
    ]
    if (against.length > 0) return refused(...against)
    if (validFrom !== null) await endVersion(tx, subject.id, dayBefore(validFrom))
    const id = asId<'indicator-version'>(randomUUID())
    const { indicator } = subject
    const version = subject.version + 1
    await keepVersion(tx, { ...definition, id, indicator, version, validFrom, breakReason })
    return done({
      touched: [{ kind: 'indicator', id: indicator }],
      value: { id: indicator, version },
    })
  },
  audit: 'named',
})
