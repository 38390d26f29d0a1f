/** Draws in a thread of its own, so that a server keeps answering meanwhile. */
import { parentPort, workerData } from 'node:worker_threads'
import { loadSolver, selectPanel } from '../src/index.ts'
import type { SelectionTask, WorkerMessage } from './protocol.ts'

const task: SelectionTask = workerData
const cancel = new Int32Array(task.cancel)
const post = (message: WorkerMessage) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origins
  parentPort?.postMessage(message)
}

const outcome = selectPanel(await loadSolver(), task.draw, task.options, {
  progress: (progress) => {
    post({ kind: 'progress', progress })
  },
  cancelled: () => Atomics.load(cancel, 0) === 1,
})
post({ kind: 'outcome', outcome })
