import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql, type Kysely } from 'kysely'
import { writeDump } from './dump.ts'
import { lockFolder, type FolderLock } from './lock.ts'
import { openPGlite, type PGliteEngine } from './pglite-engine.ts'
import type { Plan } from './plan.ts'
import { imageForNew } from './prepared-image.ts'
import type { Schema } from './schema.ts'
import { asKeeper } from './transactions.ts'

/** An open data folder: the database in it, and what remains to be done. */
export interface DataFolder {
  readonly engine: PGliteEngine
  /** To be called when roles and migrations are in place, before anybody is told that it is open. */
  readonly isComplete: () => Promise<void>
}

/**
 * Opens the folder for this process alone. A new database is marked until it is complete, so that a first
 * start which was killed begins anew: nothing was confirmed to anybody by then.
 */
export async function openFolder(
  folder: string,
  plan: Plan,
  progress: (step: string) => void,
): Promise<DataFolder> {
  const lock = lockFolder(folder)
  const data = join(folder, 'data')
  const mark = join(folder, 'incomplete')
  try {
    if (existsSync(mark)) rmSync(data, { recursive: true, force: true })
    const isNew = !existsSync(join(data, 'PG_VERSION'))
    if (isNew) {
      progress(`making a new database in ${folder}`)
      writeFileSync(mark, 'The first start has not come to its end.\n')
    }
    const image = isNew ? imageForNew(plan.fingerprint) : undefined
    const engine = withCopyAtClose(await openPGlite({ folder: data, image }), folder, lock)
    return {
      engine,
      isComplete: async () => {
        await engine.rememberState()
        rmSync(mark, { force: true })
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** PGlite does not wait for the disk, so a copy that does is kept whenever something was written. */
function withCopyAtClose(
  engine: PGliteEngine,
  folder: string,
  lock: FolderLock,
): PGliteEngine & { readonly rememberState: () => Promise<void> } {
  let stateAtOpen: string | undefined
  const keepCopy = async (house: Kysely<Schema>): Promise<void> => {
    if (stateAtOpen === undefined || stateAtOpen === (await stateOf(house))) return
    await asKeeper(house)((tx) => writeDump(tx, join(folder, 'copies')))
  }
  return {
    ...engine,
    close: () => engine.closeAfter(keepCopy).finally(lock.release),
    rememberState: async () => {
      stateAtOpen = await stateOf(engine.house)
    },
  }
}

/** The number of the next writing transaction: it stands still as long as nobody writes. */
const stateOf = (house: Kysely<Schema>): Promise<string> =>
  asKeeper(house)(async (tx) => {
    const { rows } = await sql<{ next: string }>`
      select pg_snapshot_xmax(pg_current_snapshot())::text as next`.execute(tx)
    return rows[0]?.next ?? ''
  })
