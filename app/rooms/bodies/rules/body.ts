import { reasonsOf, type Day, type Id, type Level, type Reason } from '#platform/values/index.ts'

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
  readonly beginsOn: Day
  readonly endsOn: Day | null
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

export type SeatRefusal =
  | 'body-is-full'
  | 'seat-held-already'
  | 'seat-needs-holder'
  | 'seat-ends-before-it-begins'

/** What stands against filling a seat. A body never grows beyond its workable size (M6). */
export function againstSeating(
  body: Pick<Body, 'largestSize'>,
  seats: readonly Seat[],
  wanted: Pick<Seat, 'person' | 'organisation' | 'position' | 'beginsOn' | 'endsOn'>,
): readonly Reason<SeatRefusal>[] {
  const filled = seatsOn(seats, wanted.beginsOn)
  const size = filled.filter(({ position }) => position !== 'deputy').length
  const largest = body.largestSize
  return reasonsOf(
    wanted.person === null &&
      wanted.organisation === null && { code: 'seat-needs-holder', field: 'person' },
    wanted.endsOn !== null &&
      wanted.endsOn < wanted.beginsOn && { code: 'seat-ends-before-it-begins', field: 'endsOn' },
    wanted.person !== null &&
      filled.some((seat) => seat.person === wanted.person) && {
        code: 'seat-held-already',
        field: 'person',
      },
    largest !== null &&
      wanted.position !== 'deputy' &&
      size >= largest && { code: 'body-is-full', details: { largest } },
  )
}
