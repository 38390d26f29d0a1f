import { question } from '#platform/actions/index.ts'
import { permit } from '#platform/values/index.ts'
import { isInForce } from '../rules/grant.ts'
import { MAY } from '../rules/permissions.ts'
import { allOrganisations } from '../storage/organisations.ts'
import { playablePersons } from '../storage/playable.ts'
import { allGrants, allPersons } from '../storage/persons.ts'

/** Everyone entered here with the roles they hold, for those who give roles and those who watch over personal data. */
export const people = question({
  name: 'people.people',
  input: {},
  may: (person) => permit(person, MAY.seePeople),
  run: async ({ tx, today }) => {
    const [persons, grants] = [await allPersons(tx), await allGrants(tx)]
    return persons.map(({ account, ...person }) => ({
      ...person,
      hasAccount: account !== null,
      grants: grants
        .filter((grant) => grant.person === person.id)
        .map((grant) => ({ ...grant, inForce: isInForce(grant, today) })),
    }))
  },
})

/** The organisations of the town; public, because they are no persons. */
export const organisations = question({
  name: 'people.organisations',
  input: {},
  may: (person) => permit(person, { who: 'everyone' }),
  run: ({ tx }) => allOrganisations(tx),
})

/** The invented persons of a demonstration, one card each; empty outside demo mode, where no such settings exist. */
export const playable = question({
  name: 'people.playable',
  input: {},
  may: (person) => permit(person, { who: 'everyone' }),
  run: ({ tx, today }) => playablePersons(tx, today),
})
