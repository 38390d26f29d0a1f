import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Id } from '#platform/values/index.ts'
import { DIRECTIONS, type GoalIndicator } from '../rules/indicator.ts'

export async function indicatorsOf(
  tx: Tx,
  goals: readonly Id<'goal'>[],
): Promise<readonly GoalIndicator[]> {
  if (goals.length === 0) return []
  const rows = await tx
    .selectFrom('concept.goal_indicator')
    .select([
      'id',
      'goal_id',
      'name',
      'unit',
      'direction',
      'baseline',
      'baseline_on',
      'target',
      'target_on',
      'source',
    ])
    .where('goal_id', 'in', [...goals])
    .orderBy('name')
    .execute()
  return rows.map((row) => {
    const direction = DIRECTIONS.find((name) => name === row.direction)
    if (direction === undefined)
      throw new Error(`indicator ${row.id} goes in the unknown direction ${row.direction}`)
    return {
      id: asId(row.id),
      goal: asId(row.goal_id),
      name: row.name,
      unit: row.unit,
      direction,
      baseline: Number(row.baseline),
      baselineOn: asDay(row.baseline_on),
      target: Number(row.target),
      targetOn: asDay(row.target_on),
      source: row.source,
    }
  })
}

export async function keepIndicator(tx: Tx, indicator: GoalIndicator): Promise<void> {
  await tx
    .insertInto('concept.goal_indicator')
    .values({
      id: indicator.id,
      goal_id: indicator.goal,
      name: indicator.name,
      unit: indicator.unit,
      direction: indicator.direction,
      baseline: String(indicator.baseline),
      baseline_on: indicator.baselineOn,
      target: String(indicator.target),
      target_on: indicator.targetOn,
      source: indicator.source,
    })
    .execute()
}
