import { permit, ROLES, type Person, type Role } from '#platform/values/index.ts'

/** Residents look from outside like everyone; all other roles work here. */
const WORKING: readonly Role[] = ROLES.filter((role) => role !== 'resident')

const isRole = (text: string): text is Role => ROLES.some((role) => role === text)

/** Whether a person may see what a room contributed as `public`, `internal` or `roles:<role>,<role>`. */
export function maySee(
  person: Person,
  { visibility, quarter }: { readonly visibility: string; readonly quarter: string | null },
): boolean {
  if (visibility === 'public') return true
  if (visibility === 'internal')
    return (
      person.kind === 'operator' ||
      (person.kind === 'member' && person.grants.some(({ role }) => WORKING.includes(role)))
    )
  if (!visibility.startsWith('roles:')) throw new Error(`unknown visibility ${visibility}`)
  const roles = visibility.slice('roles:'.length).split(',').filter(isRole)
  return permit(person, { who: roles, operator: true }, { quarter }).allowed
}
