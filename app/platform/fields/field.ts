import type { z } from 'zod'

export type Locale = 'de' | 'en'

/** Why a text was not understood; the code is a message key, the details fill its sentence. */
export interface Misunderstood {
  readonly code: string
  readonly details?: Readonly<Record<string, string | number>>
}

export type Decoded<Value> =
  | { readonly ok: true; readonly value: Value }
  | ({ readonly ok: false } & Misunderstood)

export type FieldKind =
  | 'text'
  | 'long-text'
  | 'day'
  | 'money'
  | 'number'
  | 'flag'
  | 'choice'
  | 'many'
  | 'id'
  | 'ids'
  | 'file'

/**
 * One field of an action or question: what it means as JSON, how a person writes it in a form in their
 * language, and how it is shown. The same definition serves form, API, command line and import.
 */
export interface Field<Value> {
  readonly kind: FieldKind
  readonly required: boolean
  readonly schema: z.ZodType<Value>
  /** Said when JSON does not fit the schema. */
  readonly invalid: Misunderstood
  /** Reads what a form sent: an empty list when the field was left out. */
  decode(texts: readonly string[], locale: Locale): Decoded<Value>
  /** Writes a value into a form as its readers write it. */
  encode(value: Value, locale: Locale): readonly string[]
  readonly max?: number
  readonly options?: readonly string[]
}

export type Fields = Readonly<Record<string, Field<unknown>>>

/** The domain values of a set of fields. */
export type InputOf<Spec extends Fields> = {
  readonly [Name in keyof Spec]: Spec[Name] extends Field<infer Value> ? Value : never
}

export const understood = <Value>(value: Value): Decoded<Value> => ({ ok: true, value })
export const misunderstood = (code: string, details?: Misunderstood['details']): Decoded<never> =>
  details === undefined ? { ok: false, code } : { ok: false, code, details }
