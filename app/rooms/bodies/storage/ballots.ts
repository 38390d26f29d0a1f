import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { asId, type Id } from '#platform/values/index.ts'
import { ANSWERS, VOTE_WAYS, type Answer, type Ballot, type CastVote } from '../rules/decision.ts'
import type { Tally } from '../rules/majority.ts'
import { oneOf } from './one-of.ts'

const ballots = (tx: Tx) =>
  tx
    .selectFrom('bodies.ballot')
    .select(['id', 'item_id', 'way', 'motion', 'is_challenged', 'state', 'abandoned_because'])
type Row = Awaited<ReturnType<ReturnType<typeof ballots>['executeTakeFirstOrThrow']>>

const ballotOf = (row: Row): Ballot => ({
  id: asId(row.id),
  item: asId(row.item_id),
  way: oneOf(VOTE_WAYS, row.way),
  motion: row.motion,
  isChallenged: row.is_challenged,
  state: oneOf(['open', 'closed', 'abandoned'], row.state),
})

/** The ballots of an item: at most one that is not abandoned. */
export const ballotsAt = async (tx: Tx, item: Id<'agenda-item'>): Promise<readonly Ballot[]> =>
  (await ballots(tx).where('item_id', '=', item).orderBy('id').execute()).map(ballotOf)

export async function ballotById(tx: Tx, id: Id<'ballot'>): Promise<Ballot | undefined> {
  const row = await ballots(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : ballotOf(row)
}

export async function ballotForUpdate(tx: Tx, id: Id<'ballot'>): Promise<Ballot | undefined> {
  const row = await ballots(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : ballotOf(row)
}

export async function keepBallot(tx: Tx, ballot: Ballot): Promise<void> {
  await tx
    .insertInto('bodies.ballot')
    .values({
      id: ballot.id,
      item_id: ballot.item,
      way: ballot.way,
      motion: ballot.motion,
      is_challenged: ballot.isChallenged,
      state: ballot.state,
    })
    .execute()
}

export async function endBallot(
  tx: Tx,
  id: Id<'ballot'>,
  end: { readonly state: 'closed' | 'abandoned'; readonly because: string | null },
): Promise<void> {
  await tx
    .updateTable('bodies.ballot')
    .set({ state: end.state, abandoned_because: end.because })
    .where('id', '=', id)
    .execute()
}

export const namedVotesIn = async (tx: Tx, ballot: Id<'ballot'>): Promise<readonly CastVote[]> =>
  (
    await tx
      .selectFrom('bodies.named_vote')
      .select(['seat_id', 'answer', 'version'])
      .where('ballot_id', '=', ballot)
      .execute()
  ).map((row) => ({
    seat: asId(row.seat_id),
    answer: oneOf(ANSWERS, row.answer),
    version: row.version,
  }))

export async function keepNamedVote(
  tx: Tx,
  ballot: Id<'ballot'>,
  { seat, answer, version }: CastVote,
): Promise<void> {
  await tx
    .insertInto('bodies.named_vote')
    .values({ ballot_id: ballot, seat_id: seat, answer, version })
    .onConflict((already) =>
      already.columns(['municipality_id', 'ballot_id', 'seat_id']).doUpdateSet({ answer, version }),
    )
    .execute()
}

/** The seats that have voted in secret; what they said is nowhere. */
export const secretVotersIn = async (
  tx: Tx,
  ballot: Id<'ballot'>,
): Promise<ReadonlySet<Id<'seat'>>> =>
  new Set(
    (
      await tx
        .selectFrom('bodies.secret_voter')
        .select('seat_id')
        .where('ballot_id', '=', ballot)
        .orderBy('seat_id')
        .execute()
    ).map(({ seat_id }) => asId<'seat'>(seat_id)),
  )

/** Puts a secret vote into the urn and marks the seat: the answer goes into a sum and nowhere else. */
export async function castInSecret(
  tx: Tx,
  ballot: Id<'ballot'>,
  { seat, answer }: { readonly seat: Id<'seat'>; readonly answer: Answer },
): Promise<boolean> {
  const marked = await tx
    .insertInto('bodies.secret_voter')
    .values({ ballot_id: ballot, seat_id: seat })
    .onConflict((already) =>
      already.columns(['municipality_id', 'ballot_id', 'seat_id']).doNothing(),
    )
    .returning('seat_id')
    .executeTakeFirst()
  if (marked === undefined) return false
  const one = (wanted: Answer): number => (wanted === answer ? 1 : 0)
  await tx
    .updateTable('bodies.ballot')
    .set({
      urn_yes: sql`urn_yes + ${one('yes')}`,
      urn_no: sql`urn_no + ${one('no')}`,
      urn_abstained: sql`urn_abstained + ${one('abstained')}`,
    })
    .where('id', '=', ballot)
    .execute()
  return true
}

/** The sums of a secret vote; asked only when it is closed. */
export async function emptyUrn(tx: Tx, ballot: Id<'ballot'>): Promise<Tally> {
  const { urn_yes, urn_no, urn_abstained } = await tx
    .selectFrom('bodies.ballot')
    .select(['urn_yes', 'urn_no', 'urn_abstained'])
    .where('id', '=', ballot)
    .executeTakeFirstOrThrow()
  return { yes: urn_yes, no: urn_no, abstained: urn_abstained }
}

export const hasOpenBallot = async (tx: Tx, meeting: Id<'meeting'>): Promise<boolean> =>
  (await tx
    .selectFrom('bodies.ballot as ballot')
    .innerJoin('bodies.agenda_item as item', 'item.id', 'ballot.item_id')
    .select('ballot.id')
    .where('item.meeting_id', '=', meeting)
    .where('ballot.state', '=', 'open')
    .executeTakeFirst()) !== undefined
