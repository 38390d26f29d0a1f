import { action, notHere } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { done, permit } from '#platform/values/index.ts'
import { DECISIONS } from '../rules/area-decision.ts'
import { MAY } from '../rules/permissions.ts'
import { decisionsOf, keepDecision } from '../storage/area-decisions.ts'
import { indexRunForUpdate, isInRun } from '../storage/index-runs.ts'

/** Records what people decided on an area, and why: for one that the index points to, or against it. */
export const decideOnArea = action({
  name: 'monitoring.decide-on-area',
  input: {
    run: field.id('index-run'),
    area: field.id('area'),
    decision: field.choice(DECISIONS),
    reason: field.longText({ max: 1000 }),
  },
  refusals: [],
  subject: async ({ input, tx }) => {
    const run = await indexRunForUpdate(tx, input.run)
    if (run === undefined) return notHere('run')
    return (await isInRun(tx, run.id, input.area)) ? run : notHere('area')
  },
  may: (person) => permit(person, MAY.decideOnArea),
  run: async ({ input, subject: run, today, tx }) => {
    const { area, decision, reason } = input
    const before = (await decisionsOf(tx, run.id)).filter((one) => one.area === area)
    const number = before.length + 1
    await keepDecision(tx, run.id, { area, number, decision, reason, decidedOn: today })
    return done({ touched: [{ kind: 'area', id: area }], value: { number } })
  },
  audit: 'named',
})
