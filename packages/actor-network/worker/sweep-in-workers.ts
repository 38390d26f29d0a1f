import { Worker } from 'node:worker_threads'
import type { Arcs } from '../src/graph/arcs.ts'
import type { Graph } from '../src/graph/graph.ts'
import { measuresFromSums, type PathMeasures, type TieLength } from '../src/measures/paths.ts'
import type { SweepSums } from '../src/measures/sweep.ts'
import type { SweepTask } from './sweep-part.ts'

export interface WorkerSweep {
  readonly measures: PathMeasures
  /** Processor time of each worker in milliseconds. */
  readonly workerMilliseconds: readonly number[]
}

function shared(values: Uint32Array): Uint32Array
function shared(values: Float64Array): Float64Array
function shared(values: Uint32Array | Float64Array): Uint32Array | Float64Array {
  const memory = new SharedArrayBuffer(values.byteLength)
  const copy = values instanceof Uint32Array ? new Uint32Array(memory) : new Float64Array(memory)
  copy.set(values)
  return copy
}

const sharedZeros = (count: number): Float64Array => shared(new Float64Array(count))

const sharedSums = (count: number): SweepSums => ({
  betweenness: sharedZeros(count),
  distance: sharedZeros(count),
  harmonic: sharedZeros(count),
  reached: sharedZeros(count),
})

function startWorker(task: SweepTask): Promise<number> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./sweep-part.ts', import.meta.url), { workerData: task })
    worker.once('message', resolve)
    worker.once('error', reject)
    worker.once('exit', (code) => {
      if (code !== 0) reject(new Error(`A worker ended with code ${code}`))
    })
  })
}

function addUp(count: number, parts: readonly SweepSums[]): SweepSums {
  const sum = (pick: (part: SweepSums) => Float64Array): Float64Array =>
    Float64Array.from({ length: count }, (_, node) =>
      parts.reduce((total, part) => total + (pick(part)[node] ?? 0), 0),
    )
  return {
    betweenness: sum((part) => part.betweenness),
    distance: sum((part) => part.distance),
    harmonic: sum((part) => part.harmonic),
    reached: sum((part) => part.reached),
  }
}

/**
 * Betweenness, closeness and harmonic centrality as pathMeasures, on several cores.
 *
 * Source: Brandes (2001), https://doi.org/10.1080/0022250X.2001.9990249; every source is independent of the others.
 * Convention: that of pathMeasures; each worker takes every so-manieth source, so the same number of workers always
 * gives the same digits. Cost: O(n m / workers), and about 50 milliseconds to start.
 * @throws if the number of workers is not above 0
 */
export async function pathMeasuresInWorkers(
  graph: Graph,
  workers: number,
  length: TieLength = 'step',
): Promise<WorkerSweep> {
  if (!(workers >= 1)) throw new Error('pathMeasuresInWorkers requires at least 1 worker')
  const count = graph.ids.length
  const arcs: Arcs = {
    offsets: shared(graph.out.offsets),
    targets: shared(graph.out.targets),
    strengths: shared(graph.out.strengths),
  }
  const parts = Array.from({ length: workers }, () => sharedSums(count))
  const workerMilliseconds = await Promise.all(
    parts.map((sums, first) =>
      startWorker({ arcs, share: { first, step: workers }, sums, length }),
    ),
  )
  return { measures: measuresFromSums(graph, addUp(count, parts)), workerMilliseconds }
}
