import { join } from 'node:path'
import { mountFront } from './front/front.ts'
import { mountSignIn } from './front/sign-in.tsx'
import type { Action, Question } from '#platform/actions/index.ts'
import type { Config } from '#platform/config/index.ts'
import { layContributions } from '#platform/contributions/index.ts'
import { openDatabase, type Database, type Where } from '#platform/database/index.ts'
import {
  buildServer,
  openLog,
  systemClock,
  type Clock,
  type HttpApp,
  type Log,
} from '#platform/http/index.ts'
import { openSessions, type Sessions } from '#platform/session/index.ts'
import type { Room } from '#platform/room/index.ts'
import { bodies } from '#rooms/bodies/routes.ts'
import { concept } from '#rooms/concept/routes.ts'
import { monitoring } from '#rooms/monitoring/routes.ts'
import { personOfAccount } from '#rooms/people/index.ts'
import { people } from '#rooms/people/routes.ts'
import { places } from '#rooms/places/routes.ts'
import { thread } from '#rooms/thread/routes.ts'

/** The rooms from foundation to roof. The thread comes last: it collects what all others contribute. */
const CONTRIBUTING: readonly Room[] = [places, people, bodies, monitoring, concept]
export const ROOMS: readonly Room[] = [...CONTRIBUTING, thread(CONTRIBUTING)]

export interface House {
  readonly database: Database
  readonly sessions: Sessions
  readonly app: HttpApp
  readonly log: Log
  readonly clock: Clock
  /** The register of all writes. */
  readonly actions: readonly Action[]
  /** The register of all readings. */
  readonly questions: readonly Question[]
}

/** Opens the database, brings it to the present state, and builds the application on it. */
export async function openHouse(
  config: Config,
  options: { readonly progress?: (step: string) => void; readonly clock?: Clock } = {},
): Promise<House> {
  const clock = options.clock ?? systemClock
  const log = openLog(config.logLevel)
  const database = await openDatabaseAt(whereOf(config), options.progress)
  return buildHouse(config, { database, clock, log })
}

/** Where the settings say that the data lie. */
export const whereOf = ({ databaseUrl, dataFolder }: Config): Where =>
  databaseUrl === undefined
    ? { kind: 'pglite', folder: join(dataFolder, 'database') }
    : { kind: 'postgres', url: databaseUrl }

/** Opens a database of this house: its tables, and what is laid over all rooms. */
export const openDatabaseAt = (
  where: Where,
  progress: (step: string) => void = () => undefined,
): Promise<Database> =>
  openDatabase(where, {
    lay: (tx) => layContributions(tx, contributionsOf(ROOMS)),
    progress,
  })

export const contributionsOf = (rooms: readonly Room[]) =>
  Object.fromEntries(rooms.map((room) => [room.name, room.contributions]))

/** The application on a database that is open already. */
export function buildHouse(
  config: Config,
  { database, clock, log }: Pick<House, 'database' | 'clock' | 'log'>,
): House {
  const sessions = openSessions(database, {
    secret: config.secret,
    address: config.address ?? `http://localhost:${config.port}`,
  })
  const app = buildServer({
    database,
    clock,
    log,
    rooms: ROOMS,
    secret: config.secret,
    demo: config.mode === 'demo',
    address: config.address,
    proxies: config.proxies,
    accountOf: sessions.accountOf,
    personOf: personOfAccount,
    mountFront,
    mountSignIn: mountSignIn(sessions),
  })
  return {
    database,
    sessions,
    app,
    log,
    clock,
    actions: ROOMS.flatMap(({ actions }) => actions),
    questions: ROOMS.flatMap(({ questions }) => questions),
  }
}
