import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { againstEnding } from '../rules/grant.ts'
import { MAY } from '../rules/permissions.ts'
import { administratorsForUpdate, endGrantOn, grantForUpdate } from '../storage/persons.ts'

/** Ends a role on a day. The last administrator stays, or nobody could let anyone in again. */
export const endGrant = action({
  name: 'people.end-grant',
  input: { grant: field.id('grant'), endsOn: field.day() },
  refusals: ['grant-ends-before-it-begins', 'grant-ended-already', 'last-administrator'],
  subject: ({ input, tx }) => grantForUpdate(tx, input.grant),
  may: (person) => permit(person, MAY.endGrant),
  run: async ({ input, subject, tx }) => {
    const against = againstEnding(subject, input.endsOn, await administratorsForUpdate(tx))
    if (against.length > 0) return refused(...against)
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
