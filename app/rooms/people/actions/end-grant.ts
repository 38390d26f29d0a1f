import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { allGrants, endGrantOn, grantForUpdate } from '../storage/persons.ts'
import { isInForce } from '../rules/grant.ts'

/** Ends a role on a day. The last administrator stays, or nobody could let anyone in again. */
export const endGrant = action({
  name: 'people.end-grant',
  input: { grant: field.id('grant'), endsOn: field.day() },
  refusals: ['grant-ends-before-it-begins', 'last-administrator'],
  subject: ({ input, tx }) => grantForUpdate(tx, input.grant),
  may: (person) => permit(person, MAY.endGrant),
  run: async ({ input, subject, today, tx }) => {
    if (input.endsOn < subject.beginsOn)
      return refused({ code: 'grant-ends-before-it-begins', field: 'endsOn' })
    const administrators = (await allGrants(tx)).filter(
      (grant) => grant.role === 'administrator' && isInForce(grant, today),
    )
    if (administrators.length === 1 && administrators[0]?.id === subject.id)
      return refused({ code: 'last-administrator', field: 'endsOn' })
    await endGrantOn(tx, subject.id, input.endsOn)
    return done({
      touched: [
        { kind: 'grant', id: subject.id },
        { kind: 'person', id: subject.person },
      ],
    })
  },
  audit: 'named',
})
