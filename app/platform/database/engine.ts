import type { Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** A way to a database, before roles and migrations: what PGlite and PostgreSQL have in common. */
export interface Engine {
  readonly kind: 'pglite' | 'postgres'
  /** Each transaction must name its role in its first statement. */
  readonly house: Kysely<Schema>
  /** Each transaction and each single statement is rf_sign_in's. */
  readonly signIn: Kysely<Schema>
  /** Rolls open work back, refuses what comes later, and closes. */
  readonly close: () => Promise<void>
}

/** What the sign-in library's session says after each `begin`. */
export const SIGN_IN_OPENING = 'set local role rf_sign_in'
