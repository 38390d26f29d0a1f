import { Kysely, PostgresDialect, type CompiledQuery } from 'kysely'
import { Pool } from 'pg'
import { layContributions } from '#platform/contributions/index.ts'
import { SIGN_IN_OPENING } from '../../app/platform/database/engine.ts'
import { databaseOn } from '../../app/platform/database/open.ts'
import { planOf } from '../../app/platform/database/plan.ts'
import { openPool } from '../../app/platform/database/postgres-pool.ts'
import type { Schema } from '../../app/platform/database/schema.ts'
import { contributionsOf, ROOMS } from '../../app/house.ts'
import type { Database } from '#platform/database/index.ts'
import type { Town } from './town.ts'

const CONNECTIONS = 10

type Query = Pick<CompiledQuery, 'sql' | 'parameters'>

/** A database of the house that tells each statement it sends, in the order in which they are sent. */
export async function listenedDatabase(
  url: string,
  hear: (query: Query) => void,
): Promise<Database> {
  const house = openPool({ url, connections: CONNECTIONS, instants: 'text' })
  const signIn = openPool({ url, connections: 1, instants: 'date', opening: SIGN_IN_OPENING })
  const plan = await planOf({ lay: (tx) => layContributions(tx, contributionsOf(ROOMS)) })
  return databaseOn(
    {
      kind: 'postgres',
      house: new Kysely<Schema>({
        dialect: new PostgresDialect({ pool: house }),
        log: ({ query }) => hear(query),
      }),
      signIn: new Kysely<Schema>({ dialect: new PostgresDialect({ pool: signIn }) }).withSchema(
        'sign_in',
      ),
      close: async () => {
        await Promise.all([house.rollBackAndEnd(), signIn.rollBackAndEnd()])
      },
    },
    plan,
  )
}

/** The statements of the transaction under the municipality; who looks its address up does so once in seconds. */
function inTown(queries: readonly Query[]): readonly Query[] {
  const begins = queries.findIndex(({ sql }) => sql.startsWith('set local role rf_app'))
  const ours = begins < 0 ? [] : queries.slice(begins)
  const next = ours.findIndex(({ sql }, place) => place > 0 && sql.startsWith('set local role'))
  return next < 0 ? ours : ours.slice(0, next)
}

/**
 * The queries of a page by themselves: `begin` with role and municipality, each query, `commit`, on as many
 * connections as the product has, with nothing made of the rows.
 */
export function bareQueries(
  url: string,
  queries: readonly Query[],
  written: Town,
): { readonly run: (town: Town) => Promise<void>; readonly end: () => Promise<void> } {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, options: '-c search_path=' })
  // A server that is stopped ends idle connections; the next query gets an error of its own.
  pool.on('error', () => undefined)
  const [opening, ...reads] = inTown(queries)
  if (opening === undefined) throw new Error('the page asked nothing of its municipality')
  return {
    run: async (town) => {
      const client = await pool.connect()
      await client.query(`begin; ${opening.sql.replace(written.id, town.id)}`)
      for (const { sql, parameters } of reads)
        await client.query(
          sql,
          parameters.map((value) => (value === written.id ? town.id : value)),
        )
      await client.query('commit')
      client.release()
    },
    end: () => pool.end(),
  }
}
