import {
  continueTrend,
  type ComparableSeries,
  type Continuation,
  type TooFewData,
  type TrendOptions,
} from './continuation.ts'
import type { Point } from './line.ts'
import { observedReach, type ObservedChange, type Reach } from './reach.ts'

export type GoalOfSeries = {
  /** The figures of the area itself, oldest first. */
  readonly points: readonly Point[]
  readonly comparable: readonly ComparableSeries[]
  readonly target: { readonly at: number; readonly value: number }
}

/** Is the target expected anyway? */
export type TrivialTest =
  | { readonly kind: 'trivial'; readonly because: 'trend-reaches-it' | 'within-the-interval' }
  | { readonly kind: 'beyond-the-trend'; readonly distance: number }
  | { readonly kind: 'too-few-data'; readonly reasons: readonly TrivialTestReason[] }

/** An own interval of three or four figures would call nearly every target trivial. */
export type TrivialTestReason =
  | TooFewData
  | { readonly kind: 'interval-too-wide'; readonly points: number; readonly needed: number }

/** Has any comparable area ever changed that much in that time? */
export type UtopianTest =
  | { readonly kind: 'utopian'; readonly needed: number; readonly most: ObservedChange }
  | { readonly kind: 'reached-elsewhere'; readonly needed: number; readonly most: ObservedChange }
  | { readonly kind: 'too-few-data' }

/**
 * Evidence for the judgement "realistic", never the judgement itself. The verdict stands with all its
 * figures: continuation, interval, largest observed changes. Too few data says so and blocks nothing.
 */
export type Realism = {
  readonly verdict: 'trivial' | 'utopian' | 'neither' | 'too-few-data'
  readonly trivial: TrivialTest
  readonly utopian: UtopianTest
  readonly direction: 'fall' | 'rise' | 'keep'
  readonly last: Point | null
  readonly target: { readonly at: number; readonly value: number }
  readonly continuation: Continuation
  readonly reach: Reach
}

/**
 * Tests a target against the expected trend (trivial?) and against what comparable areas reached (utopian?).
 *
 * @source Action concept: a realistic goal is neither trivial (a state expected anyway) nor utopian (unreachable); Theil-Sen, conformal intervals and observed windows as in continueTrend and observedReach.
 * @convention The direction is that from the last figure to the target. Trivial: the continued trend reaches the target, or the target lies within its interval and so cannot be told from it. Utopian: more change than any comparable area made in that time. A target that the trend itself reaches is trivial even if nobody else did; one that only the interval reaches is utopian then. With fewer than 5 points an own interval is too wide to call anything trivial. A verdict needs both tests, save that trivial by trend and utopian stand alone.
 * @cost As continueTrend and observedReach.
 * @throws {RangeError} When the level of the options is not between 0 and 1.
 * @example testRealism({ points: [], comparable: [], target: { at: 2027, value: 10 } }).verdict // => "too-few-data"
 */
export function testRealism(goal: GoalOfSeries, options: TrendOptions = {}): Realism {
  const { points, comparable, target } = goal
  const last = points.at(-1) ?? null
  const needed = target.value - (last?.value ?? target.value)
  const continuation = continueTrend(points, comparable, target.at, options)
  const reach = observedReach(comparable, last === null ? 0 : target.at - last.at)
  const trivial = testTrivial(continuation, target.value, needed)
  const utopian = testUtopian(reach, needed, last)
  return {
    verdict: verdictOf(trivial, utopian),
    trivial,
    utopian,
    direction: needed === 0 ? 'keep' : needed < 0 ? 'fall' : 'rise',
    last,
    target,
    continuation,
    reach,
  }
}

const FEWEST_FOR_INTERVAL = 5

/** Differences below this come from computing with decimals. */
const NOISE = 1e-9

function testTrivial(continuation: Continuation, target: number, needed: number): TrivialTest {
  if (continuation.kind === 'too-few-data') return continuation
  const { value, interval, points } = continuation
  const trendReachesIt =
    needed === 0 ? value === target : needed < 0 ? value <= target : value >= target
  if (trendReachesIt) return { kind: 'trivial', because: 'trend-reaches-it' }
  const { lowest, highest, method } = interval
  if (target >= lowest && target <= highest) {
    if (method === 'own-residuals' && points < FEWEST_FOR_INTERVAL)
      return {
        kind: 'too-few-data',
        reasons: [{ kind: 'interval-too-wide', points, needed: FEWEST_FOR_INTERVAL }],
      }
    return { kind: 'trivial', because: 'within-the-interval' }
  }
  return {
    kind: 'beyond-the-trend',
    distance: target < lowest ? lowest - target : target - highest,
  }
}

function testUtopian(reach: Reach, needed: number, last: Point | null): UtopianTest {
  if (reach.kind === 'too-few-data' || last === null) return { kind: 'too-few-data' }
  const most = needed < 0 ? reach.largestFall : reach.largestRise
  const isBeyond =
    needed < 0 ? needed < most.change - NOISE : needed > Math.max(most.change, 0) + NOISE
  return { kind: isBeyond ? 'utopian' : 'reached-elsewhere', needed, most }
}

function verdictOf(trivial: TrivialTest, utopian: UtopianTest): Realism['verdict'] {
  if (trivial.kind === 'trivial' && trivial.because === 'trend-reaches-it') return 'trivial'
  if (utopian.kind === 'utopian') return 'utopian'
  if (trivial.kind === 'trivial') return 'trivial'
  if (trivial.kind === 'too-few-data' || utopian.kind === 'too-few-data') return 'too-few-data'
  return 'neither'
}
