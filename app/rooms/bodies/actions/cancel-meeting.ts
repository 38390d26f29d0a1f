import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { mayRun } from '../rules/sitting.ts'
import { stepMeeting } from '../storage/meetings.ts'
import { meetingSubject } from './meeting-subject.ts'

/** Calls a sitting off, with the reason. One that has begun is closed instead. */
export const cancelMeeting = action({
  name: 'bodies.cancel-meeting',
  input: { meeting: field.id('meeting'), cancelledBecause: field.text({ max: 300 }) },
  refusals: ['meeting-over', 'sitting-has-begun'],
  subject: ({ input, tx }) => meetingSubject(tx, input.meeting),
  may: (person, subject) => mayRun(person, subject, subject.meeting.day),
  run: async ({ input, subject: { meeting }, tx }) => {
    if (meeting.state === 'running') return refused({ code: 'sitting-has-begun' })
    if (meeting.state === 'closed' || meeting.state === 'cancelled')
      return refused({ code: 'meeting-over' })
    const { cancelledBecause } = input
    await stepMeeting(tx, meeting.id, { state: 'cancelled', cancelledBecause })
    return done({ touched: [{ kind: 'meeting', id: meeting.id }], value: { id: meeting.id } })
  },
  audit: 'named',
})
