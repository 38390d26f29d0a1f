import { known, MISSING, SUPPRESSED, type AreaValue } from '../area-value.ts'

export type ShareRule = {
  /** Numerators from 1 up to below this, and rests likewise, hide the share. */
  readonly threshold: number
  /** Denominators below this hide the share. */
  readonly smallestDenominator: number
}

/**
 * The share of a small group in an area, hidden where it would give away the small number.
 *
 * @source OpenSAFELY output rules; a share near 100 % gives away the few who do not belong to the group.
 * @convention Hidden when numerator or denominator is hidden, the numerator or the rest lies between 1 and below the threshold, or the denominator is too small. A share of exactly 0 or 1 is shown. Without anybody the share is missing.
 * @cost Constant.
 * @throws {RangeError} When the numerator exceeds the denominator or one is negative.
 * @example [shareOf(known(2), known(400), { threshold: 3, smallestDenominator: 10 }).state, shareOf(known(100), known(400), { threshold: 3, smallestDenominator: 10 })] // => ["suppressed", { "state": "value", "value": 0.25 }]
 */
export function shareOf(numerator: AreaValue, denominator: AreaValue, rule: ShareRule): AreaValue {
  if (numerator.state === 'suppressed' || denominator.state === 'suppressed') return SUPPRESSED
  if (numerator.state === 'missing' || denominator.state === 'missing') return MISSING
  if (!(numerator.value >= 0 && numerator.value <= denominator.value))
    throw new RangeError('shareOf requires a numerator between 0 and the denominator')
  if (denominator.value === 0) return MISSING
  const isSmall = (count: number): boolean => count > 0 && count < rule.threshold
  if (
    denominator.value < rule.smallestDenominator ||
    isSmall(numerator.value) ||
    isSmall(denominator.value - numerator.value)
  )
    return SUPPRESSED
  return known(numerator.value / denominator.value)
}
