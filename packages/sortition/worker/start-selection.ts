import { Worker } from 'node:worker_threads'
import type {
  Draw,
  Outcome,
  Progress,
  Relaxation,
  RelaxOptions,
  SelectOptions,
} from '../src/index.ts'
import type { ExplainedSelection, WorkerMessage, WorkerTask } from './protocol.ts'

export type { ExplainedSelection } from './protocol.ts'

/** A computation under way in another thread. */
export interface Running<Value> {
  readonly outcome: Promise<Outcome<Value>>
  /** Ends it: at its next step, or after a second without one with its thread. The outcome is then `cancelled`. */
  readonly cancel: () => void
}

const PATIENCE_MS = 1000

/**
 * Starts `selectPanel` in a worker thread, and then `whyNeverSelected` for whom no panel can hold.
 *
 * @throws (rejects) when the worker ends without an outcome, which is a defect.
 * @example const { outcome, cancel } = startSelection(draw, options, (progress) => show(progress))
 */
export function startSelection(
  draw: Draw,
  options: SelectOptions,
  onProgress: (progress: Progress) => void = () => {},
): Running<ExplainedSelection> {
  const cancel = new SharedArrayBuffer(4)
  return start(
    { kind: 'select', draw, options, cancel },
    {
      asks: () => {
        Atomics.store(new Int32Array(cancel), 0, 1)
      },
      hears: (message, answer) => {
        if (message.kind === 'progress') onProgress(message.progress)
        if (message.kind === 'selected') answer(message.outcome)
      },
    },
  )
}

/**
 * Starts `relaxQuotas` in a worker thread: one proposal without changes says that the quotas can be met.
 *
 * @throws (rejects) when the worker ends without an outcome, which is a defect.
 * @example const proposals = await startRelaxation(draw, { proposals: 3 }).outcome
 */
export function startRelaxation(
  draw: Draw,
  options: RelaxOptions = {},
): Running<readonly Relaxation[]> {
  return start(
    { kind: 'relax', draw, options },
    {
      asks: () => {},
      hears: (message, answer) => {
        if (message.kind === 'relaxed') answer(message.outcome)
      },
    },
  )
}

interface Conversation<Value> {
  /** Asks the thread to end. */
  readonly asks: () => void
  readonly hears: (message: WorkerMessage, answer: (outcome: Outcome<Value>) => void) => void
}

function start<Value>(task: WorkerTask, { asks, hears }: Conversation<Value>): Running<Value> {
  const worker = new Worker(new URL('selection-worker.ts', import.meta.url), { workerData: task })
  const stopping = new AbortController()
  const outcome = new Promise<Outcome<Value>>((resolve, reject) => {
    worker.on('message', (message: WorkerMessage) => {
      hears(message, resolve)
    })
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (stopping.signal.aborted) resolve({ kind: 'refused', problems: [{ kind: 'cancelled' }] })
      else reject(new Error(`The draw ended without an outcome (exit code ${code})`))
    })
  })
  const cancel = () => {
    if (stopping.signal.aborted) return
    stopping.abort()
    asks()
    // One hard whole-number problem may keep the thread from looking up for minutes.
    setTimeout(() => void worker.terminate(), PATIENCE_MS).unref()
  }
  return { outcome, cancel }
}
