import type { Draw, Outcome, Progress, Selection, SelectOptions } from '../src/index.ts'

/** What a worker is started with, as `workerData`. */
export interface SelectionTask {
  readonly draw: Draw
  readonly options: SelectOptions
  /** One 32-bit number; whoever stores 1 in it cancels the draw. */
  readonly cancel: SharedArrayBuffer
}

/** What the worker posts: progress as often as it likes, then exactly one outcome. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'outcome'; readonly outcome: Outcome<Selection> }
