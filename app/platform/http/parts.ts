import type { Context, Hono } from 'hono'
import type { RequestIdVariables } from 'hono/request-id'
import type { Database, Tx } from '#platform/database/index.ts'
import type { Locale } from '#platform/language/index.ts'
import type { Room } from '#platform/room/index.ts'
import { ANONYMOUS, type Day, type Person } from '#platform/values/index.ts'
import { dayIn, type Clock } from './clock.ts'
import type { MunicipalityAddress } from './context.ts'
import type { Log } from './log.ts'

/** What the server is made of; the composition root puts it together. */
export interface ServerParts {
  readonly database: Database
  readonly rooms: readonly Room[]
  readonly secret: string
  readonly demo: boolean
  /** Where the house is reached, when that is not where it listens: behind a reverse proxy. */
  readonly address: string | undefined
  /** How many reverse proxies of ours stand before the house: see `clientAddress`. */
  readonly proxies: number
  readonly clock: Clock
  readonly log: Log
  /** The account a request is signed in with, if any. */
  readonly accountOf: (headers: Headers) => Promise<string | undefined>
  /** The person an account is in a municipality on a day of its calendar: asked inside its transaction. */
  readonly personOf: (tx: Tx, account: string, today: Day) => Promise<Person>
  /** Routes that belong to no municipality: start page, assets, description of the interface. */
  readonly mountFront: (app: HttpApp, parts: ServerParts) => void
  /** Signing in and out, below a municipality that is known by then. */
  readonly mountSignIn: (app: HttpApp, parts: ServerParts) => void
}

export interface Variables extends RequestIdVariables {
  locale: Locale
  demo: boolean
  municipality: MunicipalityAddress
}
export type HttpApp = Hono<{ Variables: Variables }>
export type HttpContext = Context<{ Variables: Variables }>

/**
 * Who is asking. The account is read before the municipality's transaction begins, because sessions have a
 * connection of their own; the person and their present roles are looked up inside it.
 */
export async function identifierOf(
  c: HttpContext,
  parts: ServerParts,
  { zone }: Pick<MunicipalityAddress, 'zone'>,
): Promise<{
  readonly account: string | undefined
  readonly identify: (tx: Tx) => Promise<Person>
}> {
  const account = await parts.accountOf(c.req.raw.headers)
  return {
    account,
    identify: (tx) =>
      account === undefined
        ? Promise.resolve(ANONYMOUS)
        : parts.personOf(tx, account, dayIn(zone, parts.clock.now())),
  }
}
