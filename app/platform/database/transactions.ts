import { sql, type Kysely } from 'kysely'
import type { Tx } from './database.ts'
import type { Role } from './roles.ts'
import type { Schema } from './schema.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The statements that make a transaction one of this role; they travel with its `begin`. */
function openingOf(role: Role, municipalityId?: string): string {
  if (municipalityId === undefined) return `set local role ${role}`
  // Written into the statement, because one message of several statements takes no parameters.
  if (!UUID.test(municipalityId))
    throw new Error(`inMunicipality requires the id of a municipality, not "${municipalityId}"`)
  return `set local role ${role}; set local app.municipality = '${municipalityId}'`
}

/** One transaction under row level security of one municipality. */
export const asMunicipality =
  (database: Kysely<Schema>) =>
  async <T>(municipalityId: string, work: (tx: Tx) => Promise<T>): Promise<T> => {
    const opening = openingOf('rf_app', municipalityId)
    return database.transaction().execute(async (tx) => {
      await sql.raw(opening).execute(tx)
      return work(tx)
    })
  }

/** One transaction in which the keeper sees every municipality. */
export const asKeeper =
  (database: Kysely<Schema>) =>
  <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
    database.transaction().execute(async (tx) => {
      await sql.raw(openingOf('rf_keeper')).execute(tx)
      return work(tx)
    })
