import type { PGliteDialectConfig } from 'kysely'
import { DatabaseError, type PGliteChannel } from './pglite-channel.ts'
import type { Rows } from './pglite-messages.ts'
import type { Instants } from './wire-values.ts'

/** What Kysely's dialect wants to hold in its hands; PGlite itself stands in another thread. */
type PGlite = Exclude<PGliteDialectConfig['pglite'], (...given: never[]) => unknown>

/** How a session opens its transactions. */
interface SessionSettings {
  readonly instants: Instants
  /** What every transaction of this session starts with; else its first statement names the role. */
  readonly opening?: string
}

/** PGlite has one connection; sessions take turns on it. */
export interface SharedConnection {
  readonly session: (settings: SessionSettings) => PGlite
  /** Rolls the open transaction back and refuses whatever waits for its turn or comes later. */
  readonly rollBackOpenWork: () => Promise<void>
}

/** A transaction that has the connection. Its `begin` goes out along with its first statement. */
interface Turn {
  begun: boolean
  refused: boolean
}

const databaseIsClosed = (): Error => new Error('The database is closed.')
const ABORTED = '25P02'

export function shareConnection(channel: PGliteChannel): SharedConnection {
  let lastTurn: Promise<void> = Promise.resolve()
  let current: Turn | undefined
  let refusing = false

  const inTurn = async <T>(work: (turn: Turn) => Promise<T>): Promise<T> => {
    const { promise: done, resolve: leave } = Promise.withResolvers<void>()
    const before = lastTurn
    lastTurn = done
    await before
    const turn: Turn = { begun: false, refused: refusing }
    current = turn
    try {
      // Refused work is let begin all the same: Kysely waits for that, and fails at its first statement.
      return await work(turn)
    } finally {
      current = undefined
      leave()
    }
  }

  return {
    session: (settings) => sessionOn(channel, inTurn, settings),
    rollBackOpenWork: async () => {
      refusing = true
      if (current === undefined) return
      current.refused = true
      if (current.begun)
        await channel.ask({ kind: 'query', sql: 'rollback', parameters: [], instants: 'text' })
    },
  }
}

type InTurn = <T>(work: (turn: Turn) => Promise<T>) => Promise<T>

function sessionOn(
  channel: PGliteChannel,
  inTurn: InTurn,
  { instants, opening }: SessionSettings,
): PGlite {
  const begin = opening === undefined ? 'begin' : `begin; ${opening}`
  const send = (turn: Turn, sql: string, parameters: readonly unknown[] = []): Promise<Rows> => {
    if (turn.refused) return Promise.reject(databaseIsClosed())
    const before = turn.begun ? undefined : begin
    turn.begun = true
    return channel.ask({ kind: 'query', before, sql, parameters, instants })
  }
  const rollBack = async (turn: Turn): Promise<void> => {
    if (turn.begun && !turn.refused) await send(turn, 'rollback')
  }
  const commit = async (turn: Turn): Promise<void> => {
    if (!turn.begun && !turn.refused) return
    const { command } = await send(turn, 'commit')
    // PostgreSQL answers the commit of a failed transaction with a rollback.
    if (command === 'ROLLBACK')
      throw new DatabaseError({ code: ABORTED, message: 'A statement failed: all is rolled back.' })
  }
  return {
    ready: true,
    waitReady: Promise.resolve(),
    closed: false,
    close: () => Promise.resolve(),
    query: (sql: string, parameters: readonly unknown[] = []) =>
      inTurn((turn) =>
        turn.refused
          ? Promise.reject(databaseIsClosed())
          : channel.ask({
              kind: 'query',
              before: begin,
              sql,
              parameters,
              after: 'commit',
              instants,
            }),
      ).then(resultFor),
    transaction: (work) =>
      inTurn(async (turn) => {
        try {
          const result = await work({
            query: (sql: string, parameters: readonly unknown[] = []) =>
              send(turn, sql, parameters).then(resultFor),
            rollback: () => rollBack(turn),
          })
          await commit(turn)
          return result
        } catch (error) {
          await rollBack(turn)
          throw error
        }
      }),
  }
}

/** What the rows are, only the query that asked for them knows; Kysely gives them its type. */
function resultFor({ rows, affectedRows, command }: Rows): {
  rows: never[]
  fields: []
  affectedRows?: number
} {
  const changes = command !== undefined && command !== 'SELECT' && affectedRows !== undefined
  return { rows: rows as never[], fields: [], ...(changes ? { affectedRows } : {}) }
}
