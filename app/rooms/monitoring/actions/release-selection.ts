import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { decisionsOf } from '../storage/area-decisions.ts'
import { indexRunForUpdate, releaseSelectionOn } from '../storage/index-runs.ts'

/** Shows the selection of areas with its reasons to everyone. */
export const releaseSelection = action({
  name: 'monitoring.release-selection',
  input: { run: field.id('index-run') },
  refusals: ['selection-needs-released-run', 'selection-empty', 'selection-released-already'],
  subject: ({ input, tx }) => indexRunForUpdate(tx, input.run),
  may: (person) => permit(person, MAY.releaseIndex),
  run: async ({ subject: run, today, tx }) => {
    if (run.selectionReleasedOn !== null) return refused({ code: 'selection-released-already' })
    if (run.releasedOn === null)
      return refused({ code: 'selection-needs-released-run', liftedBy: ['coordination-office'] })
    if ((await decisionsOf(tx, run.id)).length === 0) return refused({ code: 'selection-empty' })
    await releaseSelectionOn(tx, run.id, today)
    return done({ touched: [{ kind: 'index-run', id: run.id }] })
  },
  audit: 'named',
})
