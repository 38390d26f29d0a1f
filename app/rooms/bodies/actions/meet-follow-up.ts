import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { bodyById } from '../storage/bodies.ts'
import { decisionById, followUpForUpdate, meetFollowUpOn } from '../storage/decisions.ts'

/** Notes that what followed from a decision is done. */
export const meetFollowUp = action({
  name: 'bodies.meet-follow-up',
  input: { followUp: field.id('follow-up'), doneOn: field.day() },
  refusals: ['follow-up-done-already', 'done-in-the-future', 'done-before-decision'],
  subject: async ({ input, tx }) => {
    const followUp = await followUpForUpdate(tx, input.followUp)
    const decision = followUp === undefined ? undefined : await decisionById(tx, followUp.decision)
    const body = decision === undefined ? undefined : await bodyById(tx, decision.body)
    return followUp === undefined || decision === undefined || body === undefined
      ? notHere('followUp')
      : { followUp, decision, body }
  },
  may: (person, { body }) =>
    permit(person, MAY.meetFollowUp, { quarter: body.quarter, body: body.id }),
  run: async ({ input, subject: { followUp, decision }, today, tx }) => {
    if (followUp.doneOn !== null)
      return refused({ code: 'follow-up-done-already', details: { day: followUp.doneOn } })
    if (input.doneOn > today) return refused({ code: 'done-in-the-future', field: 'doneOn' })
    if (input.doneOn < decision.decidedOn)
      return refused({
        code: 'done-before-decision',
        field: 'doneOn',
        details: { day: decision.decidedOn },
      })
    await meetFollowUpOn(tx, followUp.id, input.doneOn)
    return done({ touched: [{ kind: 'decision', id: decision.id }], value: { id: decision.id } })
  },
  audit: 'named',
})
