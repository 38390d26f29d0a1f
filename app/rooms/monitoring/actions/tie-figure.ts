import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit, refused } from '#platform/values/index.ts'
import { areasWhere } from '#rooms/places/index.ts'
import { againstChanging } from '../rules/finding.ts'
import { MAY } from '../rules/permissions.ts'
import { changeFindingTo, findingForUpdate, tieFigureTo } from '../storage/findings.ts'
import { versionExists } from '../storage/indicators.ts'
import { FIGURE_FIELDS, figureToTie } from './finding-figure.ts'

/** Ties one more figure to a finding that is not released yet. */
export const tieFigure = action({
  name: 'monitoring.tie-figure',
  input: { finding: field.id('finding'), ...FIGURE_FIELDS },
  refusals: [
    'figure-not-published',
    'figure-withheld',
    'figure-tied-already',
    'finding-released-already',
    'finding-withdrawn-already',
  ],
  subject: async ({ input, tx }) => {
    const finding = await findingForUpdate(tx, input.finding)
    if (finding === undefined) return notHere('finding')
    if (!(await versionExists(tx, input.indicator))) return notHere('indicator')
    if (input.area === null) return finding
    const areas = await areasWhere(tx, { quarter: finding.quarter, withGeometry: false })
    return areas.some(({ id }) => id === input.area) ? finding : notHere('area')
  },
  may: (person, { quarter }) => permit(person, MAY.writeFinding, { quarter }),
  run: async ({ input, subject: finding, today, tx }) => {
    const against = againstChanging(finding)
    if (against.length > 0) return refused(...against)
    const tie = await figureToTie(tx, finding.quarter, input, today)
    if (!tie.ok) return refused(...tie.reasons)
    if (!(await tieFigureTo(tx, finding.id, tie.figure)))
      return refused({ code: 'figure-tied-already', field: 'indicator' })
    await changeFindingTo(tx, finding, {})
    return done({ touched: [{ kind: 'finding', id: finding.id }] })
  },
  audit: 'named',
})
