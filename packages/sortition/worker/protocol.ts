import type {
  Draw,
  NeverSelected,
  Outcome,
  Progress,
  Relaxation,
  RelaxOptions,
  Selection,
  SelectOptions,
} from '../src/index.ts'

/** What a worker is started with, as `workerData`. */
export type WorkerTask = SelectionTask | RelaxationTask

export interface SelectionTask {
  readonly kind: 'select'
  readonly draw: Draw
  readonly options: SelectOptions
  /** One 32-bit number; whoever stores 1 in it cancels the draw. */
  readonly cancel: SharedArrayBuffer
}

export interface RelaxationTask {
  readonly kind: 'relax'
  readonly draw: Draw
  readonly options: RelaxOptions
}

/** A draw with the reasons why some could not be drawn, which cost a solver too. */
export interface ExplainedSelection {
  readonly selection: Selection
  readonly neverSelected: readonly NeverSelected[]
}

/** What the worker posts: progress as often as it likes, then exactly one outcome. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'selected'; readonly outcome: Outcome<ExplainedSelection> }
  | { readonly kind: 'relaxed'; readonly outcome: Outcome<readonly Relaxation[]> }
