import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { againstDiscarding } from '../rules/run.ts'
import { changeRun, runForUpdate } from '../storage/runs.ts'
import { snapshotsOfRun, withdraw } from '../storage/snapshots.ts'

/**
 * Gives a run up, in whatever state it is: its figures are seen no more from this moment, and are removed in
 * the background. What it had replaced does not come back by itself.
 */
export const discardRun = action({
  name: 'monitoring.discard-run',
  input: { run: field.id('import-run') },
  refusals: ['run-over'],
  subject: ({ input, tx }) => runForUpdate(tx, input.run),
  may: (person) => permit(person, MAY.import),
  run: async ({ subject, tx }) => {
    const against = againstDiscarding(subject)
    if (against.length > 0) return refused(...against)
    await withdraw(tx, await snapshotsOfRun(tx, subject.id))
    await changeRun(tx, subject.id, { state: 'discarded' })
    return done({ touched: [{ kind: 'import-run', id: subject.id }] })
  },
  audit: 'named',
})
