/** Which of the files a problem lies in. */
export type TableName = 'people' | 'quotas' | 'register' | 'replies'

/** A cell as the office finds it in its spreadsheet: the row counts the header as row 1. */
export interface Place {
  readonly table: TableName
  readonly row: number
  readonly column: string
}

/** Everything a user can cause, each by its name, with what is needed to find the spot. */
interface ProblemFacts {
  readonly 'empty-file': { readonly table: TableName }
  readonly 'not-a-table': { readonly table: TableName }
  readonly 'unreadable-letters': { readonly table: TableName; readonly row: number }
  readonly 'broken-quotes': { readonly table: TableName; readonly row: number }
  readonly 'no-rows': { readonly table: TableName }
  readonly 'too-large': { readonly table: TableName; readonly most: number }
  readonly 'unnamed-column': { readonly table: TableName; readonly position: number }
  readonly 'column-twice': { readonly table: TableName; readonly column: string }
  readonly 'column-missing': { readonly table: TableName; readonly column: string }
  readonly 'wrong-number-of-cells': {
    readonly table: TableName
    readonly row: number
    readonly found: number
    readonly expected: number
  }
  readonly 'blank-cell': { readonly place: Place }
  readonly 'id-twice': { readonly place: Place; readonly id: string; readonly firstRow: number }
  readonly 'unknown-value': {
    readonly place: Place
    readonly value: string
    readonly known: readonly string[]
  }
  readonly 'not-a-whole-number': { readonly place: Place; readonly value: string }
  readonly 'minimum-above-maximum': {
    readonly row: number
    readonly minimum: number
    readonly maximum: number
  }
  readonly 'flexible-bounds-inside': { readonly row: number }
  readonly 'quota-twice': { readonly row: number; readonly firstRow: number }
  readonly 'seats-not-positive': { readonly seats: number }
  readonly 'unknown-person': { readonly id: string }
  readonly 'reason-missing': { readonly id: string }
  readonly 'too-few-people': { readonly seats: number; readonly available: number }
  readonly 'minimums-above-seats': {
    readonly category: string
    readonly sum: number
    readonly seats: number
  }
  readonly 'maximums-below-seats': {
    readonly category: string
    readonly sum: number
    readonly seats: number
  }
  readonly 'too-few-of-a-value': {
    readonly category: string
    readonly value: string
    readonly minimum: number
    readonly available: number
  }
  readonly 'quotas-contradict': object
  readonly 'cap-too-low': { readonly cap: number; readonly lowest: number }
  readonly 'cap-not-for-method': { readonly method: string }
  readonly 'cap-out-of-range': { readonly cap: number }
  readonly 'greedy-found-no-panel': { readonly attempts: number }
  readonly 'household-column-missing': { readonly column: string }
  readonly 'panels-out-of-range': { readonly panels: number }
  readonly cancelled: object
}
export type ProblemKind = keyof ProblemFacts
export type ProblemOf<Kind extends ProblemKind> = { readonly kind: Kind } & ProblemFacts[Kind]
export type Problem = { [Kind in ProblemKind]: ProblemOf<Kind> }[ProblemKind]

/** One sentence for every kind of problem. */
export type Sentences = { readonly [Kind in ProblemKind]: (problem: ProblemOf<Kind>) => string }

/** What can go wrong is named; what went right is a value. */
export type Outcome<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }

export const ok = <Value>(value: Value): Outcome<Value> => ({ kind: 'ok', value })

export const refused = (...problems: readonly Problem[]): Outcome<never> => ({
  kind: 'refused',
  problems,
})
