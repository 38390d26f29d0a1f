import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { againstChanging } from '../rules/finding.ts'
import { MAY } from '../rules/permissions.ts'
import { changeFindingTo, findingForUpdate } from '../storage/findings.ts'

/** Makes a finding public. */
export const releaseFinding = action({
  name: 'monitoring.release-finding',
  input: { finding: field.id('finding') },
  refusals: ['finding-released-already', 'finding-withdrawn-already'],
  subject: ({ input, tx }) => findingForUpdate(tx, input.finding),
  may: (person, { quarter }) => permit(person, MAY.releaseFinding, { quarter }),
  run: async ({ subject: finding, today, tx }) => {
    const against = againstChanging(finding)
    if (against.length > 0) return refused(...against)
    await changeFindingTo(tx, finding, { releasedOn: today })
    return done({ touched: [{ kind: 'finding', id: finding.id }] })
  },
  audit: 'named',
})
