/** The door to the database: one transaction at a time, each with its role. */
export type { Schema } from './schema.ts'
export type { Database, Tx, Where } from './database.ts'
export { openDatabase, type OpenOptions } from './open.ts'
