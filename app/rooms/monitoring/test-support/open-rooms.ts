import type { Database } from '#platform/database/index.ts'
import { buildServer, type HttpApp } from '#platform/http/index.ts'
import { ANONYMOUS, asId, type Instant, type Person } from '#platform/values/index.ts'
import { ROOMS } from '../../../house.ts'

const SECRET = 'a-secret-of-tests-that-guards-nothing'

/** Signs a request in without a session: what stands in this header is the account. */
export const ACCOUNT_HEADER = 'x-test-account'

const COORDINATOR: Person = {
  kind: 'member',
  id: asId('00000000-0000-4000-8000-00000000000a'),
  name: 'Ralf Erfunden',
  grants: [{ role: 'coordination-office', quarter: null, body: null, organisation: null }],
}

/** The whole house on a test database, where the account `coordinator` is the coordination office. */
export const openRooms = (database: Database): HttpApp =>
  buildServer({
    database,
    rooms: ROOMS,
    secret: SECRET,
    demo: false,
    address: undefined,
    proxies: 0,
    clock: { now: (): Instant => asInstant('2026-11-23T12:00:00.000Z') },
    log: { info: () => undefined, error: () => undefined },
    accountOf: (headers) => Promise.resolve(headers.get(ACCOUNT_HEADER) ?? undefined),
    personOf: (_tx, account) =>
      Promise.resolve(account === 'coordinator' ? COORDINATOR : ANONYMOUS),
    mountFront: () => undefined,
    mountSignIn: () => undefined,
  })

const asInstant = (text: string): Instant => text as Instant // oxlint-disable-line typescript/no-unsafe-type-assertion
