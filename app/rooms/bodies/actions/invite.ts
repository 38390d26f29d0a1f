import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstInviting } from '../rules/notice.ts'
import { rulesOn } from '../rules/rule-set.ts'
import { mayRun } from '../rules/sitting.ts'
import { itemsOf, stepMeeting } from '../storage/meetings.ts'
import { meetingSubject } from './meeting-subject.ts'

/** Records that the invitation went out, in time by the rules, with this agenda. */
export const invite = action({
  name: 'bodies.invite',
  input: { meeting: field.id('meeting') },
  refusals: ['invited-already', 'body-without-rules', 'invitation-too-late', 'agenda-is-empty'],
  subject: ({ input, tx }) => meetingSubject(tx, input.meeting),
  may: (person, subject) => mayRun(person, subject, subject.meeting.day),
  run: async ({ subject: { meeting, versions }, today, tx }) => {
    if (meeting.state !== 'planned') return refused({ code: 'invited-already' })
    const ruleSet = rulesOn(versions, meeting.day)
    if (ruleSet === undefined) return refused({ code: 'body-without-rules' })
    const items = (await itemsOf(tx, meeting.id)).length
    const against = againstInviting(ruleSet.rules, { day: meeting.day, items }, today)
    if (against.length > 0) return refused(...against)
    await stepMeeting(tx, meeting.id, {
      state: 'invited',
      invited: { on: today, under: ruleSet.id },
    })
    return done({ touched: [{ kind: 'meeting', id: meeting.id }], value: { id: meeting.id } })
  },
  audit: 'named',
})
