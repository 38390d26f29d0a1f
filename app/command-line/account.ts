import { dayIn } from '#platform/http/index.ts'
import { say } from '#platform/language/index.ts'
import { SHORTEST_PASSWORD } from '#platform/session/index.ts'
import { ROLES } from '#platform/values/index.ts'
import { personOfAccount } from '#rooms/people/index.ts'
import type { House } from '../house.ts'
import type { ExitCode, HouseCommand, Print } from './command.ts'
import { municipalityBySlug } from './municipality.ts'
import { operate, tellRefusal, type Town } from './operate.ts'

const option = (name: string, shown: string) =>
  ({ name, shown, kind: 'text', option: true }) as const

export const accountAdd: HouseCommand = {
  name: 'account add',
  where: 'house',
  parameters: [
    { name: 'email', shown: 'EMAIL', kind: 'text' },
    option('name', 'NAME'),
    option('municipality', 'SLUG'),
    option('role', 'ROLE'),
  ],
  asksPassword: true,
  run: async (given, house, print) => {
    const { email = '', name = '', municipality: slug = '', role = '', password = '' } = given
    const no = (sentence: string, details: Readonly<Record<string, string | number>>): ExitCode => {
      print(say(sentence, details), 'err')
      return 1
    }
    const town = await municipalityBySlug(house.database, slug)
    if (town === undefined) return no('command_municipality_unknown', { slug })
    if (!ROLES.some((known) => known === role))
      return no('command_account_role', { role, roles: ROLES.join(', ') })
    if (password.length < SHORTEST_PASSWORD)
      return no('command_account_password_short', { length: SHORTEST_PASSWORD })
    const account = await house.sessions.openAccount({ name, email, password })
    const person = await personFor(house, town, { account, name }, print)
    if (person === undefined) return 1
    const beginsOn = dayIn(town.zone, house.clock.now())
    const granted = await operate(house, town, {
      action: 'people.grant-role',
      input: { person, role, beginsOn },
    })
    if (granted.kind === 'refused') return tellRefusal(granted.reasons, print)
    print(
      say('command_account_added', { email, municipality: town.name, role: say(`role_${role}`) }),
    )
    return 0
  },
}

/** The person an account is in this town; entered anew when there is none yet. */
async function personFor(
  house: House,
  town: Town,
  { account, name }: { readonly account: string; readonly name: string },
  print: Print,
): Promise<string | undefined> {
  const today = dayIn(town.zone, house.clock.now())
  const known = await house.database.inMunicipality(town.id, (tx) =>
    personOfAccount(tx, account, today),
  )
  if (known.kind === 'member') return known.id
  const added = await operate(house, town, {
    action: 'people.add-person',
    input: { name, account },
  })
  if (added.kind === 'done') return String(added.value.value?.['id'])
  tellRefusal(added.reasons, print)
  return undefined
}
