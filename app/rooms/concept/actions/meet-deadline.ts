import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { deadlineForUpdate, meetDeadlineOn } from '../storage/deadlines.ts'
import { measureById } from '../storage/measures.ts'

/** Marks a step or report as done; whoever owes it may do so, too. */
export const meetDeadline = action({
  name: 'concept.meet-deadline',
  input: { deadline: field.id('deadline'), doneOn: field.day() },
  refusals: ['deadline-met-already', 'done-in-the-future'],
  subject: async ({ input, tx }) => {
    const deadline = await deadlineForUpdate(tx, input.deadline)
    const measure = deadline === undefined ? undefined : await measureById(tx, deadline.measure)
    return deadline === undefined || measure === undefined ? undefined : { deadline, measure }
  },
  may: (person, { deadline, measure }) =>
    person.kind === 'member' && person.id === deadline.person
      ? { allowed: true }
      : permit(person, MAY.planMeasure, { quarter: measure.quarter }),
  run: async ({ input, subject: { deadline, measure }, today, tx }) => {
    if (deadline.doneOn !== null) return refused({ code: 'deadline-met-already' })
    if (input.doneOn > today) return refused({ code: 'done-in-the-future', field: 'doneOn' })
    await meetDeadlineOn(tx, deadline.id, input.doneOn)
    return done({
      touched: [
        { kind: 'measure', id: measure.id },
        { kind: 'deadline', id: deadline.id },
      ],
    })
  },
  audit: 'named',
})
