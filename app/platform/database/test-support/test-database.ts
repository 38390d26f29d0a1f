import { randomUUID } from 'node:crypto'
import { afterAll } from 'vitest'
import type { Database } from '../database.ts'
import type { LayMore } from '../lay.ts'
import { databaseOn } from '../open.ts'
import { openPGlite } from '../pglite-engine.ts'
import { planOf, type Plan } from '../plan.ts'
import { imageOf, keepImageOf } from '../prepared-image.ts'
import { clusterImage } from './cluster-image.ts'
import { onPostgres } from './postgres-template.ts'

export interface TestDatabaseOptions {
  /** As in openDatabase: what is laid over all rooms. */
  readonly lay?: LayMore
}

let opened: Promise<Database> | undefined

/**
 * The database of this test file, PGlite in memory or one on the PostgreSQL server in DATABASE_URL, with all
 * migrations. It is closed when the file is done; tests stay apart by having a municipality each.
 */
export function testDatabase(options: TestDatabaseOptions = {}): Promise<Database> {
  opened ??= open(options)
  return opened
}

async function open(options: TestDatabaseOptions): Promise<Database> {
  const plan = await planOf(options)
  const database =
    process.env['ROTER_FADEN_TEST_DATABASE'] === 'postgres'
      ? await onPostgres(plan)
      : await inMemory(plan)
  afterAll(() => database.close())
  return database
}

async function inMemory(plan: Plan): Promise<Database> {
  const ready = imageOf(plan.fingerprint)
  const image = ready ?? (await clusterImage())
  const engine = await openPGlite({ folder: 'memory', image })
  const database = await databaseOn(engine, plan)
  if (ready === undefined) await keepImageOf(engine, plan.fingerprint)
  return database
}

/** A further database, empty but for its migrations; on PostgreSQL in the run that has a server only. */
export async function anotherDatabase(kind: Database['kind']): Promise<Database> {
  const plan = await planOf({})
  return kind === 'pglite' ? inMemory(plan) : onPostgres(plan)
}

/** A new municipality, so that a test is alone with its rows. */
export async function newMunicipality(database: Database, name = 'Auental'): Promise<string> {
  const id = randomUUID()
  await database.asKeeper((tx) =>
    tx
      .insertInto('platform.municipality')
      .values({ id, slug: `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-${id}`, name })
      .execute(),
  )
  return id
}
