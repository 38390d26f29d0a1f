import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { layContributions } from '#platform/contributions/index.ts'
import type { Schema, Tx } from './index.ts'
import { newMunicipality, testDatabase } from './test-support/test-database.ts'

/** Tables without a municipality, and why. */
const WITHOUT_MUNICIPALITY: Readonly<Record<string, string>> = {
  'platform.municipality': 'it is the municipality; its policies compare the id',
  'platform.migration': 'belongs to the installation; nobody but owner and keeper may read it',
  'platform.layout': 'belongs to the installation; nobody but the owner may read it',
}
/** Policies compare its id, so it is under row level security like all others. */
const BOOKS = ['platform.migration', 'platform.layout']

const database = testDatabase({ lay: (tx) => layContributions(tx, {}) })

/** Tables and views of the house: all but PostgreSQL's own and accounts. */
const HOUSE = sql.raw(
  `nspname !~ '^pg_' and nspname not in ('information_schema', 'public', 'sign_in')`,
)

async function names(
  query: ReturnType<typeof sql<{ readonly name: string }>>,
): Promise<readonly string[]> {
  const { rows } = await (await database).asKeeper((tx) => query.execute(tx))
  return rows.map(({ name }) => name)
}

describe('the catalogue of the migrated database', () => {
  test('holds no table without row level security, FORCE and a policy of its municipality', async () => {
    const open = await names(sql`
      select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p') and ${HOUSE} and nspname || '.' || relname <> all (${sql.val(BOOKS)})
        and not (relrowsecurity and relforcerowsecurity and exists (
          select from pg_policy where polrelid = pg_class.oid and 'rf_app'::regrole = any (polroles)
            and pg_get_expr(polqual, polrelid) like '%app.municipality%'))`)
    expect(open, 'call platform.guard_table in the migration').toEqual([])
  })

  test('holds no table whose primary key does not begin with the municipality', async () => {
    const others = await names(sql`
      select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'p') and ${HOUSE} and not exists (
        select from pg_index join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where indrelid = pg_class.oid and indisprimary and attname = 'municipality_id')`)
    expect([...others].sort()).toEqual(Object.keys(WITHOUT_MUNICIPALITY).sort())
  })

  test('holds no unique rule and no foreign key that reaches across municipalities', async () => {
    const across = await names(sql`
      select conrelid::regclass || ' ' || conname as name from pg_constraint
        join pg_class on pg_class.oid = conrelid join pg_namespace on pg_namespace.oid = relnamespace
      where contype in ('u', 'f') and ${HOUSE} and conrelid <> 'platform.municipality'::regclass
        and (select attname from pg_attribute where attrelid = conrelid and attnum = conkey[1]) <> 'municipality_id'`)
    expect(across).toEqual([])
  })

  test('holds no view that looks through the eyes of its owner', async () => {
    const leaking = await names(sql`
      select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('v', 'm') and nspname !~ '^pg_' and nspname not in ('information_schema', 'public')
        and not coalesce('security_invoker=true' = any (reloptions), false)`)
    expect(leaking, 'write "with (security_invoker = true)"').toEqual([])
  })

  test('belongs to rf_owner, and only the keeper may own a function that runs as its owner', async () => {
    const strangers = await names(sql`
      select nspname || '.' || relname as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where relkind in ('r', 'v', 'm', 'p') and ${HOUSE} and relowner <> 'rf_owner'::regrole`)
    const definers = await names(sql`
      select nspname || '.' || proname as name from pg_proc join pg_namespace on pg_namespace.oid = pronamespace
      where prosecdef and ${HOUSE} and (proowner <> 'rf_keeper'::regrole or proconfig is null)`)
    expect({ strangers, definers }).toEqual({ strangers: [], definers: [] })
  })

  test('gives rf_app nothing in sign_in, and rf_sign_in nothing in the house', async () => {
    const granted = await names(sql`
      select nspname || ' to ' || rolname as name from pg_namespace, pg_roles
      where (rolname = 'rf_app' and nspname = 'sign_in' or rolname = 'rf_sign_in' and ${HOUSE})
        and has_schema_privilege(rolname, pg_namespace.oid, 'usage')`)
    expect(granted).toEqual([])
  })
})

/** Every table and view that rf_app may read, as the house lies today and tomorrow. */
async function readable(tx: Tx): Promise<readonly { name: string; isView: boolean }[]> {
  const { rows } = await sql<{ name: string; isView: boolean }>`
    select nspname || '.' || relname as name, relkind = 'v' as "isView"
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
    where relkind in ('r', 'v', 'p') and ${HOUSE} and has_table_privilege('rf_app', pg_class.oid, 'select')
    order by 1`.execute(tx)
  return rows
}

async function places(mine: string): Promise<void> {
  await (
    await database
  ).inMunicipality(mine, async (tx) => {
    const [quarter, id] = [randomUUID(), randomUUID()]
    await sql`insert into places.quarter (id, slug, name, area_type, description)
      values (${quarter}, 'aue', 'Aue', 'other', '')`.execute(tx)
    await sql`insert into places.phase (id, quarter_id, phase, begins_on)
      values (${id}, ${quarter}, 'impulse', '2026-01-01')`.execute(tx)
  })
}

