import type { Tx } from '#platform/database/index.ts'
import type { Id, Instant, Reason } from '#platform/values/index.ts'
import { allVersions } from '../storage/indicators.ts'
import { changeRun } from '../storage/runs.ts'
import {
  inPlaceOf,
  makeCurrent,
  runsWithNothingCurrent,
  settleSnapshot,
  withdraw,
  wronglyWeighted,
  type InPlace,
} from '../storage/snapshots.ts'

/**
 * Shows a run that is ready to all readers. Figures that are shown already for the same indicator, day and
 * division of the town stand against it, unless it is said that they are replaced; they are kept, not shown.
 */
export async function publish(
  tx: Tx,
  run: Id<'import-run'>,
  { replaces, now }: { readonly replaces: boolean; readonly now: Instant },
): Promise<readonly Reason<'figures-published-already'>[]> {
  const present = await inPlaceOf(tx, run)
  if (present.length > 0 && !replaces) return [await publishedAlready(tx, present)]
  await withdraw(
    tx,
    present.map(({ id }) => id),
  )
  await makeCurrent(tx, run)
  const replaced = [...new Set(present.map(({ run }) => run))]
  for (const over of await runsWithNothingCurrent(tx, replaced))
    await changeRun(tx, over, { state: 'superseded' })
  await changeRun(tx, run, { state: 'published', publishedAt: now })
  for (const snapshot of await wronglyWeighted(tx)) await settleSnapshot(tx, snapshot)
  return []
}

async function publishedAlready(
  tx: Tx,
  present: readonly InPlace[],
): Promise<Reason<'figures-published-already'>> {
  const first = present[0]
  const version = (await allVersions(tx)).find(({ id }) => id === first?.version)
  return {
    code: 'figures-published-already',
    field: 'replaces',
    details: { indicator: version?.code ?? '', day: first?.day ?? '', count: present.length },
  }
}
