import { join } from 'node:path'
import { publishHeads, sealAll } from '#platform/audit/index.ts'
import { dumpTo, type Database } from '#platform/database/index.ts'
import type { Instant } from '#platform/values/index.ts'
import { daily } from './daily.ts'
import { removeOldSubmissions, removeUntakenFiles } from './remove-old.ts'
import type { Job } from './start-jobs.ts'

const SECOND = 1000
const HOUR = 3600 * SECOND
const DAY = 24 * HOUR
/** So long an uploaded file waits for an action, and a form may be sent again with the same answer. */
const UNTAKEN_FOR = DAY
const SUBMISSIONS_FOR = 30 * DAY

export interface JobParts {
  readonly database: Database
  readonly clock: { readonly now: () => Instant }
  readonly dataFolder: string
}

/** Where the heads of the audit trail are published: outside the database, for operators to copy elsewhere. */
export const headsFile = (dataFolder: string): string => join(dataFolder, 'audit-heads.jsonl')

/** What the house does by itself, whoever comes or not. */
export function houseJobs({ database, clock, dataFolder }: JobParts): readonly Job[] {
  const ago = (ms: number): Instant =>
    new Date(new Date(clock.now()).getTime() - ms).toISOString() as Instant
  const copies = join(dataFolder, 'database', 'copies')
  return [
    { name: 'seal', everyMs: SECOND, run: () => sealAll(database) },
    {
      name: 'publish-heads',
      everyMs: HOUR,
      run: () =>
        daily(headsFile(dataFolder), clock, () => publishHeads(database, dataFolder, clock.now())),
    },
    {
      name: 'remove-untaken-files',
      everyMs: HOUR,
      run: () => removeUntakenFiles(database, ago(UNTAKEN_FOR)),
    },
    {
      name: 'remove-old-submissions',
      everyMs: HOUR,
      run: () => removeOldSubmissions(database, ago(SUBMISSIONS_FOR)),
    },
    // A PostgreSQL server is backed up by those who run it.
    ...(database.kind === 'pglite'
      ? [
          {
            name: 'keep-copy',
            everyMs: HOUR,
            run: () => daily(copies, clock, () => dumpTo(database, copies)),
          },
        ]
      : []),
  ]
}
