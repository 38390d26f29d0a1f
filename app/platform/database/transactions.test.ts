import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { anotherDatabase, newMunicipality, testDatabase } from './test-support/test-database.ts'

const database = testDatabase()

test('values reach the program in the same form from either database', async () => {
  const { rows } = await (
    await database
  ).asKeeper((tx) =>
    sql`select count(*) as whole, 9007199254740991::int8 as large, 1.50::numeric as exact, 0.1::float8 as near,
      date '2026-03-29' as day, timestamptz '2026-03-29 03:30:00.12+02' as instant,
      timestamptz '2026-03-29 01:30:00.123456Z' as fine, '{"a": [1, null]}'::jsonb as json,
      array['a"b', 'c,d', null, 'NULL', '\\'] as texts, array[1, 2]::int8[] as numbers,
      array[array[1, 2], array[3, 4]] as grid, '{}'::date[] as none, '\\x00ff'::bytea as bytes,
      true as yes, null::date as unknown
      from generate_series(1, 3)`.execute(tx),
  )
  expect(rows).toEqual([
    {
      whole: 3,
      large: 9007199254740991,
      exact: '1.50',
      near: 0.1,
      day: '2026-03-29',
      instant: '2026-03-29T01:30:00.120Z',
      fine: '2026-03-29T01:30:00.123456Z',
      json: { a: [1, null] },
      texts: ['a"b', 'c,d', null, 'NULL', '\\'],
      numbers: [1, 2],
      grid: [
        [1, 2],
        [3, 4],
      ],
      none: [],
      bytes: Uint8Array.from([0, 255]),
      yes: true,
      unknown: null,
    },
  ])
})

test('a number that the program cannot hold exactly is an error, not a rounding', async () => {
  const count = (await database).asKeeper((tx) => sql`select 9007199254740993::int8`.execute(tx))
  await expect(count).rejects.toThrow('9007199254740993')
})

test('for the sign-in library instants are dates, and its statements need no transaction', async () => {
  const db = await database
  const account = { id: randomUUID(), name: 'Ayşe Invented', email: `${randomUUID()}@example.org` }
  const createdAt = new Date('2026-03-29T01:30:00.123Z')
  await db.signIn
    .insertInto('sign_in.user')
    .values({ ...account, createdAt, updatedAt: createdAt })
    .execute()
  const found = await db.signIn
    .selectFrom('sign_in.user')
    .where('id', '=', account.id)
    .select(['createdAt', 'email'])
    .execute()
  expect(found).toEqual([{ createdAt, email: account.email }])
  const peek = db.signIn.selectFrom('platform.municipality').selectAll().execute()
  await expect(peek).rejects.toMatchObject({ code: '42501' })
})

test('a work that fails leaves nothing behind', async () => {
  const db = await database
  const id = randomUUID()
  const work = db.asKeeper(async (tx) => {
    await tx.insertInto('platform.municipality').values({ id, slug: id, name: 'x' }).execute()
    throw new Error('changed my mind')
  })
  await expect(work).rejects.toThrow('changed my mind')
  const found = db.asKeeper((tx) =>
    tx.selectFrom('platform.municipality').where('id', '=', id).select('id').execute(),
  )
  expect(await found).toEqual([])
})

test('a work that hides the failure of a statement is not confirmed', async () => {
  const work = (await database).asKeeper(async (tx) => {
    await sql`select 1 / 0`.execute(tx).catch(() => undefined)
    return 'done'
  })
  await expect(work).rejects.toThrow(/rolled back/)
})

test('a transaction within another is refused, not waited for', async () => {
  const db = await database
  const inner = db.asKeeper(() => db.asKeeper(() => Promise.resolve('never')))
  await expect(inner).rejects.toThrow('A transaction was begun within another one')
  const later = await db.asKeeper(() => Promise.resolve(() => db.asKeeper(async () => 'after it')))
  expect(await later()).toBe('after it')
})

test('an error names the rule that was broken', async () => {
  const db = await database
  const id = await newMunicipality(db)
  const again = db.asKeeper((tx) =>
    tx.insertInto('platform.municipality').values({ id, slug: randomUUID(), name: 'x' }).execute(),
  )
  await expect(again).rejects.toMatchObject({ code: '23505', constraint: 'municipality_pkey' })
})

test('nothing is found without its schema', async () => {
  const search = (await database).asKeeper((tx) => sql`select from municipality`.execute(tx))
  await expect(search).rejects.toMatchObject({ code: '42P01' })
})

test('an id that is none is refused before it reaches the database', async () => {
  const injected = `${randomUUID()}'; set role postgres; --`
  const work = (await database).inMunicipality(injected, () => Promise.resolve())
  await expect(work).rejects.toThrow('inMunicipality requires the id of a municipality')
})

test('the page stays responsive while the database works', async () => {
  const scan = (await database).asKeeper((tx) =>
    sql`select count(*) from generate_series(1, 3000000) as n where n % 7 = 0`.execute(tx),
  )
  const turns: number[] = []
  for (let left = scan.then(() => false); await Promise.race([left, wait(1, true)]);)
    turns.push(performance.now())
  const longest = Math.max(...turns.slice(1).map((turn, place) => turn - (turns[place] ?? turn)))
  expect(longest).toBeLessThan(200)
})

test('closing rolls open work back, refuses what comes later, and may be said twice', async () => {
  const db = await anotherDatabase((await database).kind)
  const id = randomUUID()
  const begun = Promise.withResolvers<void>()
  const closed = Promise.withResolvers<void>()
  const open = db.asKeeper(async (tx) => {
    await tx.insertInto('platform.municipality').values({ id, slug: id, name: 'x' }).execute()
    begun.resolve()
    await closed.promise
    await sql`select 1`.execute(tx)
  })
  await begun.promise
  const [first, second] = [db.close(), db.close()]
  await Promise.all([first, second])
  closed.resolve()
  await expect(open).rejects.toThrow('The database is closed.')
  const late = db.asKeeper((tx) => sql`select 1`.execute(tx))
  await expect(late).rejects.toThrow(/closed|after calling end/)
})
