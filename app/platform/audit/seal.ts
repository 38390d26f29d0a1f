import { sql } from 'kysely'
import type { Database, Tx } from '#platform/database/index.ts'
import { FIRST_HASH, hashAfter } from './chain.ts'

const AT_ONCE = 1000

/** Chains what was committed since the last time, in every municipality; answers how many entries it sealed. */
export async function sealAll(database: Database): Promise<number> {
  let sealed = 0
  for (;;) {
    const now = await sealSome(database)
    sealed += now
    if (now < AT_ONCE) return sealed
  }
}

const sealSome = (database: Database): Promise<number> =>
  database.asKeeper(async (tx) => {
    // One sealer at a time, whichever process it runs in: two would chain the same entry twice.
    await sql`select pg_advisory_xact_lock(hashtext('roter-faden-seal'))`.execute(tx)
    const unsealed = await unsealedEntries(tx)
    const byMunicipality = Map.groupBy(unsealed, (entry) => entry.municipality_id)
    for (const [municipality, entries] of byMunicipality) await sealOne(tx, municipality, entries)
    return unsealed.length
  })

type Unsealed = Awaited<ReturnType<typeof unsealedEntries>>[number]

const unsealedEntries = (tx: Tx) =>
  tx
    .selectFrom('platform.audit_waiting as waiting')
    .innerJoin('platform.audit_entry as entry', (join) =>
      join
        .onRef('entry.municipality_id', '=', 'waiting.municipality_id')
        .onRef('entry.id', '=', 'waiting.entry_id'),
    )
    .select([
      'entry.municipality_id',
      'entry.id',
      'entry.at',
      'entry.action',
      'entry.person',
      'entry.touched',
      'entry.fingerprint',
    ])
    .orderBy('entry.at')
    .orderBy('entry.id')
    .limit(AT_ONCE)
    .execute()

async function sealOne(tx: Tx, municipality: string, entries: readonly Unsealed[]): Promise<void> {
  const head = await tx
    .selectFrom('platform.audit_seal')
    .select(['place', 'hash'])
    .where('municipality_id', '=', municipality)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
  let place = head?.place ?? 0
  let hash = head?.hash ?? FIRST_HASH
  const seals = entries.map(({ municipality_id, ...entry }) => {
    place += 1
    hash = hashAfter(hash, entry)
    return { municipality_id, place, entry_id: entry.id, hash }
  })
  await tx.insertInto('platform.audit_seal').values(seals).execute()
  await tx
    .deleteFrom('platform.audit_waiting')
    .where('municipality_id', '=', municipality)
    .where(
      'entry_id',
      'in',
      entries.map(({ id }) => id),
    )
    .execute()
}
