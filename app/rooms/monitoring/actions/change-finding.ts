import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { againstChanging, FINDING_KINDS } from '../rules/finding.ts'
import { MAY } from '../rules/permissions.ts'
import { changeFindingTo, findingForUpdate } from '../storage/findings.ts'

/** Rewrites a finding that is not released yet. */
export const changeFinding = action({
  name: 'monitoring.change-finding',
  input: {
    finding: field.id('finding'),
    kind: field.choice(FINDING_KINDS),
    title: field.text({ max: 160 }),
    explanation: field.longText({ max: 2000 }),
  },
  refusals: ['finding-released-already', 'finding-withdrawn-already'],
  subject: ({ input, tx }) => findingForUpdate(tx, input.finding),
  may: (person, { quarter }) => permit(person, MAY.writeFinding, { quarter }),
  current: ({ version, kind, title, explanation }) => ({
    version,
    values: { kind, title, explanation },
  }),
  run: async ({ input, subject: finding, tx }) => {
    const against = againstChanging(finding)
    if (against.length > 0) return refused(...against)
    const { kind, title, explanation } = input
    await changeFindingTo(tx, finding, { kind, title, explanation })
    return done({ touched: [{ kind: 'finding', id: finding.id }] })
  },
  audit: 'named',
})
