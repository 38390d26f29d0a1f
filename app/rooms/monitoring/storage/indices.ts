import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Id } from '#platform/values/index.ts'
import type { IndexMethod, KeptIndex } from '../rules/index-method.ts'
import { allVersions } from './indicators.ts'

/** Keeps a version of an index; false when another index has its name. */
export async function keepIndex(tx: Tx, index: KeptIndex): Promise<boolean> {
  const kept = await tx
    .insertInto('monitoring.index_definition')
    .values({
      id: index.id,
      index_id: index.index,
      version: index.version,
      name: index.name,
      preset: index.preset,
      method: JSON.stringify(index.method),
      entered_on: index.enteredOn,
      change_reason: index.changeReason,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name', 'version']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (kept === undefined) return false
  await tx
    .insertInto('monitoring.index_indicator')
    .values(
      index.indicators.map(({ version, weight }, at) => ({
        definition_id: index.id,
        place: at + 1,
        indicator_version_id: version.id,
        weight,
      })),
    )
    .execute()
  return true
}

/** All indices in all versions, the oldest first. */
export async function allIndices(tx: Tx): Promise<readonly KeptIndex[]> {
  const rows = await tx
    .selectFrom('monitoring.index_definition')
    .select([
      'id',
      'index_id',
      'version',
      'name',
      'preset',
      'method',
      'entered_on',
      'change_reason',
    ])
    .orderBy('name')
    .orderBy('version')
    .execute()
  const members = await tx
    .selectFrom('monitoring.index_indicator')
    .select(['definition_id', 'indicator_version_id', 'weight'])
    .orderBy('place')
    .execute()
  const versions = new Map((await allVersions(tx)).map((version) => [String(version.id), version]))
  return rows.map((row) => ({
    id: asId(row.id),
    index: asId(row.index_id),
    version: row.version,
    name: row.name,
    preset: row.preset,
    method: row.method as IndexMethod,
    indicators: members
      .filter(({ definition_id }) => definition_id === row.id)
      .flatMap(({ indicator_version_id, weight }) => {
        const version = versions.get(indicator_version_id)
        return version === undefined ? [] : [{ version, weight }]
      }),
    enteredOn: asDay(row.entered_on),
    changeReason: row.change_reason,
  }))
}

export const indexById = async (
  tx: Tx,
  id: Id<'index-definition'>,
): Promise<KeptIndex | undefined> => (await allIndices(tx)).find((index) => index.id === id)

/** The latest version of an index, so that two changes at once do not take the same number. */
export async function latestIndexForUpdate(
  tx: Tx,
  index: Id<'index'>,
): Promise<KeptIndex | undefined> {
  // A definition is never changed, so nobody may lock its row: whoever makes the next version locks the index by its id.
  await sql`select pg_advisory_xact_lock(hashtext(${`index ${index}`}))`.execute(tx)
  return (await allIndices(tx)).findLast((kept) => kept.index === index)
}
