import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { bodyById } from '../storage/bodies.ts'
import { decisionById, releaseDecision as keepRelease } from '../storage/decisions.ts'

/** Makes a decision public, unless its item was not. */
export const releaseDecision = action({
  name: 'bodies.release-decision',
  input: { decision: field.id('decision') },
  refusals: ['decision-not-public', 'released-already'],
  subject: async ({ input, tx }) => {
    const decision = await decisionById(tx, input.decision)
    const body = decision === undefined ? undefined : await bodyById(tx, decision.body)
    return decision === undefined || body === undefined ? notHere('decision') : { decision, body }
  },
  may: (person, { body }) =>
    permit(person, MAY.releaseDecision, { quarter: body.quarter, body: body.id }),
  run: async ({ subject: { decision }, today, tx }) => {
    if (!decision.isPublic) return refused({ code: 'decision-not-public' })
    const isNew = await keepRelease(tx, decision.id, today)
    return isNew
      ? done({ touched: [{ kind: 'decision', id: decision.id }], value: { id: decision.id } })
      : refused({ code: 'released-already' })
  },
  audit: 'named',
})
