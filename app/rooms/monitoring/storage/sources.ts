import type { Tx } from '#platform/database/index.ts'
import { asId, type Id } from '#platform/values/index.ts'

/** Where figures come from; its attribution stands wherever they are shown. */
export interface Source {
  readonly id: Id<'source'>
  readonly title: string
  readonly publisher: string
  readonly licence: string
  readonly licenceAddress: string | null
  readonly attribution: string
}

export async function allSources(tx: Tx): Promise<readonly Source[]> {
  const rows = await tx
    .selectFrom('monitoring.source')
    .select(['id', 'title', 'publisher', 'licence', 'licence_address', 'attribution'])
    .orderBy('title')
    .execute()
  return rows.map(({ id, licence_address, ...rest }) => ({
    ...rest,
    id: asId(id),
    licenceAddress: licence_address,
  }))
}

/** Keeps a source; false when one of that title exists already. */
export async function keepSource(tx: Tx, source: Source): Promise<boolean> {
  const { licenceAddress, ...rest } = source
  const kept = await tx
    .insertInto('monitoring.source')
    .values({ ...rest, licence_address: licenceAddress })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'title']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}
