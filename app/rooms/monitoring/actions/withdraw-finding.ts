import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { MAY } from '../rules/permissions.ts'
import { changeFindingTo, findingForUpdate } from '../storage/findings.ts'

/** Takes a finding back, with the reason. It is no longer public; those who work in the quarter still read both. */
export const withdrawFinding = action({
  name: 'monitoring.withdraw-finding',
  input: { finding: field.id('finding'), because: field.longText({ max: 600 }) },
  refusals: ['finding-withdrawn-already'],
  subject: ({ input, tx }) => findingForUpdate(tx, input.finding),
  may: (person, { quarter }) => permit(person, MAY.writeFinding, { quarter }),
  run: async ({ input, subject: finding, today, tx }) => {
    if (finding.withdrawn !== null) return refused({ code: 'finding-withdrawn-already' })
    await changeFindingTo(tx, finding, { withdrawn: { on: today, because: input.because } })
    return done({ touched: [{ kind: 'finding', id: finding.id }] })
  },
  audit: 'named',
})
