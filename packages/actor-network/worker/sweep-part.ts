/** One worker's share of a sweep: reads the shared rows, adds into its own sums, says when it is done. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Arcs } from '../src/graph/arcs.ts'
import { sweepSources, type SourceShare, type SweepSums } from '../src/measures/sweep.ts'
import { sweepWeightedSources } from '../src/measures/weighted-sweep.ts'

export interface SweepTask {
  readonly arcs: Arcs
  readonly share: SourceShare
  readonly sums: SweepSums
  readonly length: 'step' | 'inverse-strength'
}

function run(task: SweepTask): void {
  const sweep = task.length === 'step' ? sweepSources : sweepWeightedSources
  sweep(task.arcs, task.share, task.sums)
}

const task: SweepTask = workerData
const start = process.threadCpuUsage()
run(task)
const used = process.threadCpuUsage(start)
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker port has no origin
parentPort?.postMessage((used.user + used.system) / 1000)
