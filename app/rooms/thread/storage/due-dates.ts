import { sql } from 'kysely'
import type { Tx } from '#platform/database/index.ts'
import { asDay, type Day } from '#platform/values/index.ts'
import type { DueDate } from '../rules/work-list.ts'

interface DueRow {
  readonly kind: string
  readonly id: string
  readonly code: string
  readonly title: string
  readonly role: string
  readonly quarter_id: string | null
  readonly body_id: string | null
  readonly person_id: string | null
  readonly due_on: string
  readonly done_on: string | null
}

/** What is due until a day and not done, from all rooms, for one of these roles or this person. */
export async function openDueDates(
  tx: Tx,
  {
    roles,
    person,
    until,
  }: { readonly roles: readonly string[]; readonly person: string; readonly until: Day },
): Promise<readonly DueDate[]> {
  const { rows } =
    await sql<DueRow>`select kind, id, code, title, role, quarter_id, body_id, person_id, due_on, done_on from platform.contributed_due_date
    where done_on is null and due_on <= ${until} and (person_id = ${person} or role = any(${[...roles]}::text[])) order by due_on, title limit 300`.execute(
      tx,
    )
  return rows.map((row) => ({
    kind: row.kind,
    id: row.id,
    code: row.code,
    title: row.title,
    role: row.role,
    quarter: row.quarter_id,
    body: row.body_id,
    person: row.person_id,
    dueOn: asDay(row.due_on),
    doneOn: row.done_on === null ? null : asDay(row.done_on),
  }))
}
