import type { Kysely } from 'kysely'
import { openFolder } from './data-folder.ts'
import type { Database, Where } from './database.ts'
import type { Engine } from './engine.ts'
import { layOut } from './lay.ts'
import { migrate } from './migrate.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { openPGlite } from './pglite-engine.ts'
import { planOf, tablesFingerprint, type Plan, type PlanOptions } from './plan.ts'
import { openPostgres } from './postgres-engine.ts'
import { imageForNew } from './prepared-image.ts'
import { ensureRoles } from './roles.ts'
import type { Schema } from './schema.ts'
import { asKeeper, asMunicipality } from './transactions.ts'

export interface OpenOptions extends PlanOptions {
  /** Hears what is being done; the first start takes seconds. */
  readonly progress?: (step: string) => void
}

/**
 * Opens the database and brings it to the present state: roles, migrations, views, triggers.
 * @throws FolderLocked, RoleError or MigrationError with a sentence for the operator
 */
export async function openDatabase(where: Where, options: OpenOptions = {}): Promise<Database> {
  const plan = await planOf(options)
  const progress = options.progress ?? (() => undefined)
  if (where.kind === 'postgres') return databaseOn(openPostgres(where.url), plan, progress)
  if (where.folder === 'memory') {
    const image = imageForNew(plan.fingerprint)
    return databaseOn(await openPGlite({ folder: 'memory', image }), plan, progress)
  }
  const { engine, isComplete } = await openFolder(where.folder, plan, progress)
  const database = await databaseOn(engine, plan, progress)
  await isComplete()
  return database
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
    await engine.close()
    throw error
  }
  const alone = oneAtATime()
  let closing: Promise<void> | undefined
  return {
    kind: engine.kind,
    inMunicipality: (id, work) => alone(() => asMunicipality(engine.house)(id, work)),
    asKeeper: (work) => alone(() => asKeeper(engine.house)(work)),
    asSignIn: (work) => alone(() => engine.signIn.transaction().execute(work)),
    signIn: engine.signIn,
    close: () => (closing ??= engine.close()),
  }
}

const bringTo = (
  house: Kysely<Schema>,
  { migrations, layout }: Plan,
  progress: (step: string) => void,
): Promise<void> =>
  house.transaction().execute(async (tx) => {
    await migrate(tx, migrations, progress)
    await layOut(tx, layout, tablesFingerprint(migrations))
  })
