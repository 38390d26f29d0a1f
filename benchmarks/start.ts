/**
 * How long the product takes until it serves, and how much memory it holds then: the first start on a new data folder
 * (with the demonstration prepared by `npm ci`, and without), and the second start on the same folder. Exit code 1
 * when an aim is missed.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveHouse } from './house/served-house.ts'

const MOST_FIRST_MS = 10_000
const MOST_SECOND_MS = 2_000
const ROUNDS = 3

interface Start {
  readonly ms: number
  readonly megabytes: number | undefined
}

async function start(folder: string): Promise<Start> {
  const house = await serveHouse({ ROTER_FADEN_DATA: folder, ROTER_FADEN_MODE: 'demo' })
  const answer = await fetch(`${house.origin}/auental`)
  if (answer.status !== 200) throw new Error(`the town was answered ${answer.status}`)
  const megabytes = house.residentMegabytes()
  await house.stop()
  return { ms: house.startMs, megabytes }
}

/** The second of three starts of a kind, by time. */
const middle = (starts: readonly Start[]): Start => {
  const sorted = starts.toSorted((a, b) => a.ms - b.ms)
  const found = sorted[Math.floor(sorted.length / 2)]
  if (found === undefined) throw new Error('nothing was started')
  return found
}

const firsts: Start[] = []
const seconds: Start[] = []
for (let round = 0; round < ROUNDS; round += 1) {
  const folder = mkdtempSync(join(tmpdir(), 'roter-faden-start-'))
  firsts.push(await start(folder))
  seconds.push(await start(folder))
  rmSync(folder, { recursive: true })
}

const line = (name: string, { ms, megabytes }: Start, most: number): string =>
  `${name}: ${(ms / 1000).toFixed(1)} s (aim: ${most / 1000}), ${megabytes ?? '?'} MB`
console.log(`embedded database, demonstration, median of ${ROUNDS}`)
console.log(line('first start', middle(firsts), MOST_FIRST_MS))
console.log(line('second start', middle(seconds), MOST_SECOND_MS))
process.exitCode = middle(firsts).ms < MOST_FIRST_MS && middle(seconds).ms < MOST_SECOND_MS ? 0 : 1
