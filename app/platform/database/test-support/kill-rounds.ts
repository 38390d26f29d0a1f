import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { openDatabase } from '../index.ts'

const WRITER = fileURLToPath(new URL('confirmed-writer.ts', import.meta.url))

export interface KillResult {
  readonly rounds: number
  readonly confirmed: number
  /** Ids that were confirmed before a kill and are not there afterwards. */
  readonly lost: readonly string[]
  /** Ids of which only one of the two rows is there. */
  readonly halves: readonly string[]
  readonly slowestOpenMs: number
}

/**
 * Lets a child write into the folder, kills it with SIGKILL in the midst of it, and looks after each round
 * whether everything that was confirmed is there.
 */
export async function killRounds(folder: string, rounds: number): Promise<KillResult> {
  const confirmed: string[] = []
  let found: Found = { lost: [], halves: [], openMs: 0 }
  let slowestOpenMs = 0
  for (let round = 0; round < rounds; round += 1) {
    confirmed.push(...(await writeAndKill(folder, 20 + 37 * round)))
    found = await lookAfter(folder, confirmed)
    slowestOpenMs = Math.max(slowestOpenMs, found.openMs)
    if (found.lost.length > 0 || found.halves.length > 0) break
  }
  const { lost, halves } = found
  return { rounds, confirmed: confirmed.length, lost, halves, slowestOpenMs }
}

/** Kills the child after so many confirmed rows, at whatever it is doing then. */
async function writeAndKill(folder: string, rows: number): Promise<readonly string[]> {
  const child = spawn(process.execPath, [WRITER, folder], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line)
    if (lines.length === rows) child.kill('SIGKILL')
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  const [first, ...ids] = lines
  if (first !== 'open') throw new Error('The writer did not open the data folder.')
  return ids
}

interface Found {
  readonly lost: readonly string[]
  readonly halves: readonly string[]
  readonly openMs: number
}

async function lookAfter(folder: string, confirmed: readonly string[]): Promise<Found> {
  const started = performance.now()
  const database = await openDatabase({ kind: 'pglite', folder })
  const openMs = Math.round(performance.now() - started)
  const { whole, parts } = await database.asKeeper(async (tx) => ({
    whole: await tx.selectFrom('platform.municipality').select('id').execute(),
    parts: await tx.selectFrom('places.department').select('id').execute(),
  }))
  await database.close()
  const [left, right] = [idsOf(whole), idsOf(parts)]
  return {
    lost: confirmed.filter((id) => !left.has(id)),
    halves: [...left, ...right].filter((id) => !left.has(id) || !right.has(id)),
    openMs,
  }
}

const idsOf = (rows: readonly { readonly id: string }[]): ReadonlySet<string> =>
  new Set(rows.map(({ id }) => id))
