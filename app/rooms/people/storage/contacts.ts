import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import type { Day, Id } from '#platform/values/index.ts'

/** How a person can be reached, for which purpose and until when it may be kept. */
export interface Contact {
  readonly person: Id<'person'>
  readonly way: 'e-mail' | 'telephone' | 'post'
  readonly address: string
  readonly purpose: string
  readonly keepUntil: Day
}

export async function keepContact(
  tx: Tx,
  { person, way, address, purpose, keepUntil }: Contact,
): Promise<void> {
  await tx
    .insertInto('people.contact')
    .values({
      id: sql<string>`gen_random_uuid()`,
      person_id: person,
      way,
      address,
      purpose,
      keep_until: keepUntil,
    })
    .execute()
}
