import { sql, type Kysely, type Transaction } from 'kysely'
import type { Schema } from './schema.ts'

/** Who works in the database; docs/decisions/0002 says why there are four. */
const ROLES = ['rf_owner', 'rf_app', 'rf_keeper', 'rf_sign_in'] as const
export type Role = (typeof ROLES)[number]

/** The database does not let us work as designed; the message says what its administrator must do. */
export class RoleError extends Error {}

/** Goes on as another role until the transaction ends or the next call. */
export const become = (tx: Transaction<Schema>, role: Role): Promise<unknown> =>
  sql.raw(`set local role ${role}`).execute(tx)

/**
 * Creates the roles that are missing and lets this login become them. Another server may do the same at
 * the same time in another database of the cluster, so a role that is suddenly there is welcome.
 * @throws RoleError with the statements an administrator must run, where this login may not
 */
export async function ensureRoles(admin: Kysely<Schema>): Promise<void> {
  const run = (statement: string): Promise<void> => runOrAsk(admin, statement)
  for (const role of ROLES) await run(createRole(role))
  for (const role of ROLES)
    if (!(await canBecome(admin, role))) await run(`grant ${role} to current_user`)
  await run(LET_OWNER_MAKE_SCHEMAS)
  await run(LET_OWNER_HAND_OVER)
  await refuseMightyRoles(admin)
}

/** No inheritance: the owner is a member of the keeper to hand functions over, but must not see through his eyes. */
const createRole = (role: Role): string => `do $$ begin
  if not exists (select from pg_catalog.pg_roles where rolname = '${role}') then
    create role ${role} nologin noinherit;
  end if;
exception when duplicate_object or unique_violation then null; end $$`

const LET_OWNER_MAKE_SCHEMAS = `do $$ begin
  if not has_database_privilege('rf_owner', current_database(), 'create') then
    execute format('grant create on database %I to rf_owner', current_database());
  end if; end $$`

const LET_OWNER_HAND_OVER = `do $$ begin
  if not pg_has_role('rf_owner', 'rf_keeper', 'member') then grant rf_keeper to rf_owner; end if; end $$`

const INSUFFICIENT_PRIVILEGE = '42501'
const CHANGED_BY_ANOTHER = 'XX000'
const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined

async function runOrAsk(admin: Kysely<Schema>, statement: string): Promise<void> {
  const once = () => admin.transaction().execute((tx) => sql.raw(statement).execute(tx))
  try {
    await once()
  } catch (error) {
    if (codeOf(error) === CHANGED_BY_ANOTHER) await once()
    else if (codeOf(error) === INSUFFICIENT_PRIVILEGE) throw await askAdministrator(admin)
    else throw error
  }
}

/** All that a login without rights of its own needs, in one go. */
async function askAdministrator(admin: Kysely<Schema>): Promise<RoleError> {
  const { rows } = await admin.transaction().execute((tx) =>
    sql<{ login: string; database: string; missing: readonly string[] }>`
      select quote_ident(current_user) as login, quote_ident(current_database()) as database,
        array(select role from unnest(${sql.val(ROLES)}::text[]) as role
          where not exists (select from pg_catalog.pg_roles where rolname = role)) as missing`.execute(
      tx,
    ),
  )
  const { login, database, missing } = rows[0] ?? { login: '', database: '', missing: [] }
  const statements = [
    ...missing.map((role) => `create role ${role} nologin noinherit;`),
    `grant ${ROLES.join(', ')} to ${login};`,
    'grant rf_keeper to rf_owner;',
    `grant create on database ${database} to rf_owner;`,
  ]
  return new RoleError(
    `The login of DATABASE_URL may not prepare the database. Let an administrator run once: ${statements.join(' ')}`,
  )
}

async function canBecome(admin: Kysely<Schema>, role: Role): Promise<boolean> {
  try {
    await admin.transaction().execute((tx) => become(tx, role))
    return true
  } catch (error) {
    if (codeOf(error) === INSUFFICIENT_PRIVILEGE) return false
    throw error
  }
}

/** A role that passes by row level security would show every municipality to every other. */
async function refuseMightyRoles(admin: Kysely<Schema>): Promise<void> {
  const { rows } = await admin.transaction().execute((tx) =>
    sql<{ readonly rolname: string }>`select rolname from pg_catalog.pg_roles
      where rolname like 'rf\\_%' and (rolsuper or rolbypassrls)`.execute(tx),
  )
  if (rows.length > 0)
    throw new RoleError(
      `The roles ${rows.map((row) => row.rolname).join(', ')} pass by row level security. Let an administrator run once: alter role <name> nosuperuser nobypassrls;`,
    )
}
