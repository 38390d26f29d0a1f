import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { rulesOn } from '../rules/rule-set.ts'
import { mayRun } from '../rules/sitting.ts'
import { stepMeeting } from '../storage/meetings.ts'
import { meetingSubject } from './meeting-subject.ts'

/** Opens a sitting. From now on it is held under the rules of this day, also when the invitation knew older ones. */
export const openMeeting = action({
  name: 'bodies.open-meeting',
  input: { meeting: field.id('meeting') },
  refusals: ['sitting-not-invited', 'sitting-not-yet', 'body-without-rules'],
  subject: ({ input, tx }) => meetingSubject(tx, input.meeting),
  may: (person, subject) => mayRun(person, subject, subject.meeting.day),
  run: async ({ subject: { meeting, versions }, today, tx }) => {
    if (meeting.state !== 'invited') return refused({ code: 'sitting-not-invited' })
    if (today < meeting.day)
      return refused({ code: 'sitting-not-yet', details: { day: meeting.day } })
    const ruleSet = rulesOn(versions, meeting.day)
    if (ruleSet === undefined) return refused({ code: 'body-without-rules' })
    await stepMeeting(tx, meeting.id, { state: 'running', heldUnder: ruleSet.id })
    return done({ touched: [{ kind: 'meeting', id: meeting.id }], value: { id: meeting.id } })
  },
  audit: 'named',
})
