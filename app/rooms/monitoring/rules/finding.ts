import { reasonsOf, type Day, type Id, type Reason } from '#platform/values/index.ts'
import type { Aggregate } from './aggregate.ts'
import type { IndicatorVersion } from './indicator.ts'

export const FINDING_KINDS = ['strength', 'need'] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

/** A figure as it stood when it was tied to a finding: of the whole quarter, or of one of its areas. */
export interface TiedFigure {
  readonly id: Id<'finding-figure'>
  readonly version: Id<'indicator-version'>
  readonly vintage: Id<'vintage'>
  readonly day: Day
  readonly area: Id<'area'> | null
  readonly value: number
  readonly town: number | null
  readonly tiedOn: Day
}

/** What the figures of a quarter tell in the words of those who work there. */
export interface Finding {
  readonly id: Id<'finding'>
  readonly quarter: Id<'quarter'>
  readonly kind: FindingKind
  readonly title: string
  readonly explanation: string
  readonly writtenOn: Day
  readonly releasedOn: Day | null
  readonly withdrawn: { readonly on: Day; readonly because: string } | null
  readonly version: number
  readonly figures: readonly TiedFigure[]
}

/** A finding rests on figures that everyone can look up: what is withheld or unknown bears nothing. */
export const againstTying = (
  figure: Aggregate | undefined,
): readonly Reason<'figure-not-published' | 'figure-withheld'>[] =>
  reasonsOf(
    (figure === undefined || figure.state === 'missing') && {
      code: 'figure-not-published',
      field: 'day',
    },
    figure?.state === 'suppressed' && { code: 'figure-withheld', field: 'day' },
  )

/** What is released is said; it is not rewritten but withdrawn with a reason. */
export const againstChanging = ({
  releasedOn,
  withdrawn,
}: Pick<Finding, 'releasedOn' | 'withdrawn'>): readonly Reason<
  'finding-released-already' | 'finding-withdrawn-already'
>[] =>
  reasonsOf(
    withdrawn !== null && { code: 'finding-withdrawn-already' },
    withdrawn === null && releasedOn !== null && { code: 'finding-released-already' },
  )

/** True where the figure shown today is not the one the finding was written on. */
export const hasChangedSince = (tied: TiedFigure, present: number | null): boolean =>
  present === null || Math.abs(present - tied.value) > 1e-9

/** What a reader is told of a tie: the indicator with its version, day, place. */
export interface NamedTie extends TiedFigure {
  readonly indicator: IndicatorVersion
  readonly areaName: string | null
  readonly present: number | null
}
