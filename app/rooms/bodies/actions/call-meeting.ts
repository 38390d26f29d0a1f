import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, refused } from '#platform/values/index.ts'
import { againstCalling } from '../rules/meeting.ts'
import { inviteBy } from '../rules/notice.ts'
import { rulesOn } from '../rules/rule-set.ts'
import { mayRun } from '../rules/sitting.ts'
import { bodyForUpdate } from '../storage/bodies.ts'
import { keepMeeting, meetingById } from '../storage/meetings.ts'
import { ruleSetsOf } from '../storage/rule-sets.ts'
import { seatsOf } from '../storage/seats.ts'
import { timeField } from './time-field.ts'

/** Plans a sitting of a body. From the rules follows by when the invitation must go out. */
export const callMeeting = action({
  name: 'bodies.call-meeting',
  input: {
    body: field.id('body'),
    day: field.day(),
    startsAt: timeField(),
    place: field.text({ max: 200 }),
    secondCallOf: field.optional(field.id('meeting')),
  },
  refusals: [
    'body-without-rules',
    'meeting-in-the-past',
    'second-call-of-other-body',
    'second-call-needs-failed-sitting',
  ],
  subject: async ({ input, tx }) => {
    const body = await bodyForUpdate(tx, input.body)
    if (body === undefined) return notHere('body')
    const first = input.secondCallOf === null ? null : await meetingById(tx, input.secondCallOf)
    if (first === undefined) return notHere('secondCallOf')
    return {
      body,
      first,
      seats: await seatsOf(tx, body.id),
      versions: await ruleSetsOf(tx, body.id),
    }
  },
  may: (person, subject, input) => mayRun(person, subject, input.day),
  run: async ({ input, subject: { body, first, versions }, today, tx }) => {
    const rules = rulesOn(versions, input.day)?.rules
    if (rules === undefined) return refused({ code: 'body-without-rules' })
    if (input.day < today) return refused({ code: 'meeting-in-the-past', field: 'day' })
    const against = againstCalling(body.id, first, input.day)
    if (against.length > 0) return refused(...against)
    const id = asId<'meeting'>(randomUUID())
    await keepMeeting(tx, { ...input, id, body: body.id, inviteBy: inviteBy(rules, input.day) })
    return done({ touched: [{ kind: 'meeting', id }], value: { id } })
  },
  audit: 'named',
})
