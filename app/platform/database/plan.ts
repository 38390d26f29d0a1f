import { fingerprintOf, layoutStatements, type LayMore } from './lay.ts'
import { findMigrations, HOUSE, type Migration } from './migration-files.ts'

/** What the database is to become, read from the files of the house. */
export interface Plan {
  readonly migrations: readonly Migration[]
  readonly layout: readonly string[]
  /** Names this state of the house: the same for the same migrations and views. */
  readonly fingerprint: string
}

export interface PlanOptions {
  /** Views and triggers over all rooms, laid after the rooms' own. */
  readonly lay?: LayMore
  /** The folder `app` whose migrations and views are meant; another one in tests of migrations. */
  readonly house?: string
}

export async function planOf({ house = HOUSE, lay }: PlanOptions): Promise<Plan> {
  const migrations = findMigrations(house)
  const layout = await layoutStatements(house, lay)
  const fingerprint = fingerprintOf([tablesFingerprint(migrations), ...layout])
  return { migrations, layout, fingerprint }
}

export const tablesFingerprint = (migrations: readonly Migration[]): string =>
  fingerprintOf(migrations.map(({ checksum }) => checksum))
