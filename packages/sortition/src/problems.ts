/** Which of the files a problem lies in. */
export type TableName = 'people' | 'quotas' | 'register' | 'replies'

/** A cell as the office finds it in its spreadsheet: the row counts the header as row 1. */
export interface Place {
  readonly table: TableName
  readonly row: number
  readonly column: string
}

/** Everything a user can cause, each with a name and what is needed to find the spot. */
export type Problem =
  | { readonly kind: 'empty-file'; readonly table: TableName }
  | { readonly kind: 'not-a-table'; readonly table: TableName }
  | { readonly kind: 'unreadable-letters'; readonly table: TableName; readonly row: number }
  | { readonly kind: 'broken-quotes'; readonly table: TableName; readonly row: number }
  | { readonly kind: 'no-rows'; readonly table: TableName }
  | { readonly kind: 'too-large'; readonly table: TableName; readonly most: number }
  | { readonly kind: 'unnamed-column'; readonly table: TableName; readonly position: number }
  | { readonly kind: 'column-twice'; readonly table: TableName; readonly column: string }
  | { readonly kind: 'column-missing'; readonly table: TableName; readonly column: string }
  | {
      readonly kind: 'wrong-number-of-cells'
      readonly table: TableName
      readonly row: number
      readonly found: number
      readonly expected: number
    }
  | { readonly kind: 'blank-cell'; readonly place: Place }
  | {
      readonly kind: 'id-twice'
      readonly place: Place
      readonly id: string
      readonly firstRow: number
    }
  | {
      readonly kind: 'unknown-value'
      readonly place: Place
      readonly value: string
      readonly known: readonly string[]
    }
  | { readonly kind: 'not-a-whole-number'; readonly place: Place; readonly value: string }
  | {
      readonly kind: 'minimum-above-maximum'
      readonly row: number
      readonly minimum: number
      readonly maximum: number
    }
  | { readonly kind: 'flexible-bounds-inside'; readonly row: number }
  | { readonly kind: 'quota-twice'; readonly row: number; readonly firstRow: number }
  | { readonly kind: 'seats-not-positive'; readonly seats: number }
  | { readonly kind: 'unknown-person'; readonly id: string }
  | { readonly kind: 'reason-missing'; readonly id: string }
  | { readonly kind: 'too-few-people'; readonly seats: number; readonly available: number }
  | {
      readonly kind: 'minimums-above-seats'
      readonly category: string
      readonly sum: number
      readonly seats: number
    }
  | {
      readonly kind: 'maximums-below-seats'
      readonly category: string
      readonly sum: number
      readonly seats: number
    }
  | {
      readonly kind: 'too-few-of-a-value'
      readonly category: string
      readonly value: string
      readonly minimum: number
      readonly available: number
    }
  | { readonly kind: 'quotas-contradict' }
  | { readonly kind: 'cap-too-low'; readonly cap: number; readonly lowest: number }
  | { readonly kind: 'cap-not-for-method'; readonly method: string }
  | { readonly kind: 'cap-out-of-range'; readonly cap: number }
  | { readonly kind: 'greedy-found-no-panel'; readonly attempts: number }
  | { readonly kind: 'household-column-missing'; readonly column: string }
  | { readonly kind: 'panels-out-of-range'; readonly panels: number }
  | { readonly kind: 'cancelled' }

/** What can go wrong is named; what went right is a value. */
export type Outcome<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

export const ok = <Value>(value: Value): Outcome<Value> => ({ kind: 'ok', value })

export const refused = (...problems: readonly Problem[]): Outcome<never> => ({
  kind: 'refused',
  problems,
})
