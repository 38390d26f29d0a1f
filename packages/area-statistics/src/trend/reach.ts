import type { ComparableSeries, TooFewData } from './continuation.ts'

/** A change that an area really made within a stretch of time. */
export type ObservedChange = {
  readonly id: string
  readonly from: number
  readonly to: number
  readonly change: number
}

export type Reach =
  | {
      readonly kind: 'observed'
      readonly windows: number
      readonly areas: number
      readonly largestFall: ObservedChange
      readonly largestRise: ObservedChange
    }
  | { readonly kind: 'too-few-data'; readonly reasons: readonly TooFewAreas[] }

export type TooFewAreas =
  | TooFewData
  | { readonly kind: 'too-few-comparable-areas'; readonly areas: number; readonly needed: number }

const FEWEST_AREAS = 5

/**
 * The largest changes that any comparable area made within a given time.
 *
 * @source Action concept: a target beyond what any comparable area ever reached in that time is utopian.
 * @convention Every pair of figures that lie at most the given time apart counts (a tenth longer is forgiven), so a fast success counts too. At least 5 areas must have figures that far apart.
 * @cost Points squared per area.
 * @throws Never.
 * @example observedReach([], 3).reasons // => [{ "kind": "too-few-comparable-areas", "areas": 0, "needed": 5 }]
 */
export function observedReach(comparable: readonly ComparableSeries[], years: number): Reach {
  const longest = years * 1.1 + 1e-9
  const changes: ObservedChange[] = []
  const fullLength = new Set<string>()
  for (const { id, points } of comparable)
    for (const start of points)
      for (const end of points) {
        const apart = end.at - start.at
        if (apart <= 0 || apart > longest) continue
        changes.push({ id, from: start.at, to: end.at, change: end.value - start.value })
        if (apart >= years * 0.9 - 1e-9) fullLength.add(id)
      }
  const [first] = changes
  if (first === undefined || fullLength.size < FEWEST_AREAS)
    return {
      kind: 'too-few-data',
      reasons: [{ kind: 'too-few-comparable-areas', areas: fullLength.size, needed: FEWEST_AREAS }],
    }
  const most = (isMore: (one: number, other: number) => boolean): ObservedChange =>
    changes.reduce((best, each) => (isMore(each.change, best.change) ? each : best), first)
  return {
    kind: 'observed',
    windows: changes.length,
    areas: fullLength.size,
    largestFall: most((one, other) => one < other),
    largestRise: most((one, other) => one > other),
  }
}
