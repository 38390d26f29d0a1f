import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  sql,
} from 'kysely'
import type { Tx } from './database.ts'
import { sqlFiles } from './migration-files.ts'
import { become } from './roles.ts'
import type { Schema } from './schema.ts'

/** Statements that lay views and triggers over the tables, as the owner. They must not ask for rows. */
export type LayMore = (tx: Tx) => Promise<void>

/** The statements of what is remade from its source: the rooms' views, then what is laid over all rooms. */
export async function layoutStatements(
  house: string,
  layMore: LayMore | undefined,
): Promise<readonly string[]> {
  const views = sqlFiles(house, 'views').map((file) => readFileSync(file, 'utf8'))
  return [DROP_VIEWS, ...views, ...(await statementsOf(layMore)), LET_READ]
}

export const fingerprintOf = (statements: readonly string[]): string =>
  createHash('sha256').update(statements.join('\n;\n')).digest('hex')

/** Remakes views and triggers if their sources or the tables below them changed. */
export async function layOut(tx: Tx, statements: readonly string[], tables: string): Promise<void> {
  await become(tx, 'rf_owner')
  const fingerprint = fingerprintOf([tables, ...statements])
  const laid = await sql`select from platform.layout where fingerprint = ${fingerprint}`.execute(tx)
  if (laid.rows.length > 0) return
  for (const statement of statements) await sql.raw(statement).execute(tx)
  await sql`delete from platform.layout`.execute(tx)
  await sql`insert into platform.layout (fingerprint) values (${fingerprint})`.execute(tx)
}

/** Writes down what would be executed, so that it is known before a database is there. */
async function statementsOf(layMore: LayMore | undefined): Promise<readonly string[]> {
  if (layMore === undefined) return []
  const statements: string[] = []
  const paper = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => {
      if (query.parameters.length > 0)
        throw new Error(
          `Views and triggers are laid by statements without parameters: ${query.sql}`,
        )
      statements.push(query.sql)
    },
  })
  await paper.transaction().execute(layMore)
  return statements
}

/** Views hold no data. */
const DROP_VIEWS = `do $$ declare named text; begin
  for named in select format('%I.%I', schemaname, viewname) from pg_catalog.pg_views
    where schemaname not in ('pg_catalog', 'information_schema', 'public') loop
    execute 'drop view if exists ' || named || ' cascade';
  end loop; end $$`

const LET_READ = `do $$ declare named text; begin
  for named in select format('%I.%I', schemaname, viewname) from pg_catalog.pg_views
    where schemaname not in ('pg_catalog', 'information_schema', 'public', 'sign_in') loop
    execute 'grant select on ' || named || ' to rf_app, rf_keeper';
  end loop; end $$`
