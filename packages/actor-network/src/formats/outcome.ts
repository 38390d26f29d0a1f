/** Why a file could not be read; the line is that of the file, from 1. */
export type FailureKind =
  | 'empty-file'
  | 'missing-column'
  | 'wrong-number-of-cells'
  | 'unclosed-quote'
  | 'text-after-quote'
  | 'missing-end'
  | 'missing-id'
  | 'tie-with-itself'
  | 'not-a-number'
  | 'not-above-zero'
  | 'not-a-day'
  | 'ends-before-it-begins'
  | 'unknown-actor'
  | 'repeated-actor'
  | 'actor-and-event'
  | 'unknown-kind'
  | 'unknown-source'
  | 'malformed-xml'
  | 'document-type-refused'
  | 'not-this-format'
  | 'unknown-keyword'
  | 'too-much-data'
  | 'too-little-data'

export interface ReadFailure {
  readonly kind: FailureKind
  readonly line: number
  /** What was found or what is missing, as written in the file. */
  readonly found: string
}

export type Outcome<Value> =
  | { readonly kind: 'read'; readonly value: Value }
  | { readonly kind: 'refused'; readonly reason: ReadFailure }

/** Carries a reason out of nested reading; the reader turns it into an Outcome at its door. */
class Refusal extends Error {
  readonly reason: ReadFailure

  constructor(reason: ReadFailure) {
    super(`${reason.kind} in line ${reason.line}: ${reason.found}`)
    this.reason = reason
  }
}

export function refuse(kind: FailureKind, line: number, found: string): never {
  throw new Refusal({ kind, line, found })
}

export function attempt<Value>(read: () => Value): Outcome<Value> {
  try {
    return { kind: 'read', value: read() }
  } catch (refusal) {
    if (refusal instanceof Refusal) return { kind: 'refused', reason: refusal.reason }
    throw refusal
  }
}
