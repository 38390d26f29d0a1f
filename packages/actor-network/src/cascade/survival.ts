import { daysBetween, type Day } from '../graph/day.ts'
import { ratio, type Figure } from '../graph/figure.ts'
import { keyOfTie } from '../network/changes.ts'
import type { Network, Tie } from '../network/network.ts'

interface SurvivalStep {
  /** Days since the beginning of the observation. */
  readonly days: number
  /** Ties still held and observed just before. */
  readonly atRisk: number
  readonly ended: number
  /** Estimated share of ties that last longer. */
  readonly surviving: number
}

export interface TieSurvival {
  readonly ties: number
  readonly ended: number
  /** Ties without a beginning, left out where the beginning counts. */
  readonly undated: number
  readonly steps: readonly SurvivalStep[]
}

export interface SurvivalOptions {
  /** Last day of which anything is known. */
  readonly observedUntil: Day
  /** Count from this day for the ties held on it, for instance the end of funding; without it from the beginning of each tie. */
  readonly from?: Day
}

interface Span {
  readonly days: number
  readonly hasEnded: boolean
}

function spanOf(tie: Tie, options: SurvivalOptions): Span | undefined {
  const { from, observedUntil } = options
  if (tie.since === undefined && from === undefined) return undefined
  const start = from ?? tie.since ?? observedUntil
  if (start > observedUntil || (tie.since ?? start) > start) return undefined
  if (tie.until !== undefined && from !== undefined && tie.until <= from) return undefined
  const hasEnded = tie.until !== undefined && tie.until <= observedUntil
  return { days: daysBetween(start, hasEnded ? (tie.until ?? start) : observedUntil), hasEnded }
}

/**
 * How long ties last, also where many have not ended yet.
 *
 * Source: Kaplan and Meier (1958), https://doi.org/10.1080/01621459.1958.10501452
 * Convention: a tie without an end is observed until the last day known; counted from its beginning or from a day such as the
 * end of funding. Cost: O(m log m).
 * @throws if the observation ends before it begins
 * @example tieSurvival([{ from: 'A', to: 'B', type: 'tie', since: '2024-01-01', until: '2024-01-11', reportedBy: [] }], { observedUntil: '2025-01-01' }).steps // => [{ days: 10, atRisk: 1, ended: 1, surviving: 0 }]
 */
export function tieSurvival(ties: readonly Tie[], options: SurvivalOptions): TieSurvival {
  if (options.from !== undefined && options.from > options.observedUntil) {
    throw new Error('tieSurvival requires an observation that ends after it begins')
  }
  const spans = ties.flatMap((tie) => spanOf(tie, options) ?? [])
  const endings = [...new Set(spans.filter((span) => span.hasEnded).map((span) => span.days))]
  let surviving = 1
  const steps = endings
    .toSorted((a, b) => a - b)
    .map((days) => {
      const atRisk = spans.filter((span) => span.days >= days).length
      const ended = spans.filter((span) => span.hasEnded && span.days === days).length
      surviving *= 1 - ended / atRisk
      return { days, atRisk, ended, surviving }
    })
  return {
    ties: spans.length,
    ended: spans.filter((span) => span.hasEnded).length,
    undated: ties.filter((tie) => tie.since === undefined).length,
    steps,
  }
}

export interface NetworkChange {
  readonly kept: number
  readonly begun: number
  readonly ended: number
  /** Share of all ties of either date that hold on both. */
  readonly jaccard: Figure
  /** Ties that hold on one date only. */
  readonly hamming: number
}

const keysOf = (network: Network): ReadonlySet<string> =>
  new Set(network.ties.map((tie) => keyOfTie(tie, network.directed)))

/**
 * How much the ties of two dates have in common.
 *
 * Source: Jaccard (1901); use on networks: Snijders, van de Bunt and Steglich (2010), https://doi.org/10.1016/j.socnet.2009.02.004
 * Convention: pairs and types count, strength does not; without direction A-B is B-A. Cost: O(m).
 * @example compareTies(sampleNetwork(), { ...sampleNetwork(), ties: [] }).ended // => 9
 */
export function compareTies(earlier: Network, later: Network): NetworkChange {
  const [before, after] = [keysOf(earlier), keysOf(later)]
  const kept = [...before].filter((key) => after.has(key)).length
  const [ended, begun] = [before.size - kept, after.size - kept]
  return {
    kept,
    begun,
    ended,
    jaccard: ratio(kept, kept + begun + ended, 'no-ties'),
    hamming: begun + ended,
  }
}
