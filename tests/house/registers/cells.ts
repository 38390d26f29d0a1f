import { personOfAccount } from '#rooms/people/index.ts'
import {
  ANONYMOUS,
  asDay,
  asId,
  OPERATOR,
  ROLES,
  type Person,
  type Role,
} from '#platform/values/index.ts'
import type { Tx } from '#platform/database/index.ts'
import { TODAY, type World } from '../world.ts'

/** How a person stands to the thing acted on. */
export const RELATIONS = [
  'town',
  'own-quarter',
  'other-quarter',
  'other-municipality',
  'decided',
  'anonymous',
  'operator',
] as const
export type Relation = (typeof RELATIONS)[number]

/** One line of the matrix before it is judged: who asks. `-` stands for nobody's role. */
export interface Asker {
  readonly role: Role | '-'
  readonly relation: Relation
  readonly identify: (tx: Tx) => Promise<Person>
}

export const WORKER = asId<'person'>('00000000-0000-4000-8000-000000000001')

const holding = (role: Role, quarter: string | null): Person => ({
  kind: 'member',
  id: WORKER,
  name: 'Mara Linde',
  grants: [
    { role, quarter: quarter === null ? null : asId(quarter), body: null, organisation: null },
  ],
})

const as = (person: Person) => () => Promise.resolve(person)

/** Accounts of persons who hold each role in another municipality. */
export type Strangers = ReadonlyMap<Role, string>

export async function strangersIn(world: World): Promise<Strangers> {
  const accounts = new Map<Role, string>()
  for (const role of ROLES) {
    const account = `stranger-${role}`
    const { id } = await world.act('people.add-person', { name: `Fremd ${role}`, account })
    const organisation = await world.act('people.add-organisation', {
      name: `Träger ${role}`,
      kind: 'carrier',
    })
    await world.act('people.grant-role', {
      person: id,
      role,
      quarter: world.quarter,
      organisation: organisation['id'],
      beginsOn: '2026-01-01',
    })
    accounts.set(role, account)
  }
  return accounts
}

/** Everyone who asks about a thing that is still open. */
export const askersOfOpen = (world: World, strangers: Strangers): readonly Asker[] => [
  ...ROLES.flatMap((role): readonly Asker[] => [
    { role, relation: 'town', identify: as(holding(role, null)) },
    { role, relation: 'own-quarter', identify: as(holding(role, world.quarter)) },
    { role, relation: 'other-quarter', identify: as(holding(role, world.otherQuarter)) },
    {
      role,
      relation: 'other-municipality',
      identify: (tx) => personOfAccount(tx, strangers.get(role) ?? '', asDay(TODAY)),
    },
  ]),
  { role: '-', relation: 'anonymous', identify: as(ANONYMOUS) },
  { role: '-', relation: 'operator', identify: as(OPERATOR) },
]

/** Everyone who asks about a thing that is decided, released or done already. */
export const askersOfDecided: readonly Asker[] = ROLES.map((role) => ({
  role,
  relation: 'decided',
  identify: as(holding(role, null)),
}))

export interface Cell {
  readonly kind: 'action' | 'question'
  readonly name: string
  readonly role: Role | '-'
  readonly relation: Relation
  readonly outcome: string
}
