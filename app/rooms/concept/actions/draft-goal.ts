import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, LEVELS, permit, refused } from '#platform/values/index.ts'
import { againstPlacing, PLACING_REFUSALS } from '../rules/goal.ts'
import { MAY_DRAFT } from '../rules/permissions.ts'
import { keepGoal } from '../storage/goals.ts'
import { GOAL_FIELDS, surroundingsOf } from './goal-fields.ts'

/** Drafts a goal of one of the three levels. A draft may lack its parent and its letters; an agreed goal may not. */
export const draftGoal = action({
  name: 'concept.draft-goal',
  input: { level: field.choice(LEVELS), ...GOAL_FIELDS },
  refusals: PLACING_REFUSALS,
  subject: ({ input, tx }) => surroundingsOf(tx, input),
  may: (person, _surroundings, input) =>
    permit(person, MAY_DRAFT[input.level], { quarter: input.quarter }),
  run: async ({ input, subject, tx }) => {
    const against = againstPlacing(input, subject.parent, subject.body)
    if (against.length > 0) return refused(...against)
    const id = asId<'goal'>(randomUUID())
    await keepGoal(tx, { ...input, id })
    return done({ touched: [{ kind: 'goal', id }], value: { id } })
  },
  audit: 'named',
})
