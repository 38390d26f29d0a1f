import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, refused } from '#platform/values/index.ts'
import { againstItem, PURPOSES } from '../rules/meeting.ts'
import { mayDecideTablePaper } from '../rules/notice.ts'
import { DECISION_KINDS, rulesOn } from '../rules/rule-set.ts'
import { mayRun } from '../rules/sitting.ts'
import { itemsOf, keepItem } from '../storage/meetings.ts'
import { meetingSubject } from './meeting-subject.ts'

/** Puts an item on the agenda: to inform, to develop, or to decide with the text of the motion. */
export const addAgendaItem = action({
  name: 'bodies.add-agenda-item',
  input: {
    meeting: field.id('meeting'),
    itemTitle: field.text({ max: 200 }),
    purpose: field.choice(PURPOSES),
    minutes: field.number({ min: 0, max: 600, decimals: 0 }),
    isClosed: field.flag(),
    decisionKind: field.optional(field.choice(DECISION_KINDS)),
    proposal: field.optional(field.longText({ max: 5000 })),
  },
  refusals: [
    'meeting-over',
    'agenda-is-full',
    'proposal-needed',
    'proposal-only-to-decide',
    'table-papers-not-allowed',
  ],
  subject: ({ input, tx }) => meetingSubject(tx, input.meeting),
  may: (person, subject) => mayRun(person, subject, subject.meeting.day),
  run: async ({ input, subject: { meeting, versions }, tx }) => {
    if (meeting.state === 'closed' || meeting.state === 'cancelled')
      return refused({ code: 'meeting-over' })
    const items = await itemsOf(tx, meeting.id)
    if (items.length >= MOST_ITEMS)
      return refused({ code: 'agenda-is-full', details: { most: MOST_ITEMS } })
    const rules = rulesOn(versions, meeting.day)?.rules
    const wanted = { ...input, isTablePaper: meeting.state !== 'planned' }
    const against = againstItem(wanted, rules !== undefined && mayDecideTablePaper(rules))
    if (against.length > 0) return refused(...against)
    const id = asId<'agenda-item'>(randomUUID())
    await keepItem(tx, {
      ...wanted,
      id,
      title: input.itemTitle,
      isPublic: !input.isClosed,
      decisionKind: input.purpose === 'decide' ? input.decisionKind : null,
      meeting: meeting.id,
      position: (items.at(-1)?.position ?? 0) + 1,
    })
    return done({
      touched: [
        { kind: 'meeting', id: meeting.id },
        { kind: 'agenda-item', id },
      ],
      value: { id },
    })
  },
  audit: 'named',
})

const MOST_ITEMS = 500
