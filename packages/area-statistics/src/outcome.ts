/**
 * What a caller's data can cause is answered, never thrown: either the value, or every problem found.
 * Only a mistake in the calling program throws.
 */
export type Outcome<Value, Problem> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

export function done<Value>(value: Value): { readonly kind: 'done'; readonly value: Value } {
  return { kind: 'done', value }
}

export function refused<Problem>(problems: readonly Problem[]): {
  readonly kind: 'refused'
  readonly problems: readonly Problem[]
} {
  return { kind: 'refused', problems }
}
