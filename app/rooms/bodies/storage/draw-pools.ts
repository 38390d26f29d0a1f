import type { Tx } from '#platform/database/index.ts'
import { asDay, type Day, type Id } from '#platform/values/index.ts'
import type { DrawPool } from '../rules/draw-pool.ts'

/** Keeps the pool of a draw in place of an earlier one. */
export async function keepPool(
  tx: Tx,
  draw: Id<'draw'>,
  { pool, keptUntil }: { readonly pool: DrawPool; readonly keptUntil: Day },
): Promise<void> {
  const content = JSON.stringify(pool)
  await tx
    .insertInto('bodies.draw_pool')
    .values({ draw_id: draw, content, kept_until: keptUntil })
    .onConflict((conflict) =>
      conflict
        .columns(['municipality_id', 'draw_id'])
        .doUpdateSet({ content, kept_until: keptUntil, office_record: null }),
    )
    .execute()
}

export async function changePool(tx: Tx, draw: Id<'draw'>, pool: DrawPool): Promise<void> {
  await tx
    .updateTable('bodies.draw_pool')
    .set({ content: JSON.stringify(pool) })
    .where('draw_id', '=', draw)
    .execute()
}

export async function keepPoolUntil(tx: Tx, draw: Id<'draw'>, day: Day): Promise<void> {
  await tx
    .updateTable('bodies.draw_pool')
    .set({ kept_until: day })
    .where('draw_id', '=', draw)
    .execute()
}

export async function poolOf(tx: Tx, draw: Id<'draw'>): Promise<DrawPool | undefined> {
  const row = await tx
    .selectFrom('bodies.draw_pool')
    .select('content')
    .where('draw_id', '=', draw)
    .executeTakeFirst()
  return row?.content as DrawPool | undefined
}

export async function poolKeptUntil(tx: Tx, draw: Id<'draw'>): Promise<Day | undefined> {
  const row = await tx
    .selectFrom('bodies.draw_pool')
    .select('kept_until')
    .where('draw_id', '=', draw)
    .executeTakeFirst()
  return row === undefined ? undefined : asDay(row.kept_until)
}

/** The record as the office keeps it, as text: read it with `readRecord`. */
export async function officeRecordText(tx: Tx, draw: Id<'draw'>): Promise<string | undefined> {
  const row = await tx
    .selectFrom('bodies.draw_pool')
    .select('office_record')
    .where('draw_id', '=', draw)
    .executeTakeFirst()
  return row?.office_record ?? undefined
}

export async function publicRecordText(tx: Tx, draw: Id<'draw'>): Promise<string | undefined> {
  const row = await tx
    .selectFrom('bodies.draw_record')
    .select('record')
    .where('draw_id', '=', draw)
    .executeTakeFirst()
  return row?.record
}

/** Keeps both records: the full one beside the pool, to be erased with it; the public one for good. */
export async function keepRecords(
  tx: Tx,
  draw: Id<'draw'>,
  records: { readonly office: string; readonly open: string },
): Promise<void> {
  await tx
    .updateTable('bodies.draw_pool')
    .set({ office_record: records.office })
    .where('draw_id', '=', draw)
    .execute()
  await tx
    .insertInto('bodies.draw_record')
    .values({ draw_id: draw, record: records.open })
    .onConflict((conflict) =>
      conflict.columns(['municipality_id', 'draw_id']).doUpdateSet({ record: records.open }),
    )
    .execute()
}

/** Erases the pool and the full record of a draw. */
export async function erasePool(tx: Tx, draw: Id<'draw'>): Promise<void> {
  await tx.deleteFrom('bodies.draw_pool').where('draw_id', '=', draw).execute()
}

/** Removes the public record of a list that nobody has seen. */
export async function removeRecord(tx: Tx, draw: Id<'draw'>): Promise<void> {
  await tx.deleteFrom('bodies.draw_record').where('draw_id', '=', draw).execute()
}
