import { reasonsOf, type Day, type Id, type Level, type Reason } from '#platform/values/index.ts'
import type { Bench } from './rule-set.ts'

export const BODY_KINDS = [
  'council',
  'committee',
  'district-council',
  'steering-group',
  'coordination-office',
  'neighbourhood-office',
  'advisory-board',
  'jury',
  'working-group',
  'project-group',
] as const
export type BodyKind = (typeof BODY_KINDS)[number]

/** The level on which each kind of body stands (M1). */
export const LEVEL_OF: Readonly<Record<BodyKind, Level>> = {
  council: 'normative',
  committee: 'normative',
  'district-council': 'normative',
  'steering-group': 'strategic',
  'coordination-office': 'strategic',
  'neighbourhood-office': 'operative',
  'advisory-board': 'operative',
  jury: 'operative',
  'working-group': 'operative',
  'project-group': 'operative',
}

/** Bodies of a quarter; without one they would belong nowhere. */
const OF_A_QUARTER: readonly BodyKind[] = ['neighbourhood-office', 'advisory-board', 'jury']

export const POSITIONS = ['member', 'chair', 'minutes-clerk', 'deputy'] as const
export type SeatPosition = (typeof POSITIONS)[number]

/** How someone came to a seat. */
export const APPOINTMENTS = [
  'elected',
  'delegated',
  'drawn-by-lot',
  'by-office',
  'by-attendance',
] as const
export type Appointment = (typeof APPOINTMENTS)[number]

export interface Body {
  readonly id: Id<'body'>
  readonly slug: string
  readonly name: string
  readonly kind: BodyKind
  readonly level: Level
  readonly quarter: Id<'quarter'> | null
  readonly isExternal: boolean
  readonly description: string
  readonly largestSize: number | null
}

export interface Seat {
  readonly id: Id<'seat'>
  readonly body: Id<'body'>
  readonly person: Id<'person'> | null
  readonly organisation: Id<'organisation'> | null
  readonly position: SeatPosition
  readonly bench: Bench | null
  readonly appointment: Appointment | null
  /** Speaks and has no vote, like the office. */
  readonly isAdvising: boolean
  /** For a personal deputy: whose. */
  readonly standsFor: Id<'seat'> | null
  readonly successorOf: Id<'seat'> | null
  /** In public, what stands instead of the name; null: the name is shown. */
  readonly publicTitle: string | null
  readonly beginsOn: Day
  readonly endsOn: Day | null
  readonly version: number
}

export type BodyRefusal =
  | 'body-needs-quarter'
  | 'body-stands-above-quarters'
  | 'only-normative-bodies-are-external'

/** What stands against setting up a body as wanted. */
export const againstSettingUp = (wanted: {
  readonly kind: BodyKind
  readonly quarter: string | null
  readonly isExternal: boolean
}): readonly Reason<BodyRefusal>[] =>
  reasonsOf(
    OF_A_QUARTER.includes(wanted.kind) &&
      wanted.quarter === null && { code: 'body-needs-quarter', field: 'quarter' },
    LEVEL_OF[wanted.kind] !== 'operative' &&
      wanted.quarter !== null && { code: 'body-stands-above-quarters', field: 'quarter' },
    LEVEL_OF[wanted.kind] !== 'normative' &&
      wanted.isExternal && { code: 'only-normative-bodies-are-external', field: 'isExternal' },
  )

const isRunning = (seat: Pick<Seat, 'beginsOn' | 'endsOn'>, day: Day): boolean =>
  seat.beginsOn <= day && (seat.endsOn === null || day <= seat.endsOn)

/** The seats filled on a day; deputies act for others and do not count towards the size. */
export const seatsOn = (seats: readonly Seat[], day: Day): readonly Seat[] =>
  seats.filter((seat) => isRunning(seat, day))

/** The days on which something changes while a seat is held: its own begin and those of others. */
const turningDays = (seats: readonly Seat[], { beginsOn, endsOn }: Lasting): readonly Day[] => [
  beginsOn,
  ...seats
    .map((seat) => seat.beginsOn)
    .filter((day) => day > beginsOn && (endsOn === null || day <= endsOn)),
]

type Lasting = Pick<Seat, 'beginsOn' | 'endsOn'>

/** The most seats filled on any day of a time, by those that count. */
export const mostDuring = (
  seats: readonly Seat[],
  time: Lasting,
  counts: (seat: Seat) => boolean,
): number =>
  Math.max(...turningDays(seats, time).map((day) => seatsOn(seats, day).filter(counts).length))

const overlaps = (one: Lasting, other: Lasting): boolean =>
  (one.endsOn === null || other.beginsOn <= one.endsOn) &&
  (other.endsOn === null || one.beginsOn <= other.endsOn)

export type SeatRefusal =
  | 'body-is-full'
  | 'seat-held-already'
  | 'seat-needs-holder'
  | 'seat-ends-before-it-begins'
  | 'deputy-needs-member'
  | 'position-taken'

export type WantedSeat = Pick<
  Seat,
  'person' | 'organisation' | 'position' | 'isAdvising' | 'standsFor' | 'beginsOn' | 'endsOn'
>

const ONLY_ONE: readonly SeatPosition[] = ['minutes-clerk']

/** What stands against filling a seat. A body never grows beyond its workable size (M6). */
export function againstSeating(
  body: Pick<Body, 'largestSize'>,
  seats: readonly Seat[],
  wanted: WantedSeat,
): readonly Reason<SeatRefusal>[] {
  const meanwhile = seats.filter((seat) => overlaps(seat, wanted))
  const isMember = (seat: Pick<Seat, 'position' | 'isAdvising'>): boolean =>
    seat.position !== 'deputy' && !seat.isAdvising
  const largest = body.largestSize
  return reasonsOf(
    wanted.person === null &&
      wanted.organisation === null && { code: 'seat-needs-holder', field: 'person' },
    wanted.endsOn !== null &&
      wanted.endsOn < wanted.beginsOn && { code: 'seat-ends-before-it-begins', field: 'endsOn' },
    wanted.person !== null &&
      meanwhile.some((seat) => seat.person === wanted.person) && {
        code: 'seat-held-already',
        field: 'person',
      },
    largest !== null &&
      isMember(wanted) &&
      mostDuring(seats, wanted, isMember) >= largest && {
        code: 'body-is-full',
        details: { largest },
      },
    wanted.standsFor !== null &&
      wanted.position !== 'deputy' && { code: 'deputy-needs-member', field: 'standsFor' },
    ONLY_ONE.includes(wanted.position) &&
      meanwhile.some(({ position }) => position === wanted.position) && {
        code: 'position-taken',
        field: 'position',
      },
  )
}

export type EndSeatRefusal = 'seat-ends-before-it-begins' | 'seat-ended-already'

/** What stands against ending a seat on a day: an end is never moved back into a longer time. */
export const againstEndingSeat = (
  seat: Pick<Seat, 'beginsOn' | 'endsOn'>,
  endsOn: Day,
): readonly Reason<EndSeatRefusal>[] =>
  reasonsOf(
    endsOn < seat.beginsOn && { code: 'seat-ends-before-it-begins', field: 'endsOn' },
    seat.endsOn !== null &&
      endsOn >= seat.endsOn && {
        code: 'seat-ended-already',
        field: 'endsOn',
        details: { day: seat.endsOn },
      },
  )
