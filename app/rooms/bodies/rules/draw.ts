import type { Method, Problem, Quota, Relaxation } from '@roter-faden/sortition'
import { reasonsOf, type Day, type Id, type Instant, type Reason } from '#platform/values/index.ts'
import type { Body } from './body.ts'

/**
 * The life of a draw. Until it is announced only those who prepare it see it; computing waits for the list of
 * panels; closed is a drawn one whose pool is erased. What is abandoned after its announcement stays public.
 */
export const DRAW_STATES = [
  'preparing',
  'computing',
  'listed',
  'announced',
  'drawn',
  'closed',
  'abandoned',
] as const
export type DrawState = (typeof DRAW_STATES)[number]

/** How the number of the drawn panel comes about. */
export const DRAWINGS = ['number', 'seed'] as const
export type Drawing = (typeof DRAWINGS)[number]

/** So many equally likely panels stand on the list: three dice of ten sides draw one. */
export const PANELS_ON_LIST = 1000
/** The pool of a draw that nobody goes on with is erased after so many days. */
export const PREPARED_FOR_DAYS = 90
export const MOST_PEOPLE = 20_000

/** Work in the background. */
export interface DrawTask {
  readonly id: string
  readonly kind: 'check' | 'list'
  readonly phase: string | null
  readonly percent: number | null
}

/** What a check of the quotas or the making of a list found. It names groups, never persons. */
export type DrawReport =
  | { readonly kind: 'feasible' }
  | {
      readonly kind: 'infeasible'
      readonly problems: readonly Problem[]
      readonly proposals: readonly Relaxation[]
    }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed' }

/** The list of panels in figures: chances are told as numbers of panels. */
export interface ListFigures {
  readonly people: number
  readonly panels: number
  readonly fewest: number
  readonly most: number
  /** Persons who sit in more than half of the panels. */
  readonly nearlyCertain: number
  readonly neverSelected: number
  readonly provenGap: number | null
  readonly solver: string
}

export interface BodyDraw {
  readonly id: Id<'draw'>
  readonly body: Id<'body'>
  readonly replaces: Id<'draw'> | null
  readonly title: string
  readonly seats: number
  readonly method: Method
  readonly capPercent: number | null
  readonly state: DrawState
  readonly quotas: readonly Quota[]
  readonly report: DrawReport | null
  readonly preparedOn: Day
  readonly drawing: Drawing
  readonly seedCommitment: string | null
  readonly figures: ListFigures | null
  readonly announcementHash: string | null
  readonly announcedAt: Instant | null
  readonly drawingOn: Day | null
  readonly drawingPlace: string | null
  readonly objectionDays: number | null
  readonly drawnAt: Instant | null
  readonly drawnNumber: number | null
  readonly selected: readonly number[] | null
  readonly objectionsUntil: Day | null
  readonly reason: string | null
  readonly erasedOn: Day | null
  readonly task: DrawTask | null
  readonly version: number
}

/** What everyone may see: everything from the announcement on, also when it came to nothing. */
export const isPublic = ({ announcedAt }: Pick<BodyDraw, 'announcedAt'>): boolean =>
  announcedAt !== null

const WRONG_STATE = {
  preparing: 'draw-not-in-preparation',
  computing: 'draw-not-computing',
  listed: 'draw-has-no-list',
  announced: 'draw-not-announced',
  drawn: 'draw-not-drawn',
} as const

/** Each act belongs to one state; what is drawn already says so. */
export function againstState<Needed extends keyof typeof WRONG_STATE>(
  { state }: Pick<BodyDraw, 'state'>,
  needed: Needed,
): readonly Reason<(typeof WRONG_STATE)[Needed] | 'draw-drawn-already' | 'draw-over'>[] {
  if (state === needed) return []
  if (needed === 'announced' && (state === 'drawn' || state === 'closed'))
    return [{ code: 'draw-drawn-already' }]
  if (state === 'closed' || state === 'abandoned') return [{ code: 'draw-over' }]
  return [{ code: WRONG_STATE[needed] }]
}

export const againstPreparing = (
  body: Pick<Body, 'isExternal'>,
  wanted: { readonly method: Method; readonly capPercent: number | null },
): readonly Reason<'draw-of-external-body' | 'draw-cap-not-for-method'>[] =>
  reasonsOf(
    body.isExternal && { code: 'draw-of-external-body', field: 'body' },
    wanted.capPercent !== null &&
      wanted.method !== 'leximin' &&
      wanted.method !== 'maximin' && { code: 'draw-cap-not-for-method', field: 'capPercent' },
  )

/** What stands against giving a draw up: what is drawn is not undone. */
export const againstAbandoning = ({
  state,
}: Pick<BodyDraw, 'state'>): readonly Reason<'draw-drawn-already' | 'draw-over'>[] =>
  reasonsOf(
    state === 'drawn' && { code: 'draw-drawn-already' },
    (state === 'closed' || state === 'abandoned') && { code: 'draw-over' },
  )

const SEED_COMMITMENT = /^[0-9a-f]{64}$/

export const againstMakingList = (wanted: {
  readonly drawing: Drawing
  readonly seedCommitment: string | null
  readonly sharedAddresses: number
  readonly householdsReviewed: boolean
}): readonly Reason<
  | 'draw-seed-commitment-needed'
  | 'draw-seed-commitment-unreadable'
  | 'draw-seed-commitment-idle'
  | 'draw-households-unreviewed'
>[] =>
  reasonsOf(
    wanted.drawing === 'seed' &&
      wanted.seedCommitment === null && {
        code: 'draw-seed-commitment-needed',
        field: 'seedCommitment',
      },
    wanted.drawing === 'number' &&
      wanted.seedCommitment !== null && {
        code: 'draw-seed-commitment-idle',
        field: 'seedCommitment',
      },
    wanted.drawing === 'seed' &&
      wanted.seedCommitment !== null &&
      !SEED_COMMITMENT.test(wanted.seedCommitment) && {
        code: 'draw-seed-commitment-unreadable',
        field: 'seedCommitment',
      },
    wanted.sharedAddresses > 0 &&
      !wanted.householdsReviewed && {
        code: 'draw-households-unreviewed',
        field: 'householdsReviewed',
        details: { count: wanted.sharedAddresses },
      },
  )

/** The hash travels along, so that what is announced is what was looked at. */
export const againstAnnouncing = (
  draw: Pick<BodyDraw, 'announcementHash'>,
  wanted: { readonly hash: string; readonly drawingOn: Day },
  today: Day,
): readonly Reason<'draw-list-changed' | 'drawing-in-the-past'>[] =>
  reasonsOf(
    wanted.hash !== draw.announcementHash && { code: 'draw-list-changed', field: 'hash' },
    wanted.drawingOn < today && { code: 'drawing-in-the-past', field: 'drawingOn' },
  )

/** The number is drawn on the day that was announced, or later; never before. */
export const againstDrawing = (
  { drawingOn }: Pick<BodyDraw, 'drawingOn'>,
  today: Day,
): readonly Reason<'drawing-too-early'>[] =>
  drawingOn !== null && today < drawingOn
    ? [{ code: 'drawing-too-early', details: { day: drawingOn } }]
    : []

/** The pool is needed as long as somebody may object. */
export const againstErasing = (
  { objectionsUntil }: Pick<BodyDraw, 'objectionsUntil'>,
  today: Day,
): readonly Reason<'objections-still-open'>[] =>
  objectionsUntil !== null && today <= objectionsUntil
    ? [{ code: 'objections-still-open', details: { day: objectionsUntil } }]
    : []
