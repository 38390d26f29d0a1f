import type { Kysely } from 'kysely'
import type { Database, Where } from './database.ts'
import type { Engine } from './engine.ts'
import { fingerprintOf, layOut, layoutStatements, type LayMore } from './lay.ts'
import { findMigrations, HOUSE, type Migration } from './migration-files.ts'
import { migrate } from './migrate.ts'
import { openPGlite } from './pglite-engine.ts'
import { openPostgres } from './postgres-engine.ts'
import { ensureRoles } from './roles.ts'
import type { Schema } from './schema.ts'
import { asKeeper, asMunicipality } from './transactions.ts'

export interface OpenOptions {
  /** Hears what is being done; the first start takes seconds. */
  readonly progress?: (step: string) => void
  /** Views and triggers over all rooms, laid after the rooms' own. */
  readonly lay?: LayMore
  /** The folder `app` whose migrations and views are meant; another one in tests of migrations. */
  readonly house?: string
}

/** What the database is to become, read from the files of the house. */
export interface Plan {
  readonly migrations: readonly Migration[]
  readonly layout: readonly string[]
  /** Names this state of the house: the same for the same migrations and views. */
  readonly fingerprint: string
}

/** Opens the database and brings it to the present state: roles, migrations, views, triggers. */
export async function openDatabase(where: Where, options: OpenOptions = {}): Promise<Database> {
  const plan = await planOf(options)
  const engine =
    where.kind === 'pglite' ? await openPGlite({ folder: where.folder }) : openPostgres(where.url)
  return databaseOn(engine, plan, options.progress)
}

export async function planOf({ house = HOUSE, lay }: OpenOptions): Promise<Plan> {
  const migrations = findMigrations(house)
  const layout = await layoutStatements(house, lay)
  const checksums = migrations.map(({ checksum }) => checksum)
  return { migrations, layout, fingerprint: fingerprintOf([...checksums, ...layout]) }
}

/** Brings the database behind an engine to the planned state; closes the engine if that fails. */
export async function databaseOn(
  engine: Engine,
  plan: Plan,
  progress: (step: string) => void = () => undefined,
): Promise<Database> {
  try {
    await ensureRoles(engine.house)
    await bringTo(engine.house, plan, progress)
  } catch (error) {
    await engine.rollBackOpenWork()
    await engine.close()
    throw error
  }
  let closing: Promise<void> | undefined
  const close = async (): Promise<void> => {
    await engine.rollBackOpenWork()
    await engine.close()
  }
  return {
    kind: engine.kind,
    inMunicipality: asMunicipality(engine.house),
    asKeeper: asKeeper(engine.house),
    asSignIn: (work) => engine.signIn.transaction().execute(work),
    signIn: engine.signIn,
    close: () => (closing ??= close()),
  }
}

const bringTo = (
  house: Kysely<Schema>,
  { migrations, layout }: Plan,
  progress: (step: string) => void,
): Promise<void> =>
  house.transaction().execute(async (tx) => {
    await migrate(tx, migrations, progress)
    await layOut(tx, layout, fingerprintOf(migrations.map(({ checksum }) => checksum)))
  })
