import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { againstPublishing } from '../rules/run.ts'
import { runForUpdate } from '../storage/runs.ts'
import { publish } from './publish.ts'

/** Shows the figures of a run to everyone, all at once. */
export const publishRun = action({
  name: 'monitoring.publish-run',
  input: { run: field.id('import-run'), replaces: field.flag() },
  refusals: ['run-not-ready', 'figures-published-already'],
  subject: ({ input, tx }) => runForUpdate(tx, input.run),
  may: (person) => permit(person, MAY.import),
  run: async ({ input, subject, now, tx }) => {
    const against = againstPublishing(subject)
    if (against.length > 0) return refused(...against)
    const inTheWay = await publish(tx, subject.id, { replaces: input.replaces, now })
    if (inTheWay.length > 0) return refused(...inTheWay)
    return done({ touched: [{ kind: 'import-run', id: subject.id }] })
  },
  audit: 'named',
})
