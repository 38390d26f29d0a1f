import { readFileSync, readdirSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite, types } from '@electric-sql/pglite'
import { Kysely, PGliteDialect, sql, type Transaction } from 'kysely'
import { layContributions, type RoomContributions } from '#platform/contributions/index.ts'
import type { Schema } from './schema.ts'

export type { Schema } from './schema.ts'
export type Tx = Transaction<Schema>
export interface Database {
  readonly kind: 'pglite' | 'postgres'
  inMunicipality<T>(municipalityId: string, work: (tx: Tx) => Promise<T>): Promise<T>
  asKeeper<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  asSignIn<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  readonly signIn: Kysely<Schema>
  close(): Promise<void>
}
export type Where =
  | { readonly kind: 'pglite'; readonly folder: string | 'memory' }
  | { readonly kind: 'postgres'; readonly url: string }

const files = (sub: string): string[] =>
  ['app/platform', 'app/rooms'].flatMap((base) =>
    readdirSync(base).flatMap((name) => {
      const folder = join(base, name, sub)
      return existsSync(folder)
        ? readdirSync(folder)
            .filter((f) => f.endsWith('.sql'))
            .map((f) => join(folder, f))
        : []
    }),
  )

export async function openDatabase(
  where: Where,
  options: {
    readonly progress?: (step: string) => void
    readonly contributions?: RoomContributions
  } = {},
): Promise<Database> {
  const iso = (text: string): string => new Date(text).toISOString()
  const pg = await PGlite.create({
    ...(where.kind === 'pglite' && where.folder !== 'memory' ? { dataDir: where.folder } : {}),
    parsers: {
      [types.DATE]: (v: string) => v,
      [types.TIMESTAMPTZ]: iso,
      [types.NUMERIC]: (v: string) => v,
      [types.INT8]: (v: string) => Number(v),
    },
  })
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite: pg }) })
  await pg.exec(`do $$ begin
    create role rf_app; create role rf_keeper; create role rf_sign_in; exception when duplicate_object then null; end $$;`)
  await pg.exec('create table if not exists public.migrated (name text primary key)')
  const done = new Set(
    (await pg.query<{ name: string }>('select name from public.migrated')).rows.map((r) => r.name),
  )
  for (const file of files('migrations').sort((a, b) =>
    (a.split('/').at(-1) ?? '') < (b.split('/').at(-1) ?? '') ? -1 : 1,
  )) {
    if (done.has(file)) continue
    await pg.exec(readFileSync(file, 'utf8'))
    await pg.query('insert into public.migrated values ($1)', [file])
  }
  for (const file of files('views')) {
    const text = readFileSync(file, 'utf8')
    for (const name of [...text.matchAll(/create view ([a-z_.]+)/g)].map((m) => m[1]))
      await pg.exec(`drop view if exists ${name} cascade`)
    await pg.exec(text)
  }
  await pg.exec(`do $$ declare s text; begin for s in select distinct schemaname from pg_views where viewname like 'contributed%' loop
    execute format('grant select on all tables in schema %I to rf_app, rf_keeper', s); end loop; end $$`)
  await db.transaction().execute((tx) => layContributions(tx, options.contributions ?? {}))
  const as =
    (role: string, municipality?: string) =>
    <T>(work: (tx: Tx) => Promise<T>): Promise<T> =>
      db.transaction().execute(async (tx) => {
        await sql`select set_config('role', ${role}, true), set_config('app.municipality', ${municipality ?? ''}, true)`.execute(
          tx,
        )
        return work(tx)
      })
  return {
    kind: 'pglite',
    inMunicipality: (id, work) => as('rf_app', id)(work),
    asKeeper: (work) => as('rf_keeper')(work),
    asSignIn: (work) => as('rf_sign_in')(work),
    signIn: db.withSchema('sign_in') as unknown as Kysely<Schema>,
    close: () => pg.close(),
  }
}
