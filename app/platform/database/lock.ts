import { randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { isSameWorld, startOf, thisProcess, type Holder } from './process-start.ts'

/** The folder is in use; the message names folder and process. */
export class FolderLocked extends Error {
  readonly folder: string
  readonly process: number | undefined
  constructor(message: string, folder: string, process?: number) {
    super(message)
    this.folder = folder
    this.process = process
  }
}

export interface FolderLock {
  readonly release: () => void
}

const LOCK = 'lock.json'
const SIGN_OF_LIFE_MS = 5000
const DEAD_AFTER_MS = 20_000
const ATTEMPTS = 3

/**
 * Takes the data folder for this process alone: two processes on one PGlite folder lose rows without a word.
 * A lock whose process is gone (kill -9, power cut) is taken over.
 * @throws FolderLocked when another process has it
 */
export function lockFolder(folder: string): FolderLock {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, LOCK)
  const mine = JSON.stringify(thisProcess())
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (placeWhole(file, mine)) return held(file, mine)
    const found = read(file)
    if (found === undefined) continue
    const holder = JSON.parse(found) as Holder
    if (isAlive(holder, file)) throw lockedBy(folder, holder)
    takeAway(file, found)
  }
  throw new FolderLocked(`The data folder ${folder} is being taken by another process.`, folder)
}

/** A link makes the file appear with its content, and only if there is none. */
function placeWhole(file: string, content: string): boolean {
  const draft = `${file}.${randomUUID()}`
  writeFileSync(draft, content)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft)
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** Two processes may find the same dead lock: who moved the other's fresh one away puts it back. */
function takeAway(file: string, dead: string): void {
  const aside = `${file}.${randomUUID()}`
  try {
    renameSync(file, aside)
  } catch {
    return
  }
  const moved = read(aside)
  if (moved !== undefined && moved !== dead) placeWhole(file, moved)
  rmSync(aside, { force: true })
}

/** On this machine the process is looked up; on another, or in another container, its signs of life count. */
function isAlive(holder: Holder, file: string): boolean {
  if (isSameWorld(holder)) return startOf(holder.pid) === holder.startedAt
  const lastSign = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
  return Date.now() - lastSign < DEAD_AFTER_MS
}

const lockedBy = (folder: string, { pid, world }: Holder): FolderLocked =>
  new FolderLocked(
    `The data folder ${folder} is in use by process ${pid} on ${world.split(' ')[0]}: stop it first, or name another folder in ROTER_FADEN_DATA.`,
    folder,
    pid,
  )

function held(file: string, mine: string): FolderLock {
  const beat = setInterval(() => {
    const now = new Date()
    if (read(file) === mine) utimesSync(file, now, now)
  }, SIGN_OF_LIFE_MS)
  beat.unref()
  return {
    release: () => {
      clearInterval(beat)
      if (read(file) === mine) rmSync(file, { force: true })
    },
  }
}
