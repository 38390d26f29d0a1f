import { createHmac, randomBytes, randomUUID } from 'node:crypto'
import type { Tx } from '#platform/database/index.ts'
import type { Instant, Person } from '#platform/values/index.ts'
import { canonicalJson } from './canonical-json.ts'

export interface Entry {
  readonly action: string
  /** Null where the action keeps only that it was done, as with secret ballots. */
  readonly person: Person | null
  readonly now: Instant
  readonly touched: readonly { readonly kind: string; readonly id: string }[]
  readonly input: unknown
}

/** How a person stands in the audit trail: by id, never by name. */
export const auditName = (person: Person): string =>
  person.kind === 'member' ? person.id : person.kind

/** Appends an entry in the transaction of the change. It is chained later, by the sealer. */
export async function appendEntry(tx: Tx, entry: Entry): Promise<void> {
  const id = randomUUID()
  const salt = randomBytes(16).toString('hex')
  const fingerprint = createHmac('sha256', salt).update(canonicalJson(entry.input)).digest('hex')
  await tx
    .insertInto('platform.audit_entry')
    .values({
      id,
      at: entry.now,
      action: entry.action,
      person: entry.person === null ? null : auditName(entry.person),
      touched: JSON.stringify(entry.touched),
      fingerprint,
    })
    .execute()
  await tx.insertInto('platform.audit_salt').values({ entry_id: id, salt }).execute()
}
