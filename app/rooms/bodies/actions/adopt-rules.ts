import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { againstAdopting, againstRules } from '../rules/rule-set.ts'
import { bodyForUpdate } from '../storage/bodies.ts'
import { lastDecisionOn } from '../storage/decisions.ts'
import { keepRuleSet, ruleSetsOf } from '../storage/rule-sets.ts'
import { RULE_FIELDS } from './rule-fields.ts'
import { againstRuleInput, rulesOfInput } from './rules-of-input.ts'

/** Adopts rules for a body from a day on. They are a new version: what was decided before keeps the old one. */
export const adoptRules = action({
  name: 'bodies.adopt-rules',
  input: {
    body: field.id('body'),
    validFrom: field.day(),
    adoptedBy: field.text({ max: 200 }),
    preset: field.optional(field.text({ max: 60 })),
    ...RULE_FIELDS,
  },
  refusals: [
    'rules-begin-before-present',
    'rules-begin-before-decision',
    'size-least-above-most',
    'statutory-quorum-needs-number',
    'quorum-by-share-or-number',
    'second-call-needs-number',
    'bench-not-chosen',
    'attendance-needs-all',
    'quorum-bench-needs-share',
    'bench-of-quorum-unknown',
  ],
  subject: async ({ input, tx }) => {
    const body = await bodyForUpdate(tx, input.body)
    if (body === undefined) return undefined
    const versions = await ruleSetsOf(tx, body.id)
    return { body, versions, lastDecision: await lastDecisionOn(tx, body.id) }
  },
  may: (person, { body }) =>
    permit(person, MAY.adoptRules, { quarter: body.quarter, body: body.id }),
  run: async ({ input, subject: { body, versions, lastDecision }, tx }) => {
    const rules = rulesOfInput(input)
    const against = [
      ...againstRuleInput(input),
      ...againstRules(rules),
      ...againstAdopting(versions, lastDecision, input.validFrom),
    ]
    if (against.length > 0) return refused(...against)
    const id = asId<'rule-set'>(randomUUID())
    const { validFrom, adoptedBy, preset } = input
    const version = versions.length + 1
    await keepRuleSet(tx, { id, body: body.id, version, validFrom, adoptedBy, preset, rules })
    return done({
      touched: [
        { kind: 'body', id: body.id },
        { kind: 'rule-set', id },
      ],
      value: { id, version },
    })
  },
  audit: 'named',
})
