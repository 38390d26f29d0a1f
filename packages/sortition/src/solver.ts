/**
 * The one small interface behind which all optimisation happens. A programme is a linear or
 * mixed-integer problem that is always maximised; an open model keeps its basis between solves.
 */

/** What a row or a column may be: at least `lower`, at most `upper`. */
interface Bounds {
  readonly lower: number
  readonly upper: number
}

/** A variable with its worth in the objective. */
export interface Column extends Bounds {
  readonly cost: number
}

/** Sparse coefficients: `values[i]` stands at position `indices[i]`. */
export interface Entries {
  readonly indices: readonly number[]
  readonly values: readonly number[]
}

/** A constraint over the columns. */
export interface Row extends Bounds, Entries {}

/** A whole problem; with `integer` every column takes whole numbers only. */
export interface Programme {
  readonly columns: readonly Column[]
  readonly rows: readonly Row[]
  readonly integer: boolean
}

/** What a solve found. `bound` is proven: no solution is worth more. */
export type Solved =
  | {
      readonly kind: 'optimal'
      readonly worth: number
      readonly bound: number
      readonly values: Float64Array
      readonly rowPrices: Float64Array
    }
  | { readonly kind: 'infeasible' }

/** An open problem. Whoever opens it closes it: the memory lies outside the garbage collector. */
export interface Model {
  readonly solve: () => Solved
  readonly setCosts: (costs: Float64Array) => void
  readonly setColumnBounds: (column: number, bounds: Bounds) => void
  readonly setRowBounds: (row: number, bounds: Bounds) => void
  readonly setCoefficient: (row: number, column: number, value: number) => void
  readonly addRow: (row: Row) => void
  readonly addColumns: (columns: readonly (Column & Entries)[]) => void
  readonly close: () => void
}

/** A solver with its name and version, which every record keeps. */
export interface Solver {
  readonly version: string
  readonly open: (programme: Programme, options?: OpenOptions) => Model
}

/** Whether a linear model is re-solved after new columns ('primal') or new rows ('dual'). */
export interface OpenOptions {
  readonly simplex?: 'primal' | 'dual'
}
