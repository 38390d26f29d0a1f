import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, dayBefore, done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { againstBeginning, PHASES } from '../rules/phase.ts'
import { endPhase, keepPhase, phasesOf, quarterForUpdate } from '../storage/quarters.ts'

/** Begins the next phase of a quarter; the present one ends the day before. */
export const beginPhase = action({
  name: 'places.begin-phase',
  input: { quarter: field.id('quarter'), phase: field.choice(PHASES), beginsOn: field.day() },
  refusals: ['phase-already-running', 'phase-not-after-the-last'],
  subject: ({ input, tx }) => quarterForUpdate(tx, input.quarter),
  may: (person, quarter) => permit(person, MAY.beginPhase, { quarter: quarter.id }),
  run: async ({ input, subject, tx }) => {
    const phases = await phasesOf(tx, subject.id)
    const against = againstBeginning(phases, input)
    if (against.length > 0) return refused(...against)
    const open = phases.find(({ endsOn }) => endsOn === null)
    if (open !== undefined) await endPhase(tx, open.id, dayBefore(input.beginsOn))
    await keepPhase(tx, {
      id: asId(randomUUID()),
      quarter: subject.id,
      phase: input.phase,
      beginsOn: input.beginsOn,
    })
    return done({ touched: [{ kind: 'quarter', id: subject.id }] })
  },
  audit: 'named',
})
