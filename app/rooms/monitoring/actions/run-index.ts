import { randomUUID } from 'node:crypto'
import { action } from '#platform/actions/index.ts'
import { field } from '#platform/fields/index.ts'
import { asId, done, permit, refused } from '#platform/values/index.ts'
import { basesFor, loadBasis } from '../questions/index-basis.ts'
import { published } from '../questions/published.ts'
import { runIndex } from '../rules/index-run.ts'
import { readLeftOut } from '../rules/left-out.ts'
import { MAY } from '../rules/permissions.ts'
import { keepIndexRun } from '../storage/index-runs.ts'
import { indexById } from '../storage/indices.ts'

/** Computes an index from the published figures of a day and keeps results, means and deviations. */
export const runIndexNow = action({
  name: 'monitoring.run-index',
  input: {
    definition: field.id('index-definition'),
    day: field.day(),
    leftOut: field.optional(field.longText({ max: 2000 })),
  },
  refusals: [
    'index-figures-not-published',
    'index-too-few-areas',
    'index-values-do-not-differ',
    'left-out-without-reason',
    'left-out-unknown',
  ],
  subject: ({ input, tx }) => indexById(tx, input.definition),
  may: (person) => permit(person, MAY.runIndex),
  run: async ({ input, subject: index, now, tx }) => {
    const basis = (await basesFor(tx, index, await published(tx))).find(
      ({ day }) => day === input.day,
    )
    if (basis === undefined) return refused({ code: 'index-figures-not-published', field: 'day' })
    const { figures, areas, snapshots } = await loadBasis(tx, index, basis)
    const read = readLeftOut(input.leftOut, areas)
    if (!read.ok) return refused(...read.reasons)
    const areaIds = areas.map(({ id }) => id)
    const computed = runIndex(index, areaIds, figures, read.leftOut)
    if (!computed.ok) return refused(...computed.reasons)
    const { considered, leftOut, yardsticks, standings } = computed.index
    const id = asId<'index-run'>(randomUUID())
    const run = { id, definition: index.id, vintage: basis.vintage.id, day: basis.day, ranAt: now }
    const from = { changesFrom: basis.past.kind, earlierDay: basis.past.day, snapshots }
    await keepIndexRun(tx, { ...run, ...from, considered, leftOut, yardsticks }, standings)
    return done({
      touched: [{ kind: 'index-run', id }],
      value: { id, considered, leftOut },
    })
  },
  audit: 'named',
})
