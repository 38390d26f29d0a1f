import type { AreaValue } from '../area-value.ts'

export type Values = Readonly<Record<string, AreaValue>>

/** What is known of an earlier date: its values, the published changes themselves, or nothing. */
export type Past =
  | { readonly kind: 'earlier'; readonly values: Values }
  | { readonly kind: 'changes'; readonly values: Values }
  | { readonly kind: 'unknown' }

/** One area as it enters an index run; values are keyed by the id of the indicator. */
export type AreaInput = {
  readonly id: string
  /** Null: not known. */
  readonly residents: number | null
  /** The reason why a person took the area out, or null. */
  readonly excludedBecause: string | null
  readonly values: Values
  readonly past: Past
}
