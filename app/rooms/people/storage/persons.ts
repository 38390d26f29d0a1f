import type { Tx } from '#platform/database/index.ts'
import { asDay, asId, type Day, type Grant, type Id, type Person } from '#platform/values/index.ts'
import { isRole, type DatedGrant } from '../rules/grant.ts'

export interface NamedPerson {
  readonly id: Id<'person'>
  readonly name: string
  readonly introduction: string | null
}

export async function keepPerson(
  tx: Tx,
  person: {
    readonly id: Id<'person'>
    readonly name: string
    readonly introduction: string | null
    readonly account: string | null
  },
): Promise<boolean> {
  const kept = await tx
    .insertInto('people.person')
    .values({
      id: person.id,
      name: person.name,
      introduction: person.introduction,
      account_id: person.account,
    })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'account_id']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function personForUpdate(tx: Tx, id: Id<'person'>): Promise<NamedPerson | undefined> {
  const row = await tx
    .selectFrom('people.person')
    .select(['id', 'name', 'introduction'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : { ...row, id: asId(row.id) }
}

export const allPersons = async (
  tx: Tx,
): Promise<readonly (NamedPerson & { readonly account: string | null })[]> =>
  (
    await tx
      .selectFrom('people.person')
      .select(['id', 'name', 'introduction', 'account_id'])
      .where('erased_at', 'is', null)
      .orderBy('name')
      .execute()
  ).map((row) => ({
    id: asId(row.id),
    name: row.name,
    introduction: row.introduction,
    account: row.account_id,
  }))

const GRANT = [
  'id',
  'person_id',
  'role',
  'quarter_id',
  'body_id',
  'organisation_id',
  'begins_on',
  'ends_on',
] as const

interface GrantRow {
  readonly id: string
  readonly person_id: string
  readonly role: string
  readonly quarter_id: string | null
  readonly body_id: string | null
  readonly organisation_id: string | null
  readonly begins_on: string
  readonly ends_on: string | null
}

const idOrNull = <Kind extends string>(text: string | null): Id<Kind> | null =>
  text === null ? null : asId<Kind>(text)

function grantOf(row: GrantRow): DatedGrant {
  if (!isRole(row.role)) throw new Error(`grant ${row.id} names the unknown role ${row.role}`)
  return {
    id: asId(row.id),
    person: asId(row.person_id),
    role: row.role,
    quarter: idOrNull(row.quarter_id),
    body: idOrNull(row.body_id),
    organisation: idOrNull(row.organisation_id),
    beginsOn: asDay(row.begins_on),
    endsOn: row.ends_on === null ? null : asDay(row.ends_on),
  }
}

export const grantsOf = async (tx: Tx, person: Id<'person'>): Promise<readonly DatedGrant[]> =>
  (
    await tx
      .selectFrom('people.role_grant')
      .select(GRANT)
      .where('person_id', '=', person)
      .orderBy('begins_on')
      .execute()
  ).map(grantOf)

export const allGrants = async (tx: Tx): Promise<readonly DatedGrant[]> =>
  (
    await tx
      .selectFrom('people.role_grant')
      .select(GRANT)
      .orderBy('begins_on')
      .orderBy('id')
      .execute()
  ).map(grantOf)

export async function grantForUpdate(tx: Tx, id: Id<'grant'>): Promise<DatedGrant | undefined> {
  const row = await tx
    .selectFrom('people.role_grant')
    .select(GRANT)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return row === undefined ? undefined : grantOf(row)
}

/** All grants of the administration, locked: two of them ended at once must know of each other. */
export const administratorsForUpdate = async (tx: Tx): Promise<readonly DatedGrant[]> =>
  (
    await tx
      .selectFrom('people.role_grant')
      .select(GRANT)
      .where('role', '=', 'administrator')
      .orderBy('id')
      .forUpdate()
      .execute()
  ).map(grantOf)

export async function keepGrant(
  tx: Tx,
  grant: Grant & {
    readonly id: Id<'grant'>
    readonly person: Id<'person'>
    readonly beginsOn: Day
    readonly endsOn: Day | null
  },
): Promise<void> {
  await tx
    .insertInto('people.role_grant')
    .values({
      id: grant.id,
      person_id: grant.person,
      role: grant.role,
      quarter_id: grant.quarter,
      body_id: grant.body,
      organisation_id: grant.organisation,
      begins_on: grant.beginsOn,
      ends_on: grant.endsOn,
    })
    .execute()
}

export async function endGrantOn(tx: Tx, id: Id<'grant'>, endsOn: Day): Promise<void> {
  await tx.updateTable('people.role_grant').set({ ends_on: endsOn }).where('id', '=', id).execute()
}

/** Who an account is in this municipality, with the roles in force on a day; nobody where it has no person here. */
export async function personOfAccount(tx: Tx, account: string, day: Day): Promise<Person> {
  const rows = await tx
    .selectFrom('people.person as person')
    .leftJoin('people.role_grant as grant', (join) =>
      join
        .onRef('grant.municipality_id', '=', 'person.municipality_id')
        .onRef('grant.person_id', '=', 'person.id')
        .on('grant.begins_on', '<=', day)
        .on((on) => on.or([on('grant.ends_on', 'is', null), on('grant.ends_on', '>=', day)])),
    )
    .select([
      'person.id',
      'person.name',
      'grant.role',
      'grant.quarter_id',
      'grant.body_id',
      'grant.organisation_id',
    ])
    .where('person.account_id', '=', account)
    .where('person.erased_at', 'is', null)
    .execute()
  const first = rows[0]
  if (first === undefined) return { kind: 'anonymous' }
  const grants = rows.flatMap(({ role, quarter_id, body_id, organisation_id }): readonly Grant[] =>
    role !== null && isRole(role)
      ? [
          {
            role,
            quarter: idOrNull(quarter_id),
            body: idOrNull(body_id),
            organisation: idOrNull(organisation_id),
          },
        ]
      : [],
  )
  return { kind: 'member', id: asId(first.id), name: first.name, grants }
}

export const personExists = async (tx: Tx, id: Id<'person'>): Promise<boolean> =>
  (await tx
    .selectFrom('people.person')
    .select('id')
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()) !== undefined
