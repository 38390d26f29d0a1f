/** Why a measure has no value. It is told apart from every number, also from 0. */
export type NotDefinedReason =
  | 'isolated'
  | 'not-connected'
  | 'too-few-actors'
  | 'no-ties'
  | 'no-variance'
  | 'no-open-triads'
  | 'no-group'
  | 'not-unique'
  | 'not-converged'
  | 'too-large'

export interface NotDefined {
  readonly notDefined: NotDefinedReason
}

/** A measured number, or the reason why there is none. */
export type Figure = number | NotDefined

export const notDefined = (reason: NotDefinedReason): NotDefined => ({ notDefined: reason })

export const ratio = (part: number, whole: number, otherwise: NotDefinedReason): Figure =>
  whole === 0 ? notDefined(otherwise) : part / whole
