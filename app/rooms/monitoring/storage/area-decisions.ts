import { randomUUID } from 'node:crypto'
import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Id } from '#platform/values/index.ts'
import type { AreaDecision, DecisionKind } from '../rules/area-decision.ts'

/** All decisions on areas of a run, in the order in which they were taken. */
export async function decisionsOf(tx: Tx, run: Id<'index-run'>): Promise<readonly AreaDecision[]> {
  const rows = await tx
    .selectFrom('monitoring.area_decision')
    .select(['area_id', 'number', 'decision', 'reason', 'decided_on'])
    .where('run_id', '=', run)
    .orderBy('decided_on')
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    area: asId(row.area_id),
    number: row.number,
    decision: row.decision as DecisionKind,
    reason: row.reason,
    decidedOn: asDay(row.decided_on),
  }))
}

export async function keepDecision(
  tx: Tx,
  run: Id<'index-run'>,
  { area, number, decision, reason, decidedOn }: AreaDecision,
): Promise<void> {
  await tx
    .insertInto('monitoring.area_decision')
    .values({
      id: randomUUID(),
      run_id: run,
      area_id: area,
      number,
      decision,
      reason,
      decided_on: decidedOn,
    })
    .execute()
}
