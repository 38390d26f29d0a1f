import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, refused } from '#platform/values/index.ts'
import { againstTouching, mayRun } from '../rules/sitting.ts'
import { conflictById, keepConflict } from '../storage/conflicts.ts'
import { sittingForUpdate } from '../storage/sitting.ts'

/** Records what was decided about a conflict of interest by whoever the rules say. A tap by mistake is dismissed. */
export const decideConflict = action({
  name: 'bodies.decide-conflict',
  input: {
    conflict: field.id('conflict'),
    outcome: field.choice(['upheld', 'dismissed']),
  },
  refusals: [
    'sitting-not-running',
    'vote-is-open',
    'item-decided-already',
    'conflict-decided-already',
  ],
  subject: async ({ input, tx }) => {
    const known = await conflictById(tx, input.conflict)
    const sitting = known === undefined ? undefined : await sittingForUpdate(tx, known.item)
    const conflict = sitting?.conflicts.find(({ id }) => id === input.conflict)
    return sitting === undefined || conflict === undefined
      ? notHere('conflict')
      : { sitting, conflict }
  },
  may: (person, { sitting }) => mayRun(person, sitting, sitting.meeting.day),
  current: ({ conflict }) => ({ version: conflict.version, values: {} }),
  run: async ({ input, subject: { sitting, conflict }, tx }) => {
    const against = againstTouching(sitting)
    if (against.length > 0) return refused(...against)
    if (conflict.state === input.outcome) return refused({ code: 'conflict-decided-already' })
    await keepConflict(tx, { ...conflict, state: input.outcome })
    return done({
      touched: [
        { kind: 'agenda-item', id: conflict.item },
        { kind: 'seat', id: conflict.seat },
      ],
      value: { id: conflict.id },
    })
  },
  audit: 'named',
})
