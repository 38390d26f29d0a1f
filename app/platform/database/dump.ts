import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { writeBackup } from './backup.ts'
import type { Database, Tx } from './database.ts'

const KEPT = 7
const NAME = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/

/** Writes a backup named by the instant into the folder and keeps only the newest ones. Answers where it lies. */
export const dumpTo = (database: Database, folder: string, kept = KEPT): Promise<string> =>
  database.asKeeper((tx) => writeDump(tx, folder, kept))

/** As `dumpTo`, in a transaction that has seen nothing yet. */
export async function writeDump(tx: Tx, folder: string, kept = KEPT): Promise<string> {
  const name = new Date().toISOString().replaceAll(/[:.]/g, '-')
  await writeBackup(tx, join(folder, name))
  const dumps = (await readdir(folder)).filter((entry) => NAME.test(entry)).sort()
  for (const old of dumps.slice(0, -kept))
    await rm(join(folder, old), { recursive: true, force: true })
  return join(folder, name)
}
