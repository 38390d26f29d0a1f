/**
 * How long a composite index of 33,000 areas with 7 indicators takes (status, dynamics, ranks, overlay),
 * beside the same index written as plain loops over simple-statistics. Figures are invented; CPU time,
 * so that other work on the machine counts little. Exit code 1 when the limit of 0.5 s is missed or
 * the two disagree.
 */
import { plainLoops } from '../packages/area-statistics/bench/plain-loops.ts'
import {
  computeIndex,
  known,
  presetOf,
  type AreaInput,
  type IndexDefinition,
  type IndexRun,
} from '../packages/area-statistics/src/index.ts'

const AREAS = 33_000
const INDICATORS = 7
const RUNS = 7
const LIMIT_MS = 500

let state = 2027
function chance(): number {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
  return state / 4_294_967_296
}

function definitionWith(count: number): IndexDefinition {
  const blank = presetOf('blank')
  const [indicator] = blank?.indicators ?? []
  if (blank === null || indicator === undefined) throw new Error('the blank preset is missing')
  const indicators = Array.from({ length: count }, (_, position) => ({
    ...indicator,
    id: `i${position}`,
  }))
  return { ...blank, indicators }
}

const definition = definitionWith(INDICATORS)
const ids = definition.indicators.map(({ id }) => id)
const raw = Array.from({ length: AREAS }, () => ids.map(() => chance() ** 2 * 60))
const rawChanges = Array.from({ length: AREAS }, () => ids.map(() => chance() * 6 - 3))
const valuesOf = (row: readonly number[] | undefined): AreaInput['values'] =>
  Object.fromEntries(ids.map((id, position) => [id, known(row?.[position] ?? 0)]))
const areas: readonly AreaInput[] = raw.map((row, position) => ({
  id: String(position),
  residents: 2000,
  excludedBecause: null,
  values: valuesOf(row),
  past: { kind: 'changes', values: valuesOf(rawChanges[position]) },
}))

function ours(): IndexRun {
  const outcome = computeIndex(areas, definition)
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.problems))
  return outcome.value
}

/** The peer: the status and dynamics indices alone, without ranks, classes, exclusions or overlay. */
function peer(): { readonly status: readonly number[]; readonly dynamics: readonly number[] } {
  return { status: plainLoops(raw), dynamics: plainLoops(rawChanges) }
}

function medianCpuMs(work: () => unknown): { readonly median: number; readonly first: number } {
  const times = Array.from({ length: RUNS }, () => {
    const before = process.cpuUsage()
    work()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  const sorted = times.toSorted((one, other) => one - other)
  return { median: sorted[Math.floor(RUNS / 2)] ?? 0, first: times[0] ?? 0 }
}

const first = medianCpuMs(ours)
const beside = medianCpuMs(peer)
const run = ours()
const expected = peer()
const largestDifference = run.areas.reduce(
  (largest, { status, dynamics }, position) =>
    Math.max(
      largest,
      Math.abs(status.index - (expected.status[position] ?? 0)),
      Math.abs((dynamics?.index ?? 0) - (expected.dynamics[position] ?? 0)),
    ),
  0,
)
const isGood = first.first < LIMIT_MS && first.median < LIMIT_MS && largestDifference < 1e-9

console.log(`${AREAS} areas x ${INDICATORS} indicators, CPU time, first run and median of ${RUNS}`)
console.log(
  `area-statistics   first ${first.first.toFixed(0)} ms, median ${first.median.toFixed(0)} ms (status, dynamics, ranks, classes, overlay, exclusions)`,
)
console.log(
  `simple-statistics first ${beside.first.toFixed(0)} ms, median ${beside.median.toFixed(0)} ms (the two index columns alone)`,
)
console.log(`largest difference of an index: ${largestDifference.toExponential(1)}`)
console.log(isGood ? `under ${LIMIT_MS} ms and equal` : `NOT under ${LIMIT_MS} ms, or not equal`)
process.exitCode = isGood ? 0 : 1
