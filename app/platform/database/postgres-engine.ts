import { Kysely, PostgresDialect } from 'kysely'
import { SIGN_IN_OPENING, type Engine } from './engine.ts'
import { openPool } from './postgres-pool.ts'
import type { Schema } from './schema.ts'

const CONNECTIONS = 10
const SIGN_IN_CONNECTIONS = 3

/** A PostgreSQL server. The address decides everything else about the connection. */
export function openPostgres(url: string): Engine {
  const house = openPool({ url, connections: CONNECTIONS, instants: 'text' })
  const signIn = openPool({
    url,
    connections: SIGN_IN_CONNECTIONS,
    instants: 'date',
    opening: SIGN_IN_OPENING,
  })
  return {
    kind: 'postgres',
    house: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: house }) }),
    signIn: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: signIn }) }).withSchema(
      'sign_in',
    ),
    close: async () => {
      await Promise.all([house.rollBackAndEnd(), signIn.rollBackAndEnd()])
    },
  }
}
