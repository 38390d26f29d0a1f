import type { Day } from '../graph/day.ts'

export const ACTOR_KINDS = [
  'organisation',
  'group',
  'department',
  'person',
  'body',
  'event',
  'project',
] as const
export type ActorKind = (typeof ACTOR_KINDS)[number]

/** Bodies, events and projects bring actors together; they are not actors of the network themselves. */
const OCCASIONS: ReadonlySet<ActorKind> = new Set(['body', 'event', 'project'])

/** Who told of a tie: one of its ends, the management, or a record such as minutes or a contract. */
export const TIE_SOURCES = ['from', 'to', 'management', 'records'] as const
export type TieSource = (typeof TIE_SOURCES)[number]

export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: ActorKind
  readonly group?: string
  /** Of a body, event or project: the actor without whom it would not take place. */
  readonly convenedBy?: string
  /** Of a body, event or project: the actor whose budget pays for it. */
  readonly paidBy?: string
  /** Net-Map: the height of the tower, from 0. */
  readonly influence?: number
  readonly goal?: string
}

export interface Tie {
  readonly from: string
  readonly to: string
  readonly type: string
  /** More is stronger; missing where it was not measured. */
  readonly strength?: number
  readonly since?: Day
  readonly until?: Day
  /** Empty where nobody noted it. */
  readonly reportedBy: readonly TieSource[]
}

export interface Network {
  readonly directed: boolean
  readonly actors: readonly Actor[]
  readonly ties: readonly Tie[]
}

/** The type of a tie whose type nobody noted. */
export const UNTYPED = 'tie'

export const isOccasion = (actor: Actor): boolean => OCCASIONS.has(actor.kind)

/**
 * The actors that can have ties of their own: everything but bodies, events and projects.
 *
 * Source: none. Convention: order is kept. Cost: O(n).
 * @example properActors(sampleNetwork()).length // => 6
 */
export const properActors = (network: Network): readonly Actor[] =>
  network.actors.filter((actor) => !isOccasion(actor))

/**
 * The types of ties that occur, in alphabetical order.
 *
 * Source: none. Convention: a tie whose type nobody noted has the type `tie`. Cost: O(m).
 * @example tieTypes(sampleNetwork()) // => ['advice', 'contact', 'membership']
 */
export const tieTypes = (network: Network): readonly string[] =>
  [...new Set(network.ties.map((tie) => tie.type))].toSorted()

/**
 * A name for each actor by which it can be told apart: its own, with the id behind it where several bear the same.
 *
 * Source: none. Convention: ids are unique, names need not be. Cost: O(n).
 * @example distinctNames(sampleNetwork()).get('s') // => 'Schule am Kanal'
 */
export function distinctNames(network: Network): ReadonlyMap<string, string> {
  const bearers = Map.groupBy(network.actors, (actor) => actor.name)
  return new Map(
    network.actors.map(({ id, name }) => [
      id,
      (bearers.get(name)?.length ?? 0) < 2 ? name : `${name} (${id})`,
    ]),
  )
}

const sampleActor = (id: string, name: string, group: string): Actor => ({
  id,
  name,
  kind: 'organisation',
  group,
})
const sampleTie = (from: string, to: string, type: string, since: Day): Tie => ({
  from,
  to,
  type,
  since,
  reportedBy: ['management'],
})

/**
 * A small invented neighbourhood for examples: a management, five actors and two bodies.
 *
 * Source: invented. Convention: `m` is the management; the round table `r` is convened by it, the festival `f` is not.
 * Cost: none.
 * @example sampleNetwork().ties.length // => 9
 */
export function sampleNetwork(): Network {
  return {
    directed: false,
    actors: [
      sampleActor('m', 'Quartiersmanagement', 'Management'),
      sampleActor('s', 'Schule am Kanal', 'Verwaltung'),
      sampleActor('k', 'Kita Regenbogen', 'Träger'),
      sampleActor('v', 'Sportverein', 'Verein'),
      sampleActor('b', 'Bäckerei Yıldız', 'Wirtschaft'),
      sampleActor('w', 'Wohnungsgesellschaft', 'Wirtschaft'),
      { id: 'r', name: 'Runder Tisch', kind: 'body', convenedBy: 'm' },
      { id: 'f', name: 'Sommerfest', kind: 'event', convenedBy: 'v' },
    ],
    ties: [
      sampleTie('m', 's', 'contact', '2024-02-01'),
      sampleTie('m', 'k', 'contact', '2024-03-01'),
      sampleTie('m', 'b', 'advice', '2024-05-01'),
      { ...sampleTie('s', 'k', 'contact', '2025-01-15'), reportedBy: ['from', 'to'] },
      { ...sampleTie('v', 's', 'contact', '2023-01-01'), reportedBy: ['from'] },
      sampleTie('k', 'r', 'membership', '2024-04-01'),
      sampleTie('w', 'r', 'membership', '2024-04-01'),
      sampleTie('v', 'f', 'membership', '2024-06-01'),
      sampleTie('b', 'f', 'membership', '2024-06-01'),
    ],
  }
}
