/** Draws in a thread of its own, so that a server keeps answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadSolver, relaxQuotas, selectPanel, whyNeverSelected } from '../src/index.ts'
import type { SelectionTask, WorkerMessage, WorkerTask } from './protocol.ts'

const post = (message: WorkerMessage) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origins
  parentPort?.postMessage(message)
}

const task: WorkerTask = workerData
const solver = await loadSolver()
post(
  task.kind === 'select'
    ? selected(task)
    : { kind: 'relaxed', outcome: relaxQuotas(solver, task.draw, task.options) },
)

function selected({ draw, options, cancel }: SelectionTask): WorkerMessage {
  const flag = new Int32Array(cancel)
  const outcome = selectPanel(solver, draw, options, {
    progress: (progress) => {
      post({ kind: 'progress', progress })
    },
    cancelled: () => Atomics.load(flag, 0) === 1,
  })
  if (outcome.kind === 'refused') return { kind: 'selected', outcome }
  const selection = outcome.value
  const neverSelected = whyNeverSelected(solver, draw, selection.neverSelected)
  return { kind: 'selected', outcome: { kind: 'ok', value: { selection, neverSelected } } }
}
