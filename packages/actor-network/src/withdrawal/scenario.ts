import { isOccasion, type Actor, type Network, type Tie } from '../network/network.ts'
import { withoutActors } from '../network/select.ts'

export type Scenario =
  | { readonly kind: 'leaves' }
  | { readonly kind: 'leaves-with-occasions' }
  | {
      readonly kind: 'hand-over'
      readonly successor: string
      /** Occasions the successor carries on; the others the management held end. By default all go on. */
      readonly occasions?: readonly string[]
      readonly ties: 'handed-over' | 'lost'
    }

/** Bodies, events and projects that the actor convenes or pays for, and those that these convene or pay for. */
function heldOccasions(network: Network, manager: string): readonly Actor[] {
  const holders = new Set([manager])
  // A set grows while it is walked through, so that what is held by what is held is found as well.
  for (const holder of holders) {
    for (const actor of network.actors) {
      if (!isOccasion(actor)) continue
      if (actor.convenedBy === holder || actor.paidBy === holder) holders.add(actor.id)
    }
  }
  return network.actors.filter((actor) => actor.id !== manager && holders.has(actor.id))
}

function handedTo(tie: Tie, manager: string, successor: string): readonly Tie[] {
  if (tie.from !== manager && tie.to !== manager) return [tie]
  const moved = {
    ...tie,
    from: tie.from === manager ? successor : tie.from,
    to: tie.to === manager ? successor : tie.to,
  }
  return moved.from === moved.to ? [] : [moved]
}

function handOver(
  network: Network,
  manager: string,
  scenario: Extract<Scenario, { kind: 'hand-over' }>,
): Network {
  const { successor } = scenario
  if (successor === manager || !network.actors.some((actor) => actor.id === successor)) {
    throw new Error(`applyScenario requires a successor who remains: ${successor}`)
  }
  const held = heldOccasions(network, manager).map((actor) => actor.id)
  const goesOn = new Set(held.filter((id) => scenario.occasions?.includes(id) ?? true))
  const ends = new Set(held.filter((id) => !goesOn.has(id)))
  const joins = [...goesOn].map((id): Tie => {
    return { from: successor, to: id, type: 'membership', reportedBy: [] }
  })
  const isOccasionTie = (tie: Tie): boolean => goesOn.has(tie.from) || goesOn.has(tie.to)
  const carried = network.ties.flatMap((tie) =>
    scenario.ties === 'handed-over' || isOccasionTie(tie)
      ? handedTo(tie, manager, successor)
      : [tie],
  )
  const remaining = withoutActors({ ...network, ties: [...carried, ...joins] }, ends)
  return withoutActors(remaining, new Set([manager]))
}

/**
 * The network as it would be after the management has gone, by one of three scenarios.
 *
 * Source: none; the scenarios are those of the neighbourhood programmes (withdrawal, end of funding, transfer).
 * Convention: 'leaves' takes away the actor alone; 'leaves-with-occasions' also the bodies, events and projects it convenes
 * or pays for, and what a project it pays for convenes in turn; 'hand-over' lets a successor carry on occasions and, if so wished, ties. Cost: O(n + m).
 * @throws if actor or successor are unknown or the same
 * @example applyScenario(sampleNetwork(), 'm', { kind: 'leaves-with-occasions' }).actors.map((actor) => actor.id) // => ['s', 'k', 'v', 'b', 'w', 'f']
 */
export function applyScenario(network: Network, manager: string, scenario: Scenario): Network {
  if (!network.actors.some((actor) => actor.id === manager && !isOccasion(actor))) {
    throw new Error(`applyScenario requires an actor of the network: ${manager}`)
  }
  if (scenario.kind === 'hand-over') return handOver(network, manager, scenario)
  const held =
    scenario.kind === 'leaves' ? [] : heldOccasions(network, manager).map((actor) => actor.id)
  return withoutActors(network, new Set([manager, ...held]))
}
