import type { Tx } from '#platform/database/index.ts'
import { asId, type Id } from '#platform/values/index.ts'
import { isOrganisationKind, type Organisation } from '../rules/organisation.ts'

export async function keepOrganisation(tx: Tx, organisation: Organisation): Promise<boolean> {
  const { id, name, kind, quarter, purpose } = organisation
  const kept = await tx
    .insertInto('people.organisation')
    .values({ id, name, kind, quarter_id: quarter, purpose })
    .onConflict((conflict) => conflict.columns(['municipality_id', 'name']).doNothing())
    .returning('id')
    .executeTakeFirst()
  return kept !== undefined
}

export async function allOrganisations(tx: Tx): Promise<readonly Organisation[]> {
  const rows = await tx
    .selectFrom('people.organisation')
    .select(['id', 'name', 'kind', 'quarter_id', 'purpose'])
    .orderBy('name')
    .execute()
  return rows.map((row) => {
    if (!isOrganisationKind(row.kind))
      throw new Error(`organisation ${row.id} is of the unknown kind ${row.kind}`)
    return {
      id: asId(row.id),
      name: row.name,
      kind: row.kind,
      quarter: row.quarter_id === null ? null : asId<'quarter'>(row.quarter_id),
      purpose: row.purpose,
    }
  })
}

export const organisationExists = async (tx: Tx, id: Id<'organisation'>): Promise<boolean> =>
  (await tx
    .selectFrom('people.organisation')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst()) !== undefined
