import type { PoolClient, QueryResult } from 'pg'
import type { PostgresDialectConfig } from 'kysely'

type KyselyPool = Exclude<PostgresDialectConfig['pool'], (...given: never[]) => unknown>
export type KyselyClient = Awaited<ReturnType<KyselyPool['connect']>>

/** A connection in use, which can be taken away when the database closes. */
export interface Lease extends KyselyClient {
  readonly revoke: () => void
}

type State = 'idle' | 'begin-is-due' | 'in-transaction'
const NOTHING = { rows: [], rowCount: 0, command: '' }

/**
 * Sends `begin` along with the first statement of a transaction, one message instead of two. With an
 * opening, it goes with the `begin`, and a statement outside a transaction gets one of its own: so that
 * nothing ever runs without its role.
 */
export function leaseOf(
  client: PoolClient,
  opening: string | undefined,
  whenReturned: () => void,
): Lease {
  const begin = opening === undefined ? 'begin' : `begin; ${opening}`
  let state: State = 'idle'
  let isReturned = false

  const answer = (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    if (isReturned) return Promise.reject(new Error('The database is closed.'))
    if (/^(begin|start transaction)/.test(sql)) {
      state = 'begin-is-due'
      return Promise.resolve(NOTHING)
    }
    if (state === 'idle') return alone(sql, parameters)
    const isDue = state === 'begin-is-due'
    const ends = sql === 'commit' || sql === 'rollback'
    state = ends ? 'idle' : 'in-transaction'
    if (!isDue) return send(client, sql, parameters)
    return ends ? Promise.resolve(NOTHING) : afterBegin(sql, parameters)
  }

  const afterBegin = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    if (parameters.length === 0) return send(client, `${begin}; ${sql}`, [])
    await send(client, begin, [])
    return send(client, sql, parameters)
  }

  const alone = async (sql: string, parameters: readonly unknown[]): Promise<unknown> => {
    try {
      const result = await afterBegin(sql, parameters)
      await send(client, 'commit', [])
      return result
    } catch (error) {
      await send(client, 'rollback', [])
      throw error
    }
  }

  const giveBack = (destroy: boolean): void => {
    if (isReturned) return
    isReturned = true
    client.release(destroy)
    whenReturned()
  }

  return {
    // Kysely's type promises rows of the query's type, which only the query knows.
    query: ((sql: string, parameters: readonly unknown[]) =>
      answer(sql, parameters)) as KyselyClient['query'],
    release: (destroy = false) => giveBack(destroy || state === 'in-transaction'),
    revoke: () => giveBack(true),
  }
}

/** Several statements in one message have several results; the last one is the answer. */
async function send(
  client: PoolClient,
  sql: string,
  parameters: readonly unknown[],
): Promise<QueryResult> {
  const result: QueryResult | QueryResult[] =
    parameters.length === 0 ? await client.query(sql) : await client.query(sql, [...parameters])
  if (!Array.isArray(result)) return result
  const last: QueryResult | undefined = result.at(-1)
  if (last === undefined) throw new Error('An empty statement was sent to the database.')
  return last
}
