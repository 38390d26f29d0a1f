import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, expect, test } from 'vitest'
import { findMigrations } from './migration-files.ts'
import { openAgain, type Reopened } from './test-support/reopen.ts'

const root = mkdtempSync(join(tmpdir(), 'roter-faden-migrations-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const PLATFORM = `create schema demo; grant usage on schema demo to rf_app, rf_keeper;
create function demo.guard(named regclass) returns void language plpgsql as $$ begin
  execute format('alter table %s enable row level security, force row level security', named);
  execute format('create policy keeper on %s to rf_keeper using (true) with check (true)', named);
  execute format('grant select, insert, update on %s to rf_keeper', named);
end $$;`
const TABLE = `create table demo.town (municipality_id uuid primary key, name text not null);
select demo.guard('demo.town');`

let houses = 0
/** A house that consists of these SQL files. */
function houseOf(files: Readonly<Record<string, string>>): string {
  houses += 1
  const house = join(root, String(houses))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(house, name)), { recursive: true })
    writeFileSync(join(house, name), text)
  }
  return house
}

const FIRST = { 'platform/database/migrations/0001-platform.sql': PLATFORM }
const SECOND = { ...FIRST, 'rooms/town/migrations/0002-town.sql': TABLE }

test('numbers run through the house: one given twice is refused with both names', () => {
  const house = houseOf({ ...SECOND, 'rooms/zoo/migrations/0002-zoo.sql': '' })
  expect(() => findMigrations(house)).toThrow(
    'Two migrations have the number 2: 0002-town.sql and 0002-zoo.sql. Give the newer one the next free number.',
  )
})

test('rooms built at the same time leave numbers free for each other; a smaller one that comes later is applied', () =>
  withDatabase(async ({ open }) => {
    const ahead = {
      ...FIRST,
      'rooms/zoo/migrations/0003-zoo.sql': 'create table demo.zoo (id uuid)',
    }
    await (await open(houseOf(ahead))).close()
    const both = await open(houseOf({ ...ahead, ...SECOND }))
    const tables = await both.asKeeper(
      async (tx) =>
        (
          await sql<{ name: string }>`
            select relname as name from pg_class where relnamespace = 'demo'::regnamespace and relkind = 'r' order by 1`.execute(
            tx,
          )
        ).rows,
    )
    expect(tables.map(({ name }) => name)).toEqual(['town', 'zoo'])
    await both.close()
  }))

test('a file without a number is refused', () => {
  const house = houseOf({ ...FIRST, 'rooms/zoo/migrations/zoo.sql': '' })
  expect(() => findMigrations(house)).toThrow('needs a name such as 0007-places.sql')
})

const viewWith = (column: string) => ({
  ...SECOND,
  'rooms/town/views/town.sql': `create view demo.seen with (security_invoker = true) as select 'x' as ${column} from demo.town;`,
})

async function withDatabase(work: (open: Reopened) => Promise<void>): Promise<void> {
  const database = await openAgain()
  await work(database)
  await database.remove()
}

test('the migrations of this house fit together', () => {
  expect(findMigrations().length).toBeGreaterThan(0)
})

test('new migrations are applied to rows that are there, by the keeper who sees them', () =>
  withDatabase(async ({ open }) => {
    const before = await open(houseOf(SECOND))
    await before.asKeeper((tx) =>
      sql`insert into demo.town values (gen_random_uuid(), 'Auental')`.execute(tx),
    )
    await before.close()
    const after = await open(
      houseOf({
        ...SECOND,
        'rooms/town/migrations/0003-rename.sql':
          '-- run as rf_keeper\nupdate demo.town set name = upper(name);',
      }),
    )
    const { rows } = await after.asKeeper((tx) => sql`select name from demo.town`.execute(tx))
    await after.close()
    expect(rows).toEqual([{ name: 'AUENTAL' }])
  }))

test('an edited migration refuses to start', () =>
  withDatabase(async ({ open }) => {
    await (await open(houseOf(SECOND))).close()
    const edited = houseOf({
      ...SECOND,
      'rooms/town/migrations/0002-town.sql': `${TABLE} -- edited`,
    })
    await expect(open(edited)).rejects.toThrow(
      'The migration 0002-town.sql was edited after it had been applied.',
    )
  }))

test('a program older than its data refuses to start', () =>
  withDatabase(async ({ open }) => {
    await (await open(houseOf(SECOND))).close()
    await expect(open(houseOf(FIRST))).rejects.toThrow('it is older than its data')
  }))

test('a migration that fails leaves nothing behind, and names itself', () =>
  withDatabase(async ({ open }) => {
    await (await open(houseOf(FIRST))).close()
    const broken = houseOf({ ...SECOND, 'rooms/zoo/migrations/0003-zoo.sql': 'create tabel zoo;' })
    await expect(open(broken)).rejects.toThrow(
      'The migration 0003-zoo.sql failed and nothing was changed: syntax error',
    )
    const database = await open(houseOf(FIRST))
    const { rows } = await database.asKeeper((tx) =>
      sql`select to_regclass('demo.town') as town`.execute(tx),
    )
    await database.close()
    expect(rows).toEqual([{ town: null }])
  }))

test('views are remade when their source changes, without a migration', () =>
  withDatabase(async ({ open }) => {
    const columns = async (house: string): Promise<unknown> => {
      const database = await open(house)
      const { rows } = await database.asKeeper((tx) =>
        sql`select attname from pg_attribute where attrelid = 'demo.seen'::regclass and attnum > 0`.execute(
          tx,
        ),
      )
      await database.close()
      return rows
    }
    expect(await columns(houseOf(viewWith('before')))).toEqual([{ attname: 'before' }])
    expect(await columns(houseOf(viewWith('after')))).toEqual([{ attname: 'after' }])
  }))
