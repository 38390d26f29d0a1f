import { Pool } from 'pg'
import type { PostgresDialectConfig } from 'kysely'
import { leaseOf, type KyselyClient, type Lease } from './postgres-lease.ts'
import { parserOf, type Instants } from './wire-values.ts'

type KyselyPool = Exclude<PostgresDialectConfig['pool'], (...given: never[]) => unknown>

export interface PoolSettings {
  readonly url: string
  readonly connections: number
  readonly instants: Instants
  /** What every transaction starts with; else its first statement names role and municipality. */
  readonly opening?: string
}

/** Connections to a PostgreSQL server, in the shape Kysely's dialect wants. */
export interface ClosablePool extends KyselyPool {
  /** Rolls every open transaction back and closes all connections. */
  readonly rollBackAndEnd: () => Promise<void>
}

/** The same session as on PGlite: nothing is found without its schema, days and instants in one form. */
const SESSION =
  '-c search_path= -c timezone=UTC -c datestyle=ISO,YMD -c client_min_messages=warning'

export function openPool({ url, connections, instants, opening }: PoolSettings): ClosablePool {
  const pool = new Pool({
    connectionString: url,
    max: connections,
    options: SESSION,
    types: { getTypeParser: (type: number) => parserOf(type, instants) },
  })
  // A server that goes away ends idle connections; the next work gets a new one or an error of its own.
  pool.on('error', () => undefined)
  const leases = new Set<Lease>()
  return {
    options: pool.options,
    connect: async (): Promise<KyselyClient> => {
      const client = await pool.connect()
      const lease = leaseOf(client, opening, () => leases.delete(lease))
      leases.add(lease)
      return lease
    },
    end: () => pool.end(),
    rollBackAndEnd: async () => {
      for (const lease of leases) lease.revoke()
      await pool.end()
    },
  }
}
