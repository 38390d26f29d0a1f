import type { Tx } from '#platform/database/index.ts'
import type { Day, Role } from '#platform/values/index.ts'
import { isInForce } from '../rules/grant.ts'
import { allGrants, allPersons } from './persons.ts'

export interface PlayablePerson {
  readonly name: string
  readonly introduction: string | null
  readonly email: string
  readonly roles: readonly Role[]
}

const isDemonstration = async (tx: Tx): Promise<boolean> => {
  const { settings } = await tx
    .selectFrom('platform.municipality')
    .select('settings')
    .executeTakeFirstOrThrow()
  return new Map<string, unknown>(Object.entries(settings)).get('demo') === true
}

/** Persons whose contact says that they are invented for the demonstration; nobody in any other town. */
export async function playablePersons(tx: Tx, today: Day): Promise<readonly PlayablePerson[]> {
  if (!(await isDemonstration(tx))) return []
  const contacts = await tx
    .selectFrom('people.contact')
    .select(['person_id', 'address'])
    .where('purpose', '=', 'demo')
    .execute()
  const emails = new Map(contacts.map((contact) => [contact.person_id, contact.address]))
  const [persons, grants] = [await allPersons(tx), await allGrants(tx)]
  return persons.flatMap((person) => {
    const email = emails.get(person.id)
    const roles = grants
      .filter((grant) => grant.person === person.id && isInForce(grant, today))
      .map(({ role }) => role)
    return email === undefined || roles.length === 0
      ? []
      : [{ name: person.name, introduction: person.introduction, email, roles }]
  })
}
