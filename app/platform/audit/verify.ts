import type { Database } from '#platform/database/index.ts'
import { FIRST_HASH, hashAfter } from './chain.ts'
import type { PublishedHead } from './heads.ts'

export type AuditVerdict =
  | { readonly kind: 'whole'; readonly entries: number; readonly provenAgainstHead: boolean }
  | {
      readonly kind: 'broken'
      readonly place: number
      readonly why: 'entry-changed' | 'entry-missing' | 'place-missing' | 'head-differs'
    }

const AT_ONCE = 2000

/**
 * Recomputes the chain of a municipality. Without a head published outside the database it proves only
 * that the order is whole; whoever can rewrite the database could rewrite the chain as well.
 */
export async function verifyAudit(
  database: Database,
  municipality: string,
  published?: PublishedHead,
): Promise<AuditVerdict> {
  let hash = FIRST_HASH
  let place = 0
  let seen = published === undefined || published.place === 0
  for (;;) {
    const rows = await sealedAfter(database, municipality, place)
    for (const row of rows) {
      place += 1
      if (row.place !== place) return { kind: 'broken', place, why: 'place-missing' }
      if (row.entry === undefined) return { kind: 'broken', place, why: 'entry-missing' }
      hash = hashAfter(hash, row.entry)
      if (hash !== row.hash) return { kind: 'broken', place, why: 'entry-changed' }
      if (published?.place === place) {
        if (published.hash !== hash) return { kind: 'broken', place, why: 'head-differs' }
        seen = true
      }
    }
    if (rows.length < AT_ONCE) break
  }
  if (!seen) return { kind: 'broken', place: published?.place ?? 0, why: 'place-missing' }
  return { kind: 'whole', entries: place, provenAgainstHead: published !== undefined }
}

const sealedAfter = (database: Database, municipality: string, place: number) =>
  database.asKeeper(async (tx) => {
    const rows = await tx
      .selectFrom('platform.audit_seal as seal')
      .leftJoin('platform.audit_entry as entry', (join) =>
        join
          .onRef('entry.municipality_id', '=', 'seal.municipality_id')
          .onRef('entry.id', '=', 'seal.entry_id'),
      )
      .where('seal.municipality_id', '=', municipality)
      .where('seal.place', '>', place)
      .select([
        'seal.place',
        'seal.hash',
        'entry.id',
        'entry.at',
        'entry.action',
        'entry.person',
        'entry.touched',
        'entry.fingerprint',
      ])
      .orderBy('seal.place')
      .limit(AT_ONCE)
      .execute()
    return rows.map(({ place, hash, id, at, action, person, touched, fingerprint }) => ({
      place,
      hash,
      entry:
        id === null || at === null || action === null || fingerprint === null
          ? undefined
          : { id, at, action, person, touched, fingerprint },
    }))
  })
