import { reasonsOf, type Day, type Id, type Reason } from '#platform/values/index.ts'
import type { DecisionKind } from './rule-set.ts'

/** An item is there to inform, to develop or to decide; the share of each is shown (M6). */
export const PURPOSES = ['inform', 'develop', 'decide'] as const
export type Purpose = (typeof PURPOSES)[number]

export const MEETING_STATES = ['planned', 'invited', 'running', 'closed', 'cancelled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

export interface Meeting {
  readonly id: Id<'meeting'>
  readonly body: Id<'body'>
  readonly day: Day
  /** On the clock of the town: 18:30. */
  readonly startsAt: string
  readonly place: string
  readonly state: MeetingState
  readonly secondCallOf: Id<'meeting'> | null
  readonly invitedOn: Day | null
  readonly inviteBy: Day
  /** The rules as they were when the invitation went out, and as they are at the sitting. */
  readonly invitedUnder: Id<'rule-set'> | null
  readonly heldUnder: Id<'rule-set'> | null
  readonly cancelledBecause: string | null
  readonly version: number
}

export interface AgendaItem {
  readonly id: Id<'agenda-item'>
  readonly meeting: Id<'meeting'>
  readonly position: number
  readonly title: string
  readonly purpose: Purpose
  readonly minutes: number
  readonly isPublic: boolean
  readonly proposal: string | null
  readonly decisionKind: DecisionKind | null
  /** Came after the invitation: to be decided only where the rules allow table papers. */
  readonly isTablePaper: boolean
  readonly version: number
}

export const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text)

export type MeetingRefusal = 'second-call-of-other-body' | 'second-call-needs-failed-sitting'

/** What stands against calling a sitting. What was held before the product came may be entered later. */
export const againstCalling = (
  body: Id<'body'>,
  first: Pick<Meeting, 'body' | 'state' | 'day'> | null,
  day: Day,
): readonly Reason<MeetingRefusal>[] =>
  reasonsOf(
    first !== null &&
      first.body !== body && { code: 'second-call-of-other-body', field: 'secondCallOf' },
    first !== null &&
      first.body === body &&
      (!['closed', 'cancelled'].includes(first.state) || day <= first.day) && {
        code: 'second-call-needs-failed-sitting',
        field: 'secondCallOf',
      },
  )

export type ItemRefusal = 'proposal-needed' | 'proposal-only-to-decide' | 'table-papers-not-allowed'

/** What stands against an item on the agenda. */
export const againstItem = (
  wanted: Pick<AgendaItem, 'purpose' | 'proposal' | 'decisionKind' | 'isTablePaper'>,
  allowsTablePapers: boolean,
): readonly Reason<ItemRefusal>[] =>
  reasonsOf(
    wanted.purpose === 'decide' &&
      wanted.proposal === null && { code: 'proposal-needed', field: 'proposal' },
    wanted.purpose === 'decide' &&
      wanted.decisionKind === null && { code: 'proposal-needed', field: 'decisionKind' },
    wanted.purpose !== 'decide' &&
      wanted.proposal !== null && { code: 'proposal-only-to-decide', field: 'purpose' },
    wanted.isTablePaper &&
      wanted.purpose === 'decide' &&
      !allowsTablePapers && { code: 'table-papers-not-allowed', field: 'purpose' },
  )

/** When each item begins: the sitting's begin and the minutes of the items before. */
export function beginsAt(startsAt: string, minutesBefore: number): string {
  const [hour = 0, minute = 0] = startsAt.split(':').map(Number)
  const total = hour * 60 + minute + minutesBefore
  return `${String(Math.floor(total / 60) % 24).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`
}

/** How many minutes of an agenda are there to inform, to develop and to decide (M6). */
export const minutesByPurpose = (
  items: readonly Pick<AgendaItem, 'purpose' | 'minutes'>[],
): Readonly<Record<Purpose, number>> => {
  const of = (purpose: Purpose): number =>
    items.filter((item) => item.purpose === purpose).reduce((sum, { minutes }) => sum + minutes, 0)
  return { inform: of('inform'), develop: of('develop'), decide: of('decide') }
}

export const PRESENCE_STATES = ['present', 'absent', 'excused'] as const
export type PresenceState = (typeof PRESENCE_STATES)[number]

/** What was noted of a seat at an item. Excused is absent with a reason that was accepted. */
export interface Presence {
  readonly item: Id<'agenda-item'>
  readonly seat: Id<'seat'>
  readonly state: PresenceState
  /** For a deputy: whose vote they carry. */
  readonly actsFor: Id<'seat'> | null
  readonly version: number
}

/**
 * Who is there at an item: whoever was last seen coming and not going, at this item or one before. So a tap
 * at the first item holds until someone leaves.
 */
export function presenceAt(
  items: readonly Pick<AgendaItem, 'id' | 'position'>[],
  noted: readonly Presence[],
  item: Id<'agenda-item'>,
): ReadonlyMap<Id<'seat'>, Presence> {
  const positions = new Map(items.map(({ id, position }) => [id, position]))
  const here = positions.get(item) ?? 0
  const until = noted
    .filter((one) => (positions.get(one.item) ?? Infinity) <= here)
    .toSorted((one, other) => (positions.get(one.item) ?? 0) - (positions.get(other.item) ?? 0))
  return new Map(until.map((one) => [one.seat, one]))
}
