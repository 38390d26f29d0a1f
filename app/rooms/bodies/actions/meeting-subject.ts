import type { Tx } from '#platform/database/index.ts'
import type { Id } from '#platform/values/index.ts'
import type { Body, Seat } from '../rules/body.ts'
import type { Meeting } from '../rules/meeting.ts'
import type { RuleSet } from '../rules/rule-set.ts'
import { bodyById } from '../storage/bodies.ts'
import { meetingForUpdate } from '../storage/meetings.ts'
import { ruleSetsOf } from '../storage/rule-sets.ts'
import { seatsOf } from '../storage/seats.ts'

/** A sitting with the body that holds it: what the steps of a sitting are about. */
export interface MeetingSubject {
  readonly meeting: Meeting
  readonly body: Body
  readonly seats: readonly Seat[]
  readonly versions: readonly RuleSet[]
}

export async function meetingSubject(
  tx: Tx,
  id: Id<'meeting'>,
): Promise<MeetingSubject | undefined> {
  const meeting = await meetingForUpdate(tx, id)
  const body = meeting === undefined ? undefined : await bodyById(tx, meeting.body)
  if (meeting === undefined || body === undefined) return undefined
  const [seats, versions] = [await seatsOf(tx, body.id), await ruleSetsOf(tx, body.id)]
  return { meeting, body, seats, versions }
}
