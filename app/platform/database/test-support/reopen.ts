import type { Database } from '../database.ts'
import type { Engine } from '../engine.ts'
import { databaseOn, openDatabase } from '../open.ts'
import { openPGlite } from '../pglite-engine.ts'
import { planOf } from '../plan.ts'
import { clusterImage } from './cluster-image.ts'
import { emptyPostgres } from './postgres-template.ts'

/** A database that can be closed and opened again, with another house each time. */
export interface Reopened {
  readonly open: (house: string) => Promise<Database>
  readonly remove: () => Promise<void>
}

/** An empty database of the kind that is being tested. */
export const openAgain = (): Promise<Reopened> =>
  process.env['ROTER_FADEN_TEST_DATABASE'] === 'postgres' ? onServer() : inMemory()

async function onServer(): Promise<Reopened> {
  const url = await emptyPostgres()
  return {
    open: (house) => openDatabase({ kind: 'postgres', url }, { house }),
    remove: () => Promise.resolve(),
  }
}

/** PGlite in memory goes on running between one house and the next: what is in it is gone when it closes. */
async function inMemory(): Promise<Reopened> {
  const engine = await openPGlite({ folder: 'memory', image: await clusterImage() })
  const kept: Engine = { ...engine, close: () => Promise.resolve() }
  return {
    open: async (house) => databaseOn(kept, await planOf({ house })),
    remove: () => engine.close(),
  }
}
