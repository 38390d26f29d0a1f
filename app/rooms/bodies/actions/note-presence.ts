import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { PRESENCE_STATES } from '../rules/meeting.ts'
import { againstNoting, mayRun } from '../rules/sitting.ts'
import { keepPresence } from '../storage/presence.ts'
import { sittingForUpdate } from '../storage/sitting.ts'

/** Notes that someone is there, has left or is excused, from this item on. Each seat is a fact of its own. */
export const notePresence = action({
  name: 'bodies.note-presence',
  input: {
    item: field.id('agenda-item'),
    seat: field.id('seat'),
    presence: field.choice(PRESENCE_STATES),
    actsFor: field.optional(field.id('seat')),
  },
  refusals: [
    'sitting-not-running',
    'vote-is-open',
    'item-decided-already',
    'may-not-act-for',
    'member-is-present',
    'acted-for-already',
    'only-present-act',
  ],
  subject: async ({ input, tx }) => {
    const sitting = await sittingForUpdate(tx, input.item)
    if (sitting === undefined) return notHere('item')
    const isHere = (seat: string): boolean => sitting.seats.some(({ id }) => id === seat)
    if (!isHere(input.seat)) return notHere('seat')
    if (input.actsFor !== null && !isHere(input.actsFor)) return notHere('actsFor')
    const fact = sitting.noted.find(({ item, seat }) => item === input.item && seat === input.seat)
    return { sitting, fact }
  },
  may: (person, { sitting }) => mayRun(person, sitting, sitting.meeting.day),
  current: ({ fact }) => ({
    version: fact?.version ?? 0,
    values: fact === undefined ? {} : { presence: fact.state, actsFor: fact.actsFor },
  }),
  run: async ({ input, subject: { sitting, fact }, tx }) => {
    const { item, seat, presence: state, actsFor } = input
    const against = againstNoting(sitting, { seat, state, actsFor })
    if (against.length > 0) return refused(...against)
    await keepPresence(tx, { item, seat, state, actsFor, version: (fact?.version ?? 0) + 1 })
    return done({
      touched: [
        { kind: 'agenda-item', id: item },
        { kind: 'seat', id: seat },
      ],
      value: { id: item },
    })
  },
  audit: 'named',
})
