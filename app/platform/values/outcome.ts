import type { Role } from './roles.ts'

/** A named reason why something was refused, with what the sentence needs and who can lift it. */
export interface Reason<Code extends string = string> {
  readonly code: Code
  /** The field of the input it concerns, so that the error summary can link to it. */
  readonly field?: string
  readonly details?: Readonly<Record<string, string | number>>
  readonly liftedBy?: readonly Role[]
}

/** What a user can cause. What only a programmer can cause is thrown. */
export type Outcome<Done, Code extends string = string> =
  | { readonly kind: 'done'; readonly value: Done }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason<Code>[] }

export const done = <Done>(value: Done): Outcome<Done, never> => ({ kind: 'done', value })

export const refused = <const Code extends string>(
  ...reasons: readonly Reason<Code>[]
): Outcome<never, Code> => ({ kind: 'refused', reasons })

/** Keeps the reasons that apply: `reasons.length === 0` means that nothing stands against it. */
export const reasonsOf = <const Code extends string>(
  ...candidates: readonly (Reason<Code> | false | undefined)[]
): readonly Reason<Code>[] =>
  candidates.filter((candidate) => candidate !== false && candidate !== undefined)
