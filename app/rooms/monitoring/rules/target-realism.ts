import {
  decimalYear,
  testRealism,
  type ObservedChange,
  type Realism,
  type TooFewAreas,
  type TrivialTestReason,
} from '@roter-faden/area-statistics'
import type { Day } from '#platform/values/index.ts'
import type { Unit } from './indicator.ts'

/** A figure of a series on its day. */
export interface DatedValue {
  readonly day: Day
  readonly value: number
}

/** An area that no management reaches: how its figure went without one. */
export interface ComparableArea {
  readonly code: string
  readonly name: string
  readonly values: readonly DatedValue[]
}

export interface TargetToJudge {
  readonly values: readonly DatedValue[]
  readonly comparable: readonly ComparableArea[]
  readonly target: DatedValue
  readonly unit: Unit
}

/** The largest change that a comparable area made in the time that is left. */
export interface LargestChange {
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly change: number
}

export type MissingData = TrivialTestReason | TooFewAreas

/**
 * Evidence for the judgement "realistic" (M18), never the judgement: expected anyway (trivial), beyond what any
 * comparable area reached (utopian), between both, or too few data. A verdict stands with all its figures.
 */
export interface TargetRealism {
  readonly verdict: Realism['verdict']
  readonly target: DatedValue
  readonly last: DatedValue | null
  readonly needed: number | null
  /** How the figure goes on without the project. */
  readonly trend: {
    readonly value: number
    readonly lowest: number
    readonly highest: number
    readonly percentSure: number
    readonly basis: 'own-residuals' | 'comparable-areas'
    /** The figures of its own, or the comparable areas checked. */
    readonly count: number
    /** The last figure, changed as the comparable areas changed in the middle; null where nobody knows. */
    readonly likeOthers: number | null
  } | null
  readonly largest: LargestChange | null
  readonly comparableAreas: number
  readonly missing: readonly MissingData[]
}

/** Tests a target against the trend and against what comparable areas reached. */
export function judgeTarget({ values, comparable, target, unit }: TargetToJudge): TargetRealism {
  const tested = testRealism(
    {
      points: values.map(pointOf),
      comparable: comparable.map((area) => ({
        id: area.code,
        points: area.values.map(pointOf),
      })),
      target: pointOf(target),
    },
    unit === 'percent' ? { bounds: { lowest: 0, highest: 100 } } : {},
  )
  const last = values.at(-1) ?? null
  return {
    verdict: tested.verdict,
    target,
    last,
    needed: last === null ? null : target.value - last.value,
    trend: trendOf(tested),
    largest: largestOf(tested, comparable),
    comparableAreas: comparable.length,
    missing: missingOf(tested),
  }
}

const pointOf = ({ day, value }: DatedValue) => ({ at: decimalYear(day), value })

function trendOf({ continuation }: Realism): TargetRealism['trend'] {
  if (continuation.kind === 'too-few-data') return null
  const { value, interval, points, asComparable } = continuation
  return {
    value,
    lowest: interval.lowest,
    highest: interval.highest,
    percentSure: Math.round(interval.level * 100),
    basis: interval.method,
    count: interval.method === 'own-residuals' ? points : interval.checkedAreas,
    likeOthers: asComparable,
  }
}

function largestOf(
  { utopian }: Realism,
  comparable: readonly ComparableArea[],
): LargestChange | null {
  if (utopian.kind === 'too-few-data') return null
  const { most } = utopian
  const area = comparable.find(({ code }) => code === most.id)
  const [from, to] = [dayAt(area, most.from), dayAt(area, most.to)]
  if (area === undefined || from === undefined || to === undefined) return null
  return { name: area.name, from, to, change: most.change }
}

const dayAt = (area: ComparableArea | undefined, at: ObservedChange['from']): Day | undefined =>
  area?.values.find(({ day }) => decimalYear(day) === at)?.day

/** What a verdict would have needed, each reason once. */
function missingOf({ trivial, utopian, reach }: Realism): readonly MissingData[] {
  const reasons: readonly MissingData[] = [
    ...(trivial.kind === 'too-few-data' ? trivial.reasons : []),
    ...(utopian.kind === 'too-few-data' && reach.kind === 'too-few-data' ? reach.reasons : []),
  ]
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()]
}
