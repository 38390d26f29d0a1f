import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { indexRunForUpdate, releaseIndexRunOn } from '../storage/index-runs.ts'

/** Shows the results of an index to everyone. The selection made on them stays internal until its own release. */
export const releaseIndexRun = action({
  name: 'monitoring.release-index-run',
  input: { run: field.id('index-run') },
  refusals: ['index-run-released-already'],
  subject: ({ input, tx }) => indexRunForUpdate(tx, input.run),
  may: (person) => permit(person, MAY.releaseIndex),
  run: async ({ subject: run, today, tx }) => {
    if (run.releasedOn !== null) return refused({ code: 'index-run-released-already' })
    await releaseIndexRunOn(tx, run.id, today)
    return done({ touched: [{ kind: 'index-run', id: run.id }] })
  },
  audit: 'named',
})
