import { readConfig } from '#platform/config/index.ts'
import { layContributions } from '#platform/contributions/index.ts'
import { testDatabase } from '#platform/database/test-support/test-database.ts'
import type { Log } from '#platform/http/index.ts'
import { buildHouse, contributionsOf, ROOMS, type House } from '../../app/house.ts'
import { NOW } from './world.ts'

/** What the house logged as an error: what a person sees as "Something went wrong here". */
export const errors: Readonly<Record<string, unknown>>[] = []
const log: Log = { info: () => undefined, error: (fields) => void errors.push(fields) }

export const SECRET = 'for-the-tests-of-the-house-and-nothing-else'

/** The whole house on the database of this test file, with its clock standing still. */
export async function testHouse(): Promise<House> {
  const database = await testDatabase({
    lay: (tx) => layContributions(tx, contributionsOf(ROOMS)),
  })
  const config = readConfig({
    ROTER_FADEN_MODE: 'demo',
    ROTER_FADEN_SECRET: SECRET,
    ROTER_FADEN_PROXIES: '1',
  })
  return buildHouse(config, { database, clock: { now: () => NOW }, log })
}
