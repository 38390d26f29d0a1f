import type { Tx } from '#platform/database/index.ts'
import type { Id } from '#platform/values/index.ts'
import type { Ballot } from '../rules/decision.ts'
import { ballotById, ballotForUpdate } from '../storage/ballots.ts'
import { sittingForUpdate, type LoadedSitting } from '../storage/sitting.ts'

/** A vote with the sitting it is taken in; first the sitting is locked, then the vote, always in this order. */
export interface BallotSubject {
  readonly ballot: Ballot
  readonly sitting: LoadedSitting
}

export async function ballotSubject(tx: Tx, id: Id<'ballot'>): Promise<BallotSubject | undefined> {
  const known = await ballotById(tx, id)
  const sitting = known === undefined ? undefined : await sittingForUpdate(tx, known.item)
  const ballot = await ballotForUpdate(tx, id)
  return sitting === undefined || ballot === undefined ? undefined : { ballot, sitting }
}
