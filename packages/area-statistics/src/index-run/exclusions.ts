import { MISSING, type AreaValue } from '../area-value.ts'
import type { IndexDefinition } from '../index-definition/definition.ts'
import type { AreaInput, Values } from './area-input.ts'

/** Why an area is not part of an index, or has no dynamics. */
export type ExclusionReason =
  | { readonly kind: 'by-hand'; readonly reason: string }
  | { readonly kind: 'too-few-residents'; readonly residents: number; readonly fewest: number }
  | { readonly kind: 'residents-unknown'; readonly fewest: number }
  | { readonly kind: 'value-missing'; readonly indicators: readonly string[] }
  | { readonly kind: 'value-suppressed'; readonly indicators: readonly string[] }

export type Exclusion = { readonly id: string; readonly reasons: readonly ExclusionReason[] }

/**
 * Names every reason why an area may not be considered in an index; no reason means it is.
 *
 * @source MSS 2021: areas under 300 residents and one outlier marked by hand are not considered.
 * @convention All reasons are given, not the first; unknown residents exclude where a least number is demanded.
 * @cost Linear in the number of indicators.
 * @throws Never.
 * @example exclusionReasons({ id: '1', residents: 38, excludedBecause: null, values: { indicator: known(4) }, past: { kind: 'unknown' } }, { ...presetOf('blank'), fewestResidents: 300 }) // => [{ "kind": "too-few-residents", "residents": 38, "fewest": 300 }]
 */
export function exclusionReasons(
  area: AreaInput,
  definition: IndexDefinition,
): readonly ExclusionReason[] {
  const reasons: ExclusionReason[] = []
  const fewest = definition.fewestResidents
  if (area.excludedBecause !== null) reasons.push({ kind: 'by-hand', reason: area.excludedBecause })
  if (fewest !== null && area.residents === null)
    reasons.push({ kind: 'residents-unknown', fewest })
  if (fewest !== null && area.residents !== null && area.residents < fewest)
    reasons.push({ kind: 'too-few-residents', residents: area.residents, fewest })
  reasons.push(...absentValues(area.values, definition))
  return reasons
}

/** Names the indicators whose value is missing or suppressed. */
export function absentValues(
  values: Values,
  { indicators }: IndexDefinition,
): readonly ExclusionReason[] {
  const inState = (state: AreaValue['state']): readonly string[] =>
    indicators.filter(({ id }) => (values[id] ?? MISSING).state === state).map(({ id }) => id)
  const missing = inState('missing')
  const suppressed = inState('suppressed')
  return [
    ...(missing.length > 0 ? [{ kind: 'value-missing', indicators: missing } as const] : []),
    ...(suppressed.length > 0
      ? [{ kind: 'value-suppressed', indicators: suppressed } as const]
      : []),
  ]
}
