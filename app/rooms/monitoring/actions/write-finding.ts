import { randomUUID } from 'node:crypto'
import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { areasWhere, quarterById } from '#rooms/places/index.ts'
import { FINDING_KINDS } from '../rules/finding.ts'
import { MAY } from '../rules/permissions.ts'
import { keepFinding, tieFigureTo } from '../storage/findings.ts'
import { versionExists } from '../storage/indicators.ts'
import { FIGURE_FIELDS, figureToTie } from './finding-figure.ts'

/** Writes down a strength or a need of a quarter, with the first figure it rests on (M13). */
export const writeFinding = action({
  name: 'monitoring.write-finding',
  input: {
    quarter: field.id('quarter'),
    kind: field.choice(FINDING_KINDS),
    title: field.text({ max: 160 }),
    explanation: field.longText({ max: 2000 }),
    ...FIGURE_FIELDS,
  },
  refusals: ['figure-not-published', 'figure-withheld'],
  subject: async ({ input, tx }) => {
    const quarter = await quarterById(tx, input.quarter)
    if (quarter === undefined) return notHere('quarter')
    if (!(await versionExists(tx, input.indicator))) return notHere('indicator')
    if (input.area === null) return quarter
    const areas = await areasWhere(tx, { quarter: quarter.id, withGeometry: false })
    return areas.some(({ id }) => id === input.area) ? quarter : notHere('area')
  },
  may: (person, quarter) => permit(person, MAY.writeFinding, { quarter: quarter.id }),
  run: async ({ input, subject: quarter, today, tx }) => {
    const tie = await figureToTie(tx, quarter.id, input, today)
    if (!tie.ok) return refused(...tie.reasons)
    const id = asId<'finding'>(randomUUID())
    const { kind, title, explanation } = input
    await keepFinding(tx, { id, quarter: quarter.id, kind, title, explanation, writtenOn: today })
    await tieFigureTo(tx, id, tie.figure)
    return done({ touched: [{ kind: 'finding', id }], value: { id } })
  },
  audit: 'named',
})
