import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database, Where } from '../database.ts'
import { openDatabase } from '../open.ts'
import { clusterImage } from './cluster-image.ts'
import { emptyPostgres } from './postgres-template.ts'

/** A database that can be closed and opened again, with another house each time. */
export interface Reopened {
  readonly open: (house: string) => Promise<Database>
  readonly remove: () => Promise<void>
}

/** An empty database of the kind that is being tested. */
export async function openAgain(): Promise<Reopened> {
  const folder = mkdtempSync(join(tmpdir(), 'roter-faden-again-'))
  const isOnPostgres = process.env['ROTER_FADEN_TEST_DATABASE'] === 'postgres'
  if (!isOnPostgres) await clusterImage()
  const where: Where = isOnPostgres
    ? { kind: 'postgres', url: await emptyPostgres() }
    : { kind: 'pglite', folder }
  return {
    open: (house) => openDatabase(where, { house }),
    remove: () => Promise.resolve(rmSync(folder, { recursive: true, force: true })),
  }
}
