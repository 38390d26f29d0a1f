import type { Tx } from '#platform/database/index.ts'
import { asId, type Day, type Id, type Instant } from '#platform/values/index.ts'

export interface DrawAddress {
  readonly municipality: string
  readonly draw: Id<'draw'>
}

export interface TaskAddress extends DrawAddress {
  readonly task: string
}

/** The draws of all municipalities that wait for work and are not being worked on; asked as keeper. */
export const waitingTasks = async (tx: Tx, now: Instant): Promise<readonly TaskAddress[]> =>
  (
    await tx
      .selectFrom('bodies.draw')
      .select(['municipality_id', 'id', 'task_id'])
      .where('task', 'is not', null)
      .where((is) =>
        is.or([is('task_leased_until', 'is', null), is('task_leased_until', '<', now)]),
      )
      .orderBy('task')
      .orderBy('prepared_on')
      .orderBy('id')
      .execute()
  ).flatMap((row) =>
    row.task_id === null
      ? []
      : [{ municipality: row.municipality_id, draw: asId<'draw'>(row.id), task: row.task_id }],
  )

/** Takes the work, so that no second process does; false where somebody else has it or it is no more wanted. */
export async function leaseTask(
  tx: Tx,
  { draw, task }: TaskAddress,
  { now, until }: { readonly now: Instant; readonly until: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('bodies.draw')
    .set({ task_leased_until: until })
    .where('id', '=', draw)
    .where('task_id', '=', task)
    .where((is) => is.or([is('task_leased_until', 'is', null), is('task_leased_until', '<', now)]))
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Renews the lease and tells how far the work is; false where it is no more wanted. */
export async function renewTask(
  tx: Tx,
  { draw, task }: TaskAddress,
  at: { readonly phase: string; readonly percent: number; readonly until: string },
): Promise<boolean> {
  const row = await tx
    .updateTable('bodies.draw')
    .set({ task_leased_until: at.until, task_phase: at.phase, task_percent: at.percent })
    .where('id', '=', draw)
    .where('task_id', '=', task)
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Gives the work back, to be begun again at once by the next process. */
export async function releaseTask(tx: Tx, { draw, task }: TaskAddress): Promise<void> {
  await tx
    .updateTable('bodies.draw')
    .set({ task_leased_until: null, task_phase: null, task_percent: null })
    .where('id', '=', draw)
    .where('task_id', '=', task)
    .execute()
}

/** Draws whose pools are kept longer than they may be; asked as keeper. */
export const poolsToErase = async (tx: Tx, today: Day): Promise<readonly DrawAddress[]> =>
  (
    await tx
      .selectFrom('bodies.draw_pool')
      .select(['municipality_id', 'draw_id'])
      .where('kept_until', '<', today)
      .execute()
  ).map((row) => ({ municipality: row.municipality_id, draw: asId<'draw'>(row.draw_id) }))
