/** The door of the room people: accounts, persons, organisations and roles. The only home of personal data. */
export {
  ORGANISATION_KINDS,
  type Organisation,
  type OrganisationKind,
} from './rules/organisation.ts'
export { organisations, people } from './questions/people.ts'
export { allOrganisations, organisationExists } from './storage/organisations.ts'
export { allPersons, personExists, personOfAccount, type NamedPerson } from './storage/persons.ts'
