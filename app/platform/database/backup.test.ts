import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, readFileSync, writeFileSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { backup, BackupError, dumpTo, restore, type Database } from './index.ts'
import { fileOf } from './manifest.ts'
import { anotherDatabase, newMunicipality, testDatabase } from './test-support/test-database.ts'

const AWKWARD = 'Ärger\t"Straße"\\n \\N\r\n{a,b} \u2028 𝔘 NULL'

const folder = mkdtempSync(join(tmpdir(), 'roter-faden-backup-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const place = (): string => join(folder, randomUUID())

/** Rows of many types in two municipalities, an account, a table whose rows refer to each other. */
async function fill(database: Database): Promise<string> {
  const [first] = [await newMunicipality(database, AWKWARD), await newMunicipality(database)]
  await database.inMunicipality(first, async (tx) => {
    const quarter = { id: randomUUID(), slug: 'aue', name: AWKWARD, area_type: 'other' }
    await tx
      .insertInto('places.quarter')
      .values({ ...quarter, description: '' })
      .execute()
    await tx
      .insertInto('places.phase')
      .values({
        id: randomUUID(),
        quarter_id: quarter.id,
        phase: 'impulse',
        begins_on: '2026-02-28',
      })
      .execute()
    await tx
      .insertInto('platform.file')
      .values({
        id: randomUUID(),
        name: AWKWARD,
        media_type: 'image/png',
        sha256: 'invented',
        content: Uint8Array.from([0, 9, 10, 13, 92, 255]),
        uploaded_by: 'invented',
        uploaded_at: '2026-03-29T01:30:00.123Z',
      })
      .execute()
    await tx
      .insertInto('platform.submission')
      .values({
        id: randomUUID(),
        action: 'places.nameQuarter',
        person: 'invented',
        outcome: JSON.stringify({ text: AWKWARD, list: [1.5, null, { deep: true }] }),
        created_at: '2026-03-29T01:30:00Z',
      })
      .execute()
    await sql`insert into places.quarter (id, slug, name, area_type, description)
      select gen_random_uuid(), 'q' || n, 'Quarter ' || n, 'other', '' from generate_series(1, 2500) as n`.execute(
      tx,
    )
  })
  await database.asSignIn((tx) =>
    tx
      .insertInto('sign_in.user')
      .values({
        id: randomUUID(),
        name: 'Ayşe Invented',
        email: `${randomUUID()}@example.org`,
        createdAt: new Date(0),
        updatedAt: new Date(0),
      })
      .execute(),
  )
  return first
}

/** In the run on PostgreSQL the rows go from there to PGlite and on to PostgreSQL again. */
const KINDS: readonly Database['kind'][] =
  process.env['ROTER_FADEN_TEST_DATABASE'] === 'postgres' ? ['pglite', 'postgres'] : ['pglite']

test('a backup restored elsewhere is equal row by row, from one kind of database to the other', async () => {
  const database = await testDatabase()
  await fill(database)
  let last = place()
  const before = await backup(database, last)
  expect(before.tables.find(({ name }) => name === 'places.quarter')?.rows).toBeGreaterThan(2500)
  for (const kind of KINDS) {
    const other = await anotherDatabase(kind)
    await restore(other, last)
    last = place()
    const after = await backup(other, last)
    await other.close()
    expect(after.tables).toEqual(before.tables)
  }
})

test('what was restored can be worked with: rights, foreign keys and triggers are back', async () => {
  const database = await testDatabase()
  const municipality = await fill(database)
  const there = place()
  await backup(database, there)
  const other = await anotherDatabase(database.kind)
  await restore(other, there)
  const orphan = other.inMunicipality(municipality, (tx) =>
    tx
      .insertInto('places.phase')
      .values({
        id: randomUUID(),
        quarter_id: randomUUID(),
        phase: 'closed',
        begins_on: '2026-01-01',
      })
      .execute(),
  )
  await expect(orphan).rejects.toMatchObject({ code: '23503' })
  const [unforced, disabled] = await other.asKeeper(async (tx) => [
    await sql`select relname from pg_class where relrowsecurity and not relforcerowsecurity`.execute(
      tx,
    ),
    await sql`select tgname from pg_trigger where tgenabled = 'D'`.execute(tx),
  ])
  expect([unforced?.rows, disabled?.rows]).toEqual([[], []])
  await other.close()
})

test('a database that holds rows is not restored into', async () => {
  const database = await testDatabase()
  await fill(database)
  const there = place()
  await backup(database, there)
  await expect(restore(database, there)).rejects.toThrow(
    /The database is not empty: .* Restore into a new data folder or a new database\./,
  )
})

test('a damaged backup is refused and leaves the database empty', async () => {
  const database = await testDatabase()
  await fill(database)
  const there = place()
  await backup(database, there)
  const file = fileOf(there, 'platform.submission')
  const rows = gunzipSync(readFileSync(file)).toString('utf8')
  writeFileSync(file, gzipSync(rows.replace('nameQuarter', 'NameQuarter')))
  const other = await anotherDatabase(database.kind)
  await expect(restore(other, there)).rejects.toThrow(
    'platform.submission is not what its manifest says',
  )
  const left = await other.asKeeper((tx) =>
    tx.selectFrom('platform.municipality').select('id').execute(),
  )
  expect(left).toEqual([])
  await other.close()
})

test('a folder without a backup is refused with a sentence', async () => {
  const nothing = restore(await testDatabase(), folder)
  await expect(nothing).rejects.toThrow(BackupError)
  await expect(nothing).rejects.toThrow('holds no complete backup')
})

test('of the copies by schedule the newest stay', async () => {
  const database = await testDatabase()
  const copies = place()
  const written: string[] = []
  for (let day = 0; day < 3; day += 1) written.push(await dumpTo(database, copies, 2))
  expect(readdirSync(copies).map((name) => join(copies, name))).toEqual(written.slice(1))
})
