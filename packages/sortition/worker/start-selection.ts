import { Worker } from 'node:worker_threads'
import type { Draw, Outcome, Progress, Selection, SelectOptions } from '../src/index.ts'
import type { SelectionTask, WorkerMessage } from './protocol.ts'

/** A draw under way in another thread. */
export interface RunningSelection {
  readonly outcome: Promise<Outcome<Selection>>
  /** Ends the draw at its next step; the outcome is then the reason `cancelled`. */
  readonly cancel: () => void
}

/**
 * Starts `selectPanel` in a worker thread.
 *
 * @throws (rejects) when the worker ends without an outcome, which is a defect.
 * @example const { outcome, cancel } = startSelection(draw, options, (progress) => show(progress))
 */
export function startSelection(
  draw: Draw,
  options: SelectOptions,
  onProgress: (progress: Progress) => void = () => {},
): RunningSelection {
  const cancel = new SharedArrayBuffer(4)
  const task: SelectionTask = { draw, options, cancel }
  const worker = new Worker(new URL('selection-worker.ts', import.meta.url), { workerData: task })
  const outcome = new Promise<Outcome<Selection>>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      if (message.kind === 'progress') onProgress(message.progress)
      else resolve(message.outcome)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      reject(new Error(`The draw ended without an outcome (exit code ${code})`))
    })
  })
  return {
    outcome,
    cancel: () => {
      Atomics.store(new Int32Array(cancel), 0, 1)
    },
  }
}
