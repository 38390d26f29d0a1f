/** What a long computation tells while it runs: a phase and how far it is, 0 to 1. */
export interface Progress {
  readonly phase: 'reach' | 'levels' | 'balance' | 'mix' | 'draw'
  readonly done: number
  readonly detail: string
}

/** Whoever starts a computation may follow it and stop it. */
export interface Watch {
  readonly progress?: (progress: Progress) => void
  readonly cancelled?: () => boolean
}

/** Thrown between two solves when the watch says so; `selectPanel` turns it into an outcome. */
export class DrawCancelled extends Error {
  override readonly name = 'DrawCancelled'
}

/** Reports progress and stops if that was asked for. */
export function step(watch: Watch, progress: Progress): void {
  watch.progress?.(progress)
  if (watch.cancelled?.() === true) throw new DrawCancelled('The draw was cancelled')
}
