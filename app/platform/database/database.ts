import type { Kysely, Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** A transaction: what storage functions get. Tables are written with their schema: `places.quarter`. */
export type Tx = Transaction<Schema>

export interface Database {
  readonly kind: 'pglite' | 'postgres'
  /** One transaction as rf_app under row level security: it sees and writes this municipality only. */
  inMunicipality<T>(municipalityId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  /** One transaction as rf_keeper, who sees all municipalities: look-up, sealing, verify, backup, clearing up. */
  asKeeper<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** One transaction as rf_sign_in, who may touch the schema sign_in only. Instants are Dates here. */
  asSignIn<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** For the sign-in library: every statement runs as rf_sign_in, in the schema sign_in. */
  readonly signIn: Kysely<Schema>
  /** Rolls every open work back, keeps a copy (PGlite), closes. May be called again. */
  close(): Promise<void>
}

/** Where the data lie: with PGlite in a folder, or nowhere (`memory`); or on a PostgreSQL server. */
export type Where =
  | { readonly kind: 'pglite'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string }
