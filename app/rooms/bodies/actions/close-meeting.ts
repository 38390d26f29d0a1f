import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { mayRun } from '../rules/sitting.ts'
import { hasOpenBallot } from '../storage/ballots.ts'
import { stepMeeting } from '../storage/meetings.ts'
import { meetingSubject } from './meeting-subject.ts'

/** Closes a sitting. What was not decided stays open for another one. */
export const closeMeeting = action({
  name: 'bodies.close-meeting',
  input: { meeting: field.id('meeting') },
  refusals: ['sitting-not-running', 'vote-is-open'],
  subject: ({ input, tx }) => meetingSubject(tx, input.meeting),
  may: (person, subject) => mayRun(person, subject, subject.meeting.day),
  run: async ({ subject: { meeting }, tx }) => {
    if (meeting.state !== 'running') return refused({ code: 'sitting-not-running' })
    if (await hasOpenBallot(tx, meeting.id)) return refused({ code: 'vote-is-open' })
    await stepMeeting(tx, meeting.id, { state: 'closed' })
    return done({ touched: [{ kind: 'meeting', id: meeting.id }], value: { id: meeting.id } })
  },
  audit: 'named',
})
