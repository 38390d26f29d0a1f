import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { appendEntry } from '#platform/audit/index.ts'
import { newMunicipality, testDatabase } from '#platform/database/test-support/test-database.ts'
import { OPERATOR, type Instant } from '#platform/values/index.ts'
import { headsFile, houseJobs } from './house-jobs.ts'

const dataFolder = mkdtempSync(join(tmpdir(), 'roter-faden-jobs-'))
afterAll(() => rmSync(dataFolder, { recursive: true, force: true }))
const database = await testDatabase()
const municipality = await newMunicipality(database)
const clock = { now: () => new Date().toISOString() as Instant }
const hoursAgo = (hours: number): Instant =>
  new Date(Date.now() - hours * 3_600_000).toISOString() as Instant

const jobs = houseJobs({ database, clock, dataFolder })
const runJob = (name: string): Promise<unknown> =>
  jobs.find((job) => job.name === name)?.run() ?? Promise.reject(new Error(`no job ${name}`))

test('an upload that nobody took is removed after a day, one that was taken stays', async () => {
  const kept = { taken: randomUUID(), fresh: randomUUID(), old: randomUUID() }
  const file = {
    name: 'a.csv',
    media_type: 'text/csv',
    sha256: 'invented',
    content: Uint8Array.of(1),
    uploaded_by: 'operator',
  }
  await database.inMunicipality(municipality, (tx) =>
    tx
      .insertInto('platform.file')
      .values([
        { ...file, id: kept.taken, uploaded_at: hoursAgo(48), taken_at: hoursAgo(47) },
        { ...file, id: kept.fresh, uploaded_at: hoursAgo(23), taken_at: null },
        { ...file, id: kept.old, uploaded_at: hoursAgo(25), taken_at: null },
      ])
      .execute(),
  )
  await runJob('remove-untaken-files')
  const left = await database.inMunicipality(municipality, (tx) =>
    tx.selectFrom('platform.file').select('id').execute(),
  )
  expect(left.map(({ id }) => id).sort()).toEqual([kept.taken, kept.fresh].sort())
})

test('a form can be sent again for thirty days, then its outcome is forgotten', async () => {
  const young = randomUUID()
  const submission = { action: 'places.add-quarter', person: 'operator' }
  await database.inMunicipality(municipality, (tx) =>
    tx
      .insertInto('platform.submission')
      .values([
        { ...submission, id: young, created_at: hoursAgo(29 * 24) },
        { ...submission, id: randomUUID(), created_at: hoursAgo(31 * 24) },
      ])
      .execute(),
  )
  await runJob('remove-old-submissions')
  const left = await database.inMunicipality(municipality, (tx) =>
    tx.selectFrom('platform.submission').select('id').execute(),
  )
  expect(left).toEqual([{ id: young }])
})

test('entries are sealed and their heads published once a day, outside the database', async () => {
  await database.inMunicipality(municipality, (tx) =>
    appendEntry(tx, {
      action: 'places.add-quarter',
      person: OPERATOR,
      now: clock.now(),
      touched: [],
      input: {},
    }),
  )
  await runJob('seal')
  await runJob('publish-heads')
  await runJob('publish-heads')
  const lines = readFileSync(headsFile(dataFolder), 'utf8').trim().split('\n')
  expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([
    { municipality, place: 1 },
  ])
})

test('the embedded database keeps a copy a day', async () => {
  if (database.kind !== 'pglite') return
  await runJob('keep-copy')
  await runJob('keep-copy')
  const copies = join(dataFolder, 'database', 'copies')
  expect(existsSync(copies)).toBe(true)
  expect(readdirSync(copies)).toHaveLength(1)
})
