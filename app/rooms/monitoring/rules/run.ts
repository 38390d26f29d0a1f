import type { Day, Id, Instant, Reason } from '#platform/values/index.ts'
import type { Mapping } from './mapping.ts'
import type { ColumnPreview, StateCounts } from './read-table.ts'

/**
 * The life of an import. Waiting and writing are work in progress, ready waits for a person, published is
 * seen by all; superseded was published until a later run replaced all of it.
 */
export const RUN_STATES = [
  'waiting',
  'writing',
  'ready',
  'published',
  'superseded',
  'discarded',
  'refused',
] as const
export type RunState = (typeof RUN_STATES)[number]

/** What a run tells of itself: what was understood, or what was wrong. */
export interface RunReport {
  readonly rows?: number
  readonly figures?: StateCounts
  readonly days?: readonly Day[]
  readonly columns?: readonly ColumnPreview[]
  readonly unused?: readonly string[]
  readonly first?: readonly PreviewRow[]
  readonly problems?: readonly Reason[]
}

export interface PreviewRow {
  readonly row: number
  readonly code: string
  readonly day: Day
  readonly figures: readonly (
    | { readonly state: 'value'; readonly value: number }
    | { readonly state: 'suppressed' | 'missing' }
  )[]
}

export interface ImportRun {
  readonly id: Id<'import-run'>
  readonly source: Id<'source'>
  readonly vintage: Id<'vintage'>
  readonly file: Id<'file'>
  readonly fileName: string
  readonly mapping: Mapping
  readonly state: RunState
  readonly figuresTotal: number | null
  readonly figuresDone: number
  readonly report: RunReport
  readonly begunBy: string
  readonly begunAt: Instant
  readonly publishedAt: Instant | null
}

export const isUnderWay = ({ state }: Pick<ImportRun, 'state'>): boolean =>
  state === 'waiting' || state === 'writing'

export const againstPublishing = ({
  state,
}: Pick<ImportRun, 'state'>): readonly Reason<'run-not-ready'>[] =>
  state === 'ready' ? [] : [{ code: 'run-not-ready' }]

/** What is over stays as it is: a superseded run is history, a discarded one is gone. */
export const againstDiscarding = ({
  state,
}: Pick<ImportRun, 'state'>): readonly Reason<'run-over'>[] =>
  state === 'superseded' || state === 'discarded' ? [{ code: 'run-over' }] : []

/** From 0 to 100; undefined while nobody knows how much there is. */
export const percentDone = ({
  figuresTotal,
  figuresDone,
}: Pick<ImportRun, 'figuresTotal' | 'figuresDone'>): number | undefined =>
  figuresTotal === null || figuresTotal === 0 ? undefined : (100 * figuresDone) / figuresTotal
