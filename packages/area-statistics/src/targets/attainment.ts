import { done, refused, type Outcome } from '../outcome.ts'

/** One agreed value of a target path; time in decimal years (see decimalYear). */
export type PlannedValue = { readonly at: number; readonly value: number }

export type Target = {
  readonly baseline: PlannedValue
  /** Intermediate targets and the final one, in order of time. */
  readonly planned: readonly PlannedValue[]
}

export type Thresholds = { readonly onTrackFrom: number; readonly offTrackUpTo: number }

export type Attainment = {
  /** (current - baseline) / (next target - baseline): 1 is reached, below 0 is worse than at the start. */
  readonly attained: number
  /** What a straight path would have attained by now; 1 at the date of the next target. */
  readonly expected: number
  /** Attained as part of expected; null at the start, when nothing is expected yet. */
  readonly ofExpected: number | null
  readonly measuredAgainst: PlannedValue
  readonly light: 'reached' | 'on-track' | 'at-risk' | 'off-track' | 'too-early'
}

export type TargetProblem =
  | { readonly kind: 'no-planned-value' }
  | { readonly kind: 'times-not-ascending' }
  | { readonly kind: 'target-equals-baseline'; readonly at: number }
  | { readonly kind: 'measured-before-baseline'; readonly at: number }

/**
 * How far a target is attained, measured against the next planned value, with the straight path beside it.
 *
 * @source European Commission, OPSYS: (current - baseline) / (next intermediate target - baseline); the published example 2505 / 15000 / 12980 gives 83.8 %. Thresholds as in CAMMS: on track from 90 %, off track up to 70 % of the expected.
 * @convention The sign comes from baseline and target: less unemployment needs no special case. After the last date the last target counts. A target that only says "keep" cannot be measured so and is refused by name.
 * @cost Linear in the number of planned values.
 * @throws Never.
 * @example Math.round(1000 * attainmentOf({ baseline: { at: 2020, value: 2505 }, planned: [{ at: 2024, value: 15000 }] }, { at: 2024, value: 12980 }).value.attained) // => 838
 */
export function attainmentOf(
  target: Target,
  current: PlannedValue,
  thresholds: Thresholds = { onTrackFrom: 0.9, offTrackUpTo: 0.7 },
): Outcome<Attainment, TargetProblem> {
  const problems = checkTarget(target, current)
  if (problems.length > 0) return refused(problems)
  const { baseline, planned } = target
  const next = planned.find(({ at }) => at >= current.at) ?? planned.at(-1)
  if (next === undefined) return refused([{ kind: 'no-planned-value' }])
  const way = next.value - baseline.value
  if (way === 0) return refused([{ kind: 'target-equals-baseline', at: next.at }])
  const attained = (current.value - baseline.value) / way
  const expected = Math.min(1, (plannedAt(target, current.at) - baseline.value) / way)
  const ofExpected = expected > 0 ? attained / expected : null
  return done({
    attained,
    expected,
    ofExpected,
    measuredAgainst: next,
    light: lightOf(attained, ofExpected, thresholds),
  })
}

/** The value of the planned path at a time: straight between two planned values. */
function plannedAt({ baseline, planned }: Target, at: number): number {
  let before = baseline
  for (const next of planned) {
    if (at <= next.at)
      return before.value + ((next.value - before.value) * (at - before.at)) / (next.at - before.at)
    before = next
  }
  return before.value
}

function lightOf(
  attained: number,
  ofExpected: number | null,
  { onTrackFrom, offTrackUpTo }: Thresholds,
): Attainment['light'] {
  if (attained >= 1) return 'reached'
  if (ofExpected === null) return 'too-early'
  if (ofExpected >= onTrackFrom) return 'on-track'
  return ofExpected <= offTrackUpTo ? 'off-track' : 'at-risk'
}

function checkTarget({ baseline, planned }: Target, current: PlannedValue): TargetProblem[] {
  const problems: TargetProblem[] = []
  if (planned.length === 0) problems.push({ kind: 'no-planned-value' })
  const times = [baseline, ...planned].map(({ at }) => at)
  if (!times.every((at, position) => at > (times[position - 1] ?? -Infinity)))
    problems.push({ kind: 'times-not-ascending' })
  if (current.at < baseline.at) problems.push({ kind: 'measured-before-baseline', at: current.at })
  return problems
}
