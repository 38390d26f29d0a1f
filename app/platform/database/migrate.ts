import { sql } from 'kysely'
import type { Tx } from './database.ts'
import { MigrationError, type Migration } from './migration-files.ts'
import { become } from './roles.ts'

const BOOK = `
create schema if not exists platform;
create table if not exists platform.migration (
  number integer primary key,
  name text not null,
  checksum text not null,
  applied_at timestamptz not null
);
create table if not exists platform.layout (fingerprint text primary key)`

interface Applied {
  readonly number: number
  readonly name: string
  readonly checksum: string
}

/**
 * Applies what is new, all or nothing, in the transaction it is given. One server at a time: a second one
 * waits and then finds nothing to do.
 * @throws MigrationError when an applied migration was edited or is missing
 */
export async function migrate(
  tx: Tx,
  migrations: readonly Migration[],
  progress: (step: string) => void,
): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('roter-faden-migrations'))`.execute(tx)
  await become(tx, 'rf_owner')
  const { rows } = await sql<{ there: boolean }>`
    select to_regclass('platform.migration') is not null as there`.execute(tx)
  if (rows[0]?.there !== true) await sql.raw(BOOK).execute(tx)
  const applied = await sql<Applied>`
    select number, name, checksum from platform.migration order by number`.execute(tx)
  refuseEdited(migrations, applied.rows)
  const known = new Set(applied.rows.map(({ number }) => number))
  for (const migration of migrations.filter(({ number }) => !known.has(number)))
    await apply(tx, migration, progress)
}

function refuseEdited(migrations: readonly Migration[], applied: readonly Applied[]): void {
  const byNumber = new Map(migrations.map((migration) => [migration.number, migration]))
  for (const { number, name, checksum } of applied) {
    const file = byNumber.get(number)
    if (file === undefined)
      throw new MigrationError(
        `The database knows the migration ${name}, this program does not: it is older than its data. Start the newer version, or restore a backup of this one.`,
      )
    if (file.checksum !== checksum)
      throw new MigrationError(
        `The migration ${file.name} was edited after it had been applied. Put the file back as it was and write the change as a new migration.`,
      )
  }
}

async function apply(
  tx: Tx,
  migration: Migration,
  progress: (step: string) => void,
): Promise<void> {
  progress(migration.name)
  await become(tx, migration.runsAs)
  try {
    await sql.raw(migration.sql).execute(tx)
  } catch (error) {
    throw new MigrationError(
      `The migration ${migration.name} failed and nothing was changed: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    )
  }
  await become(tx, 'rf_owner')
  const { number, name, checksum } = migration
  await sql`insert into platform.migration (number, name, checksum, applied_at)
    values (${number}, ${name}, ${checksum}, ${new Date().toISOString()})`.execute(tx)
}
