import type { Tx } from '#platform/database/index.ts'
import { asId, type Id } from '#platform/values/index.ts'

export interface Department {
  readonly id: Id<'department'>
  readonly name: string
}

export const presentDepartments = async (tx: Tx): Promise<readonly Department[]> =>
  (
    await tx
      .selectFrom('places.department')
      .select(['id', 'name'])
      .where('ended_on', 'is', null)
      .orderBy('name')
      .execute()
  ).map(({ id, name }) => ({ id: asId(id), name }))

/** Keeps a department; false when one of that name exists already. */
export async function keepDepartment(tx: Tx, department: Department): Promise<boolean> {
  const kept = await tx
    .insertInto('places.department')
    .values(department)
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}
