import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, ROLES, type Day, type Id, type Role } from '#platform/values/index.ts'

/** Who owes what by when on the way of a measure. */
export interface Deadline {
  readonly id: Id<'deadline'>
  readonly measure: Id<'measure'>
  readonly what: string
  readonly ifNot: string
  readonly person: Id<'person'> | null
  readonly role: Role
  readonly dueOn: Day
  readonly doneOn: Day | null
}

const COLUMNS = [
  'id',
  'measure_id',
  'what',
  'if_not',
  'person_id',
  'role',
  'due_on',
  'done_on',
] as const

interface DeadlineRow {
  readonly id: string
  readonly measure_id: string
  readonly what: string
  readonly if_not: string
  readonly person_id: string | null
  readonly role: string
  readonly due_on: string
  readonly done_on: string | null
}

function deadlineOf(row: DeadlineRow): Deadline {
  const role = ROLES.find((name) => name === row.role)
  if (role === undefined) throw new Error(`deadline ${row.id} names the unknown role ${row.role}`)
  return {
    id: asId(row.id),
    measure: asId(row.measure_id),
    what: row.what,
    ifNot: row.if_not,
    person: row.person_id === null ? null : asId(row.person_id),
    role,
    dueOn: asDay(row.due_on),
    doneOn: row.done_on === null ? null : asDay(row.done_on),
  }
}

export const deadlinesOf = async (tx: Tx, measure: Id<'measure'>): Promise<readonly Deadline[]> =>
  (
    await tx
      .selectFrom('concept.deadline')
      .select(COLUMNS)
      .where('measure_id', '=', measure)
      .orderBy('due_on')
      .execute()
  ).map(deadlineOf)

export async function deadlineForUpdate(tx: Tx, id: Id<'deadline'>): Promise<Deadline | undefined> {
  const row = await tx
    .selectFrom('concept.deadline')
    .select(COLUMNS)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : deadlineOf(row)
}

export async function keepDeadline(tx: Tx, deadline: Deadline): Promise<void> {
  await tx
    .insertInto('concept.deadline')
    .values({
      id: deadline.id,
      measure_id: deadline.measure,
      what: deadline.what,
      if_not: deadline.ifNot,
      person_id: deadline.person,
      role: deadline.role,
      due_on: deadline.dueOn,
      done_on: deadline.doneOn,
    })
    .execute()
}

export async function meetDeadlineOn(tx: Tx, id: Id<'deadline'>, doneOn: Day): Promise<void> {
  await tx.updateTable('concept.deadline').set({ done_on: doneOn }).where('id', '=', id).execute()
}
