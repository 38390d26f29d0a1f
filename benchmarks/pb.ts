/**
 * `npm run bench -- pb [LODZ.pb]`: what awarding a budget costs. With a .pb file (the figures of the
 * README are for Łódź 2022) reading, Equal Shares and the whole process; always invented elections
 * of growing size. CPU time is the figure to compare: wall time depends on what else runs.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  award,
  readPb,
  type Bylaw,
  type Completion,
  type Instance,
} from '../packages/participatory-budgeting/src/index.ts'
import { inventElection } from './pb/invented.ts'

const MAIN = join(import.meta.dirname, '../packages/participatory-budgeting/bin/pb.js')
const ADD1 = {
  step: { perVoterCents: 100 },
  start: { kind: 'equal' },
  stopWhenExhaustive: false,
  whenOverspent: 'previous',
} as const

function equalShares(completion: Completion): Bylaw {
  return {
    rule: { kind: 'equal-shares', satisfaction: 'cost', completion, comparison: 'none' },
    ties: { order: ['min-cost', 'max-votes', 'lexicographic'] },
    minimumSupport: { kind: 'none' },
  }
}

/** CPU and wall milliseconds of a piece of work. */
function measure<Value>(work: () => Value): { cpu: number; wall: number; value: Value } {
  const [cpuBefore, wallBefore] = [process.cpuUsage(), performance.now()]
  const value = work()
  const { user, system } = process.cpuUsage(cpuBefore)
  return { cpu: (user + system) / 1000, wall: performance.now() - wallBefore, value }
}

function row(what: string, { cpu, wall }: { cpu: number; wall: number }, more = ''): void {
  console.log(`| ${what} | ${cpu.toFixed(0)} | ${wall.toFixed(0)} | ${more} |`)
}

/** The middle one of five warm runs. */
function warm(what: string, work: () => unknown): void {
  const first = measure(work)
  const runs = Array.from({ length: 5 }, () => measure(work)).sort((a, b) => a.cpu - b.cpu)
  const middle = runs[2] ?? first
  row(`${what}, first call`, first)
  row(`${what}, warm`, middle)
}

function readInstance(bytes: Uint8Array): Instance {
  const reading = readPb(bytes)
  if (reading.kind === 'read') return reading.file.instance
  throw new Error(JSON.stringify(reading.problems[0]))
}

/** A fresh process that reads, awards and explains; its CPU time and memory as it states them. */
function wholeProcess(what: string, file: string, args: readonly string[]): void {
  const report =
    'process.on("exit",()=>{const u=process.resourceUsage();require("fs").writeSync(2,"@"+(u.userCPUTime+u.systemCPUTime)/1000+" "+u.maxRSS/1024)})'
  const folder = mkdtempSync(join(tmpdir(), 'pb-bench-'))
  const hook = join(folder, 'report.cjs')
  writeFileSync(hook, report)
  const start = performance.now()
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--require', hook, MAIN, 'award', file, '--json', '--ties', 'lexicographic', ...args],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  rmSync(folder, { recursive: true })
  const wall = performance.now() - start
  const [cpu = NaN, memory = NaN] = (stderr.split('@').pop() ?? '').split(' ').map(Number)
  row(`${what}, whole process`, { cpu, wall }, `${memory.toFixed(0)} MB, exit ${status ?? 'none'}`)
}

console.log(`Node ${process.version}\n\n| what | CPU ms | wall ms | |\n| --- | --: | --: | --- |`)
const given = process.argv[2]
if (given !== undefined && existsSync(given)) {
  const bytes = readFileSync(given)
  warm('reading', () => readInstance(bytes))
  const instance = readInstance(bytes)
  const { voters, weight } = instance.ballots
  console.log(`| (${voters} voters, ${weight.length} distinct ballots) | | | |`)
  warm('Equal Shares by cost, exact, with trace', () =>
    award(instance, equalShares({ kind: 'none' })),
  )
  warm('Add1 by 1, every run exact, with trace', () =>
    award(instance, equalShares({ kind: 'add1', add1: ADD1 })),
  )
  wholeProcess('Equal Shares by cost', given, [])
  wholeProcess('Add1 by 1', given, ['--completion', 'add1'])
}

const folder = mkdtempSync(join(tmpdir(), 'pb-bench-'))
for (const voters of [10_000, 100_000, 1_000_000]) {
  const bytes = inventElection({ voters, projects: 300, marks: 8 })
  const file = join(folder, `${voters}.pb`)
  writeFileSync(file, bytes)
  const read = measure(() => readInstance(bytes))
  const made = measure(() => award(read.value, equalShares({ kind: 'none' })))
  const perVoter = ((read.cpu + made.cpu) * 1000) / voters
  row(`invented, ${voters} voters: reading`, read, `${(bytes.length / 1e6).toFixed(0)} MB`)
  row(`invented, ${voters} voters: award`, made, `${perVoter.toFixed(1)} µs CPU a voter in all`)
  wholeProcess(`invented, ${voters} voters`, file, [])
}
rmSync(folder, { recursive: true })
