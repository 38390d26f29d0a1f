import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Id } from '#platform/values/index.ts'
import {
  MEETING_STATES,
  PURPOSES,
  type AgendaItem,
  type Meeting,
  type MeetingState,
} from '../rules/meeting.ts'
import { DECISION_KINDS } from '../rules/rule-set.ts'
import { oneOf, oneOfOrNull } from './one-of.ts'

const idOrNull = <Kind extends string>(text: string | null): Id<Kind> | null =>
  text === null ? null : asId<Kind>(text)

const meetings = (tx: Tx) =>
  tx
    .selectFrom('bodies.meeting')
    .select([
      'id',
      'body_id',
      'day',
      'starts_at',
      'place',
      'state',
      'second_call_of',
      'invite_by',
      'invited_on',
      'invited_under',
      'held_under',
      'cancelled_because',
      'version',
    ])

type MeetingRow = Awaited<ReturnType<ReturnType<typeof meetings>['executeTakeFirstOrThrow']>>

const meetingOf = (row: MeetingRow): Meeting => ({
  id: asId(row.id),
  body: asId(row.body_id),
  day: asDay(row.day),
  startsAt: row.starts_at,
  place: row.place,
  state: oneOf(MEETING_STATES, row.state),
  secondCallOf: idOrNull(row.second_call_of),
  inviteBy: asDay(row.invite_by),
  invitedOn: row.invited_on === null ? null : asDay(row.invited_on),
  invitedUnder: idOrNull(row.invited_under),
  heldUnder: idOrNull(row.held_under),
  cancelledBecause: row.cancelled_because,
  version: row.version,
})

export const meetingsOf = async (tx: Tx, body: Id<'body'>): Promise<readonly Meeting[]> =>
  (
    await meetings(tx)
      .where('body_id', '=', body)
      .orderBy('day', 'desc')
      .orderBy('starts_at', 'desc')
      .orderBy('id')
      .execute()
  ).map(meetingOf)

export async function meetingById(tx: Tx, id: Id<'meeting'>): Promise<Meeting | undefined> {
  const row = await meetings(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : meetingOf(row)
}

/** Locks a sitting: whatever changes in it comes one after the other. */
export async function meetingForUpdate(tx: Tx, id: Id<'meeting'>): Promise<Meeting | undefined> {
  const row = await meetings(tx).where('id', '=', id).forUpdate().executeTakeFirst()
  return row === undefined ? undefined : meetingOf(row)
}

export async function keepMeeting(
  tx: Tx,
  meeting: Pick<
    Meeting,
    'id' | 'body' | 'day' | 'startsAt' | 'place' | 'secondCallOf' | 'inviteBy'
  >,
): Promise<void> {
  await tx
    .insertInto('bodies.meeting')
    .values({
      id: meeting.id,
      body_id: meeting.body,
      day: meeting.day,
      starts_at: meeting.startsAt,
      place: meeting.place,
      second_call_of: meeting.secondCallOf,
      invite_by: meeting.inviteBy,
    })
    .execute()
}

interface Step {
  readonly state: MeetingState
  readonly invited?: { readonly on: Day; readonly under: Id<'rule-set'> }
  readonly heldUnder?: Id<'rule-set'>
  readonly cancelledBecause?: string
}

/** Takes a sitting a step on; what the step does not speak of stays. */
export async function stepMeeting(tx: Tx, id: Id<'meeting'>, step: Step): Promise<void> {
  const { state, invited, heldUnder, cancelledBecause } = step
  await tx
    .updateTable('bodies.meeting')
    .set((expression) => ({
      state,
      version: expression('version', '+', 1),
      ...(invited === undefined ? {} : { invited_on: invited.on, invited_under: invited.under }),
      ...(heldUnder === undefined ? {} : { held_under: heldUnder }),
      ...(cancelledBecause === undefined ? {} : { cancelled_because: cancelledBecause }),
    }))
    .where('id', '=', id)
    .execute()
}

const items = (tx: Tx) =>
  tx
    .selectFrom('bodies.agenda_item')
    .select([
      'id',
      'meeting_id',
      'position',
      'title',
      'purpose',
      'minutes',
      'is_public',
      'proposal',
      'decision_kind',
      'is_table_paper',
      'version',
    ])
type ItemRow = Awaited<ReturnType<ReturnType<typeof items>['executeTakeFirstOrThrow']>>

const itemOf = (row: ItemRow): AgendaItem => ({
  id: asId(row.id),
  meeting: asId(row.meeting_id),
  position: row.position,
  title: row.title,
  purpose: oneOf(PURPOSES, row.purpose),
  minutes: row.minutes,
  isPublic: row.is_public,
  proposal: row.proposal,
  decisionKind: oneOfOrNull(DECISION_KINDS, row.decision_kind),
  isTablePaper: row.is_table_paper,
  version: row.version,
})

export const itemsOf = async (tx: Tx, meeting: Id<'meeting'>): Promise<readonly AgendaItem[]> =>
  (await items(tx).where('meeting_id', '=', meeting).orderBy('position').execute()).map(itemOf)

export async function itemById(tx: Tx, id: Id<'agenda-item'>): Promise<AgendaItem | undefined> {
  const row = await items(tx).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : itemOf(row)
}

export async function keepItem(tx: Tx, item: Omit<AgendaItem, 'version'>): Promise<void> {
  await tx
    .insertInto('bodies.agenda_item')
    .values({
      id: item.id,
      meeting_id: item.meeting,
      position: item.position,
      title: item.title,
      purpose: item.purpose,
      minutes: item.minutes,
      is_public: item.isPublic,
      proposal: item.proposal,
      decision_kind: item.decisionKind,
      is_table_paper: item.isTablePaper,
    })
    .execute()
}
