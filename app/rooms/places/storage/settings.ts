import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'

/** Changes some settings of the municipality at hand and leaves the others as they are. */
export async function changeSettings(
  tx: Tx,
  municipality: string,
  settings: Readonly<Record<string, string>>,
): Promise<void> {
  await sql`update platform.municipality set settings = settings || ${JSON.stringify(settings)}::jsonb where id = ${municipality}`.execute(
    tx,
  )
}

/** True when the municipality exists; its row is locked until the transaction ends. */
export async function lockMunicipality(tx: Tx, municipality: string): Promise<boolean> {
  const row = await tx
    .selectFrom('platform.municipality')
    .select('id')
    .where('id', '=', municipality)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}
