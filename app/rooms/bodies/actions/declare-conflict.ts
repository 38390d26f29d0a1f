import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, refused } from '#platform/values/index.ts'
import { BIAS_GROUNDS } from '../rules/rule-set.ts'
import { againstDeclaring, holds, mayRun } from '../rules/sitting.ts'
import { keepConflict } from '../storage/conflicts.ts'
import { sittingForUpdate } from '../storage/sitting.ts'

/**
 * Notes a conflict of interest at an item. Whoever says it of themselves is out at once; what others claim
 * waits until it is upheld or dismissed.
 */
export const declareConflict = action({
  name: 'bodies.declare-conflict',
  input: {
    item: field.id('agenda-item'),
    seat: field.id('seat'),
    ground: field.choice(BIAS_GROUNDS),
    isClaimed: field.flag(),
  },
  refusals: [
    'sitting-not-running',
    'vote-is-open',
    'item-decided-already',
    'ground-not-in-rules',
    'conflict-noted-already',
  ],
  subject: async ({ input, tx }) => {
    const sitting = await sittingForUpdate(tx, input.item)
    if (sitting === undefined) return notHere('item')
    const seat = sitting.seats.find(({ id }) => id === input.seat)
    return seat === undefined ? notHere('seat') : { sitting, seat }
  },
  may: (person, { sitting, seat }) =>
    holds(person, seat) ? { allowed: true } : mayRun(person, sitting, sitting.meeting.day),
  run: async ({ input, subject: { sitting }, tx }) => {
    const against = againstDeclaring(sitting, input)
    if (against.length > 0) return refused(...against)
    const id = asId<'conflict'>(randomUUID())
    const { item, seat, ground, isClaimed } = input
    await keepConflict(tx, { id, item, seat, ground, state: isClaimed ? 'claimed' : 'declared' })
    return done({
      touched: [
        { kind: 'agenda-item', id: item },
        { kind: 'seat', id: seat },
      ],
      value: { id },
    })
  },
  audit: 'named',
})
