import { known, MISSING, SUPPRESSED, type AreaValue } from '../area-value.ts'
import type { IndexDefinition } from '../index-definition/definition.ts'
import type { AreaInput, Values } from './area-input.ts'

/**
 * The change of one figure between two dates, in its own unit (percentage points for shares).
 *
 * @source Senatsverwaltung Berlin, MSS 2021 Indikatorenblätter, ch. 4: D = S(t0) - S(t0 - 2 years).
 * @convention Later minus earlier: positive means more. A suppressed figure makes a suppressed change, else a missing one a missing change.
 * @cost Constant.
 * @throws Never.
 * @example changeBetween(known(10), known(7.5)) // => { "state": "value", "value": -2.5 }
 */
export function changeBetween(earlier: AreaValue, later: AreaValue): AreaValue {
  if (earlier.state === 'value' && later.state === 'value')
    return known(later.value - earlier.value)
  return earlier.state === 'suppressed' || later.state === 'suppressed' ? SUPPRESSED : MISSING
}

/** The changes of an area: as published, or computed from the earlier values. */
export function changesOf(area: AreaInput, { indicators }: IndexDefinition): Values {
  const { past, values } = area
  if (past.kind === 'changes') return past.values
  if (past.kind === 'unknown') return {}
  return Object.fromEntries(
    indicators.map(({ id }) => [
      id,
      changeBetween(past.values[id] ?? MISSING, values[id] ?? MISSING),
    ]),
  )
}
