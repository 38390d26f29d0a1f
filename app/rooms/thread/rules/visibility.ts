import { permit, ROLES, type Person, type Role } from '#platform/values/index.ts'

/** Residents look from outside like everyone; all other roles work here. */
const WORKING: readonly Role[] = ROLES.filter((role) => role !== 'resident')

const isRole = (text: string): text is Role => ROLES.some((role) => role === text)

const works = (person: Person): boolean =>
  person.kind === 'operator' ||
  (person.kind === 'member' && person.grants.some(({ role }) => WORKING.includes(role)))

/** What a person may see at most, before the reach of their roles is judged object by object. */
export const sightOf = (
  person: Person,
): { readonly visibilities: readonly string[]; readonly roles: readonly Role[] } => ({
  visibilities: works(person) ? ['public', 'internal'] : ['public'],
  roles:
    person.kind === 'operator'
      ? ROLES
      : person.kind === 'member'
        ? person.grants.map(({ role }) => role)
        : [],
})

/** Whether a person may see what a room contributed as `public`, `internal` or `roles:<role>,<role>`. */
export function maySee(
  person: Person,
  { visibility, quarter }: { readonly visibility: string; readonly quarter: string | null },
): boolean {
  if (visibility === 'public') return true
  if (visibility === 'internal') return works(person)
  if (!visibility.startsWith('roles:')) throw new Error(`unknown visibility ${visibility}`)
  const roles = visibility.slice('roles:'.length).split(',').filter(isRole)
  return permit(person, { who: roles, operator: true }, { quarter }).allowed
}
