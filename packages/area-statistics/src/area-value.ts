/**
 * A figure of an area has three states that must never be mixed up: a suppressed figure exists but is
 * protected, a missing one was never there, and neither is zero.
 */
export type AreaValue =
  | { readonly state: 'value'; readonly value: number }
  | { readonly state: 'suppressed' }
  | { readonly state: 'missing' }

export const SUPPRESSED: AreaValue = { state: 'suppressed' }
export const MISSING: AreaValue = { state: 'missing' }

/**
 * Makes a known figure.
 *
 * @source The three states follow the confusion reported for DHIS2 maps and the Health Equity Tracker.
 * @convention Zero is a value like any other; "not there" is MISSING, "protected" is SUPPRESSED.
 * @cost Constant.
 * @throws {RangeError} When the figure is not a finite number.
 * @example known(4.2) // => { "state": "value", "value": 4.2 }
 */
export function known(value: number): AreaValue {
  if (!Number.isFinite(value)) throw new RangeError('known requires a finite number')
  return { state: 'value', value }
}
