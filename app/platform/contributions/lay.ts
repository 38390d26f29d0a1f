import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { CONTRIBUTED_VIEWS, type ContributedView, type Contributions } from './contribution.ts'

const COLUMNS: Readonly<Record<ContributedView, string>> = {
  object:
    'municipality_id, kind, id, title, address, quarter_id, level, state, body_id, visibility',
  link: 'municipality_id, source_table, source_id, from_kind, from_id, to_kind, to_id, since, until',
  fact: 'municipality_id, kind, id, fact, value, unit, day',
  due_date:
    'municipality_id, kind, id, code, title, role, quarter_id, body_id, person_id, due_on, done_on, visibility',
  search_text:
    'municipality_id, source_table, source_id, kind, object_id, language, visibility, text',
}

/** One row of each shape and no data: the union of no room is still a view with the right types. */
const EMPTY: Readonly<Record<ContributedView, string>> = {
  object:
    "null::uuid, ''::text, null::uuid, ''::text, ''::text, null::uuid, null::text, ''::text, null::uuid, ''::text",
  link: "null::uuid, ''::text, null::uuid, ''::text, null::uuid, ''::text, null::uuid, null::date, null::date",
  fact: "null::uuid, ''::text, null::uuid, ''::text, null::numeric, ''::text, null::date",
  due_date:
    "null::uuid, ''::text, null::uuid, ''::text, ''::text, ''::text, null::uuid, null::uuid, null::uuid, null::date, null::date, ''::text",
  search_text:
    "null::uuid, ''::text, null::uuid, ''::text, null::uuid, ''::text, ''::text, ''::text",
}

export type RoomContributions = Readonly<Record<string, Contributions>>

const isName = (text: string): boolean => /^[a-z_]+(\.[a-z_]+)?$/.test(text)

/** Lays the collecting views and the row triggers; runs as owner after migrations and rooms' views. */
export async function layContributions(tx: Tx, rooms: RoomContributions): Promise<void> {
  for (const view of CONTRIBUTED_VIEWS) await layView(tx, view, rooms)
  await layRefresh(tx)
  for (const { linkedTables } of Object.values(rooms))
    for (const table of linkedTables) await layTrigger(tx, table)
}

async function layView(tx: Tx, view: ContributedView, rooms: RoomContributions): Promise<void> {
  const contributing = Object.entries(rooms).filter(([, { views }]) => views.includes(view))
  const parts = contributing.map(
    ([room]) => `select ${COLUMNS[view]} from ${room}.contributed_${view}`,
  )
  const names = COLUMNS[view].replaceAll(' ', '')
  const body = [
    `select * from (values (${EMPTY[view]})) as nothing(${names}) where false`,
    ...parts,
  ].join('\nunion all\n')
  await sql.raw(`drop view if exists platform.contributed_${view} cascade`).execute(tx)
  await sql
    .raw(`create view platform.contributed_${view} with (security_invoker = true) as ${body}`)
    .execute(tx)
  await sql.raw(`grant select on platform.contributed_${view} to rf_app, rf_keeper`).execute(tx)
}

/** Makes the edges and texts of one row anew from the views; each room's trigger calls it for its rows. */
const layRefresh = (tx: Tx) =>
  sql
    .raw(
      `create or replace function platform.refresh_links() returns trigger language plpgsql as $$
declare
  named text := tg_table_schema || '.' || tg_table_name;
  changed uuid := case when tg_op = 'DELETE' then old.id else new.id end;
  tenant uuid := case when tg_op = 'DELETE' then old.municipality_id else new.municipality_id end;
begin
  delete from platform.edge where municipality_id = tenant and source_table = named and source_id = changed;
  delete from platform.search_text where municipality_id = tenant and source_table = named and source_id = changed;
  if tg_op <> 'DELETE' then
    if to_regclass(tg_table_schema || '.contributed_link') is not null then
      execute format('insert into platform.edge (${COLUMNS.link}) select ${COLUMNS.link} from %I.contributed_link where municipality_id = $1 and source_table = $2 and source_id = $3', tg_table_schema) using tenant, named, changed;
    end if;
    if to_regclass(tg_table_schema || '.contributed_search_text') is not null then
      execute format('insert into platform.search_text (${COLUMNS.search_text}) select ${COLUMNS.search_text} from %I.contributed_search_text where municipality_id = $1 and source_table = $2 and source_id = $3', tg_table_schema) using tenant, named, changed;
    end if;
  end if;
  return null;
end $$`,
    )
    .execute(tx)

async function layTrigger(tx: Tx, table: string): Promise<void> {
  if (!isName(table)) throw new Error(`not a table name: ${table}`)
  await sql.raw(`drop trigger if exists refresh_links on ${table}`).execute(tx)
  await sql
    .raw(
      `create trigger refresh_links after insert or update or delete on ${table} for each row execute function platform.refresh_links()`,
    )
    .execute(tx)
}

/** Compares the edges with the rooms' views: rows that are missing or too many, per table. */
export async function verifyEdges(
  tx: Tx,
): Promise<{ readonly missing: number; readonly surplus: number }> {
  const columns = sql.raw(COLUMNS.link)
  const count = async (left: string, right: string): Promise<number> => {
    const { rows } = await sql<{
      n: number
    }>`select count(*)::int as n from (select ${columns} from ${sql.raw(left)} except select ${columns} from ${sql.raw(right)}) as difference`.execute(
      tx,
    )
    return rows[0]?.n ?? 0
  }
  return {
    missing: await count('platform.contributed_link', 'platform.edge'),
    surplus: await count('platform.edge', 'platform.contributed_link'),
  }
}
