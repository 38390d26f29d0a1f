import type { Day } from '../graph/day.ts'
import { buildGraph, type Graph, type GraphTie } from '../graph/graph.ts'
import type { TwoMode } from '../two-mode/two-mode.ts'
import { isOccasion, properActors, type Network, type Tie } from './network.ts'

export interface Selection {
  /** Only ties of this type. */
  readonly type?: string
  /** Only ties that hold on this day: begun or of unknown beginning, and not yet ended. */
  readonly on?: Day
  /** Leaves out the ties that nobody but this management told of. */
  readonly notToldAloneBy?: string
}

/** A management tells of a tie as such, or as one of its ends. */
export const isToldAloneBy = (tie: Tie, manager: string): boolean =>
  tie.reportedBy.length > 0 &&
  tie.reportedBy.every(
    (source) =>
      source === 'management' ||
      (source === 'from' && tie.from === manager) ||
      (source === 'to' && tie.to === manager),
  )

const holdsOn = (tie: Tie, day: Day): boolean =>
  (tie.since === undefined || tie.since <= day) && (tie.until === undefined || tie.until > day)

/**
 * The part of a network that a question is about.
 *
 * Source: none.
 * Convention: a tie ends on its last day, so it does not hold on the day `until`; ties without a beginning count as held.
 * Cost: O(m).
 * @example selectTies(sampleNetwork(), { type: 'advice' }).ties.length // => 1
 */
export function selectTies(network: Network, selection: Selection): Network {
  const ties = network.ties.filter(
    (tie) =>
      (selection.type === undefined || tie.type === selection.type) &&
      (selection.on === undefined || holdsOn(tie, selection.on)) &&
      (selection.notToldAloneBy === undefined || !isToldAloneBy(tie, selection.notToldAloneBy)),
  )
  return { ...network, ties }
}

/** Who takes part in each body, event and project. */
export function participantsOf(network: Network): ReadonlyMap<string, readonly string[]> {
  const participants = new Map<string, Set<string>>()
  for (const actor of network.actors) if (isOccasion(actor)) participants.set(actor.id, new Set())
  for (const { from, to } of network.ties) {
    const [start, end] = [participants.get(from), participants.get(to)]
    if (start !== undefined && end !== undefined) continue
    start?.add(to)
    end?.add(from)
  }
  return new Map([...participants].map(([id, members]) => [id, [...members]]))
}

/**
 * Who takes part in what, for the measures of two-mode networks.
 *
 * Source: none. Convention: every body, event and project is an occasion; several ties of one actor to it are one membership.
 * Cost: O(n + m).
 * @example twoModeOf(sampleNetwork()).memberships[0] // => { actor: 'k', occasion: 'r' }
 */
export function twoModeOf(network: Network): TwoMode {
  const participants = participantsOf(network)
  return {
    actors: properActors(network).map((actor) => actor.id),
    occasions: [...participants.keys()],
    memberships: [...participants].flatMap(([occasion, members]) =>
      members.map((actor) => ({ actor, occasion })),
    ),
  }
}

/** Every two actors who share a body, event or project, once for each they share. */
export const sharedPairs = (network: Network): readonly (readonly [string, string])[] =>
  [...participantsOf(network).values()].flatMap((members) =>
    members.flatMap((from, at) => members.slice(at + 1).map((to) => [from, to] as const)),
  )

const sharedTies = (network: Network): readonly GraphTie[] =>
  sharedPairs(network).flatMap(([from, to]) =>
    network.directed
      ? [
          { from, to },
          { from: to, to: from },
        ]
      : [{ from, to }],
  )

/**
 * The graph among the actors: their own ties, and a tie between any two who share a body, event or project.
 *
 * Source: projection of two-mode data, Breiger (1974), https://doi.org/10.2307/2576011
 * Convention: own ties count with their strength (1 where not measured), each shared occasion counts 1 more.
 * Cost: O(n + m + sum of squares of participants).
 * @example graphAmongActors(sampleNetwork()).tieCount // => 7
 */
export function graphAmongActors(network: Network): Graph {
  const ids = properActors(network).map((actor) => actor.id)
  const known = new Set(ids)
  const own = network.ties.filter((tie) => known.has(tie.from) && known.has(tie.to))
  return buildGraph({ ids, ties: [...own, ...sharedTies(network)], directed: network.directed })
}

/** A network without some actors or occasions and all their ties. */
export function withoutActors(network: Network, gone: ReadonlySet<string>): Network {
  return {
    ...network,
    actors: network.actors.filter((actor) => !gone.has(actor.id)),
    ties: network.ties.filter((tie) => !gone.has(tie.from) && !gone.has(tie.to)),
  }
}
