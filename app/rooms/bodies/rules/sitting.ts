import {
  permit,
  reasonsOf,
  type Day,
  type Id,
  type Permission,
  type Person,
  type Reason,
} from '#platform/values/index.ts'
import { isGround } from './bias.ts'
import { seatsOn, type Body, type Seat } from './body.ts'
import { votesAt, type Vote } from './decision.ts'
import { mayActFor } from './deputies.ts'
import { presenceAt, type AgendaItem, type Meeting, type Presence } from './meeting.ts'
import { isInEffect, type ConflictState } from './bias.ts'
import { MAY } from './permissions.ts'
import type { BiasGround, Rules } from './rule-set.ts'
import { hasVoteOn, type Attendance } from './voting-right.ts'

/** A conflict of interest of a seat at one item. */
export interface Conflict {
  readonly id: Id<'conflict'>
  readonly item: Id<'agenda-item'>
  readonly seat: Id<'seat'>
  readonly ground: BiasGround
  readonly state: ConflictState
  readonly version: number
}

/** Everything about a sitting at one of its items, as far as the rules need it. */
export interface Sitting {
  readonly body: Body
  readonly meeting: Meeting
  readonly items: readonly AgendaItem[]
  readonly item: AgendaItem
  readonly rules: Rules
  /** The seats filled on the day of the sitting. */
  readonly seats: readonly Seat[]
  readonly noted: readonly Presence[]
  readonly conflicts: readonly Conflict[]
  readonly attendance: ReadonlyMap<Id<'seat'>, Attendance>
  readonly hasOpenVote: boolean
  readonly isDecided: boolean
}

const NEVER: Attendance = { attendedOn: [], excusedOn: [] }

/** Who is there at the item of a sitting. */
export const presentAt = ({ items, noted, item }: Sitting): ReadonlyMap<Id<'seat'>, Presence> =>
  presenceAt(items, noted, item.id)

/** Whether a seat has a vote at the sitting: advising seats only where the rules let the office vote. */
export function hasVote({ rules, attendance, meeting }: Sitting, seat: Seat): boolean {
  if (seat.isAdvising) return rules.officeVotes
  if (rules.attendance === null || seat.appointment !== 'by-attendance') return true
  return hasVoteOn(rules, attendance.get(seat.id) ?? NEVER, meeting.day)
}

/** The votes of the body at the item, as the quorum and the count take them. */
export function votesOf(sitting: Sitting): readonly Vote[] {
  const present = presentAt(sitting)
  const biased = new Set(
    sitting.conflicts.filter(({ state }) => isInEffect(state)).map(({ seat }) => seat),
  )
  return votesAt({
    seats: sitting.seats,
    isPresent: (seat) => present.get(seat)?.state === 'present',
    actsFor: (seat) => present.get(seat)?.actsFor ?? null,
    isBiased: (seat) => biased.has(seat),
    hasVote: (seat) => hasVote(sitting, seat),
  })
}

/** Who may run a sitting: the office and the management, and whoever chairs it or keeps its minutes. */
export function mayRun(
  person: Person,
  { body, seats }: { readonly body: Body; readonly seats: readonly Seat[] },
  day: Day,
): Permission {
  const leads = seatsOn(seats, day).some(
    ({ person: holder, position }) =>
      person.kind === 'member' &&
      holder === person.id &&
      (position === 'chair' || position === 'minutes-clerk'),
  )
  return leads
    ? { allowed: true }
    : permit(person, MAY.runSitting, { quarter: body.quarter, body: body.id })
}

/** Whether the person holds the seat: then they speak for themselves. */
export const holds = (person: Person, seat: Pick<Seat, 'person'> | undefined): boolean =>
  person.kind === 'member' && seat !== undefined && seat.person === person.id

export type FloorRefusal = 'sitting-not-running' | 'vote-is-open' | 'item-decided-already'

/** What stands against changing anything at an item: what is being voted on, or decided, stands still. */
export const againstTouching = ({
  meeting,
  hasOpenVote,
  isDecided,
}: Sitting): readonly Reason<FloorRefusal>[] =>
  reasonsOf(
    meeting.state !== 'running' && { code: 'sitting-not-running' },
    hasOpenVote && { code: 'vote-is-open' },
    isDecided && { code: 'item-decided-already' },
  )

export type PresenceRefusal =
  | FloorRefusal
  | 'may-not-act-for'
  | 'member-is-present'
  | 'acted-for-already'
  | 'only-present-act'

/** What stands against noting who is there, and whom a deputy acts for. */
export function againstNoting(
  sitting: Sitting,
  wanted: Pick<Presence, 'seat' | 'state' | 'actsFor'>,
): readonly Reason<PresenceRefusal>[] {
  const touching = againstTouching(sitting)
  if (touching.length > 0 || wanted.actsFor === null) return touching
  const present = presentAt(sitting)
  const deputy = sitting.seats.find(({ id }) => id === wanted.seat)
  const member = sitting.seats.find(({ id }) => id === wanted.actsFor)
  const isAllowed =
    deputy !== undefined && member !== undefined && mayActFor(sitting.rules, deputy, member)
  return reasonsOf(
    wanted.state !== 'present' && { code: 'only-present-act', field: 'actsFor' },
    !isAllowed && { code: 'may-not-act-for', field: 'actsFor' },
    present.get(wanted.actsFor)?.state === 'present' && {
      code: 'member-is-present',
      field: 'actsFor',
    },
    [...present.values()].some(
      ({ seat, actsFor, state }) =>
        seat !== wanted.seat && state === 'present' && actsFor === wanted.actsFor,
    ) && { code: 'acted-for-already', field: 'actsFor' },
  )
}

export type ConflictRefusal = FloorRefusal | 'ground-not-in-rules' | 'conflict-noted-already'

/** What stands against a conflict of interest being declared or claimed. */
export const againstDeclaring = (
  sitting: Sitting,
  wanted: Pick<Conflict, 'seat' | 'ground'>,
): readonly Reason<ConflictRefusal>[] => [
  ...againstTouching(sitting),
  ...reasonsOf<ConflictRefusal>(
    !isGround(sitting.rules, wanted.ground) && { code: 'ground-not-in-rules', field: 'ground' },
    sitting.conflicts.some(({ seat, state }) => seat === wanted.seat && state !== 'dismissed') && {
      code: 'conflict-noted-already',
      field: 'seat',
    },
  ),
]
