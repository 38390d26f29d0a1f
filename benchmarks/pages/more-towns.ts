import { Client } from 'pg'
import type { Town } from './town.ts'

/** Columns of every table that belongs to municipalities, without those the database computes. */
const TABLES = `
  select format('%I.%I', nspname, relname) as name,
    string_agg(quote_ident(attname), ', ' order by attnum) filter (where attname <> 'municipality_id') as columns
  from pg_class
  join pg_namespace on pg_namespace.oid = relnamespace
  join pg_attribute on attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
  where relkind = 'r' and exists (
    select from pg_attribute where attrelid = pg_class.oid and attname = 'municipality_id' and not attisdropped)
  group by nspname, relname`

/**
 * Copies a town with all its rows until there are so many: the same rows again under other municipalities.
 * Needs a superuser, because triggers and foreign keys are left aside. Answers the towns, the given one first.
 */
export async function copyTown(url: string, town: Town, count: number): Promise<readonly Town[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('begin')
    await client.query("set local session_replication_role = 'replica'")
    const { rows: copies } = await client.query<{ id: string; slug: string }>(
      `insert into platform.municipality (id, slug, name)
        select gen_random_uuid(), 'messstadt-' || n, 'Messstadt ' || n from generate_series(2, $1::int) as n
        returning id, slug`,
      [count],
    )
    const { rows: tables } = await client.query<{ name: string; columns: string }>(TABLES)
    for (const { name, columns } of tables)
      await client.query(
        `insert into ${name} (municipality_id, ${columns})
          select copy.id, ${columns.replaceAll(/[^,\s]+/g, 'original.$&')}
          from ${name} as original
          cross join (select id from platform.municipality where slug like 'messstadt-%') as copy
          where original.municipality_id = $1`,
        [town.id],
      )
    await client.query('commit')
    await client.query('vacuum analyze')
    return [town, ...copies.map(({ id, slug }) => ({ ...town, id, slug }))]
  } finally {
    await client.end()
  }
}
