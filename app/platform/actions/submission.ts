import type { Tx } from '#platform/database/index.ts'
import { refused, type Instant, type Outcome } from '#platform/values/index.ts'
import type { Done } from './action.ts'

interface Claim {
  readonly action: string
  readonly person: string
  readonly now: Instant
}

/**
 * Claims a submission id for this transaction. A second sender of the same id waits here until the first
 * has committed, and then gets its outcome; after a refusal the id is free again.
 */
export async function claimSubmission(
  tx: Tx,
  id: string | undefined,
  { action, person, now }: Claim,
): Promise<Outcome<Done> | undefined> {
  if (id === undefined) return undefined
  const claimed = await tx
    .insertInto('platform.submission')
    .values({ id, action, person, created_at: now })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  if (claimed !== undefined) return undefined
  const earlier = await tx
    .selectFrom('platform.submission')
    .select(['action', 'person', 'outcome'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  if (earlier.action !== action || earlier.person !== person)
    return refused({ code: 'submission-of-another' })
  return earlier.outcome as unknown as Outcome<Done>
}

/** Keeps the outcome, to be returned when the same submission comes again. */
export async function keepOutcome(
  tx: Tx,
  id: string | undefined,
  outcome: Outcome<Done>,
): Promise<void> {
  if (id === undefined) return
  await tx
    .updateTable('platform.submission')
    .set({ outcome: JSON.stringify(outcome) })
    .where('id', '=', id)
    .execute()
}