describe('between two municipalities', () => {
  test('nothing is read, in any table or view', async () => {
    const db = await database
    const [mine, theirs] = [await newMunicipality(db), await newMunicipality(db)]
    await places(mine)
    await places(theirs)
    const seen = await db.inMunicipality(mine, async (tx) => {
      const [leaks, found]: [string[], string[]] = [[], []]
      for (const { name } of await readable(tx)) {
        const tenant = name === 'platform.municipality' ? 'id' : 'municipality_id'
        const { rows } = await sql<{ own: number; others: number }>`
          select count(*) filter (where ${sql.ref(tenant)} = ${mine}::uuid) as own,
            count(*) filter (where ${sql.ref(tenant)} is distinct from ${mine}::uuid) as others
          from ${sql.table(name)}`.execute(tx)
        if (rows[0]?.others !== 0) leaks.push(name)
        if (rows[0]?.own === 1) found.push(name)
      }
      return { leaks, found }
    })
    expect(seen.leaks).toEqual([])
    const filled: readonly (keyof Schema)[] = [
      'places.contributed_object',
      'places.phase',
      'platform.municipality',
    ]
    expect(seen.found).toEqual(expect.arrayContaining([...filled]))
  })

  test('nothing is changed or deleted', async () => {
    const db = await database
    const [mine, theirs] = [await newMunicipality(db), await newMunicipality(db)]
    await places(theirs)
    await db.inMunicipality(mine, async (tx) => {
      await sql`update places.quarter set name = 'taken'`.execute(tx)
      await sql`delete from places.phase`.execute(tx)
      await sql`update platform.municipality set name = 'taken' where id = ${theirs}`.execute(tx)
    })
    const left = await db.inMunicipality(theirs, async (tx) => [
      await tx.selectFrom('places.quarter').select('name').execute(),
      await tx.selectFrom('places.phase').select('phase').execute(),
      await tx.selectFrom('platform.municipality').select('name').execute(),
    ])
    expect(left).toEqual([[{ name: 'Aue' }], [{ phase: 'impulse' }], [{ name: 'Auental' }]])
  })

  test('nothing is written into the other or moved there', async () => {
    const db = await database
    const [mine, theirs] = [await newMunicipality(db), await newMunicipality(db)]
    await places(mine)
    const write = db.inMunicipality(mine, (tx) =>
      sql`insert into places.department (municipality_id, id, name) values (${theirs}, ${randomUUID()}, 'x')`.execute(
        tx,
      ),
    )
    await expect(write).rejects.toMatchObject({ code: '42501' })
    const move = db.inMunicipality(mine, (tx) =>
      sql`update places.phase set municipality_id = ${theirs}`.execute(tx),
    )
    await expect(move).rejects.toMatchObject({ code: '42501' })
  })

  test('a foreign key does not tell whether a row of the other exists', async () => {
    const db = await database
    const [mine, theirs] = [await newMunicipality(db), await newMunicipality(db)]
    await places(theirs)
    const quarter = await db.inMunicipality(theirs, (tx) =>
      tx.selectFrom('places.quarter').select('id').executeTakeFirstOrThrow(),
    )
    const point = db.inMunicipality(mine, (tx) =>
      sql`insert into places.phase (id, quarter_id, phase, begins_on)
        values (${randomUUID()}, ${quarter.id}, 'impulse', '2026-01-01')`.execute(tx),
    )
    await expect(point).rejects.toMatchObject({ code: '23503' })
  })

  test('without a municipality nothing is seen and nothing can be written', async () => {
    const db = await database
    await places(await newMunicipality(db))
    const nobody = db.asKeeper(async (tx) => {
      await sql`set local role rf_app`.execute(tx)
      return [
        await tx.selectFrom('places.quarter').select('id').execute(),
        await tx.selectFrom('platform.municipality').select('id').execute(),
      ]
    })
    expect(await nobody).toEqual([[], []])
    const write = db.asKeeper(async (tx) => {
      await sql`set local role rf_app`.execute(tx)
      await sql`insert into places.department (id, name) values (${randomUUID()}, 'x')`.execute(tx)
    })
    await expect(write).rejects.toMatchObject({ code: /^(42501|23502)$/ })
  })

  test('a work does not inherit the municipality of the work before it', async () => {
    const db = await database
    const [mine, theirs] = [await newMunicipality(db), await newMunicipality(db)]
    const all = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => (turn % 2 === 0 ? mine : theirs)).map(async (id) => {
        const rows = await db.inMunicipality(id, (tx) =>
          tx.selectFrom('platform.municipality').select('id').execute(),
        )
        return rows.length === 1 && rows[0]?.id === id
      }),
    )
    expect(all.every(Boolean)).toBe(true)
  })
})

describe('the owner', () => {
  test('is told that rows are not his: FORCE would let him change none of them without a word', async () => {
    const db = await database
    await places(await newMunicipality(db))
    const update = db.asKeeper(async (tx) => {
      await sql`set local role rf_owner`.execute(tx)
      await sql`update places.quarter set name = 'renamed by a migration'`.execute(tx)
    })
    await expect(update).rejects.toThrow('rf_owner changes tables, not rows')
  })
})

describe('rf_sign_in', () => {
  test('sees accounts and nothing of any municipality; rf_app sees no account', async () => {
    const db = await database
    const mine = await newMunicipality(db)
    const peek = db.asSignIn((tx) => tx.selectFrom('places.quarter').select('id').execute())
    await expect(peek).rejects.toMatchObject({ code: '42501' })
    const accounts = db.inMunicipality(mine, (tx) =>
      tx.selectFrom('sign_in.user').select('id').execute(),
    )
    await expect(accounts).rejects.toMatchObject({ code: '42501' })
  })
})
