import { rowOf } from '../graph/arcs.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'
import { emptySums, sweepSources } from '../measures/sweep.ts'
import { closenessSum, pairsAtDistance } from '../measures/reach.ts'
import { degreeIn } from '../graph/arcs.ts'
import { isPresentWithout } from './loss.ts'

export interface SingleRemoval {
  readonly id: string
  readonly relayLoss: number
  readonly newlyIsolated: number
}

export interface RemovalRank {
  /** 1 is the actor whose leaving would cost the others most; equals share the better rank. */
  readonly rank: number
  readonly among: number
  readonly relayLoss: number
  readonly meanRelayLoss: number
}

function leftAlone(graph: Graph, node: number): number {
  return rowOf(graph.out, node).reduce(
    (sum, partner) => sum + (degreeIn(graph.out, partner) === 1 ? 1 : 0),
    0,
  )
}

/**
 * What the leaving of each single actor would cost the others.
 *
 * Source: key players, Borgatti (2006), https://doi.org/10.1007/s10588-006-7084-x; relay loss as in lossAmongRemaining.
 * Convention: direction ignored; an actor on no shortest way between others has relay loss 0.
 * Cost: O(n m) for the whole, then for each actor on some shortest way O(n m / 32) a step of distance; 300 actors in
 * some tens of milliseconds, 1,000 in a few seconds.
 * @example singleRemovals(graphFromPairs('A-B B-C'))[1] // => { id: 'B', relayLoss: 1, newlyIsolated: 2 }
 */
export function singleRemovals(graph: Graph): readonly SingleRemoval[] {
  const view = undirectedView(graph)
  const sums = emptySums(view.ids.length)
  sweepSources(view.out, { first: 0, step: 1 }, sums)
  const whole = sums.harmonic.reduce((sum, value) => sum + value, 0)
  return view.ids.map((id, node) => {
    const newlyIsolated = leftAlone(view, node)
    const before = whole - 2 * (sums.harmonic[node] ?? 0)
    if (before <= 0 || (sums.betweenness[node] ?? 0) === 0)
      return { id, relayLoss: 0, newlyIsolated }
    const after = closenessSum(pairsAtDistance(view.out, isPresentWithout(view.out, node)))
    const loss = 1 - after / before
    // Both sums run over the same pairs; a difference below 1e-12 is rounding.
    return { id, relayLoss: loss < 1e-12 ? 0 : loss, newlyIsolated }
  })
}

/**
 * The place of one actor among all single removals.
 *
 * Source: as {@link singleRemovals}. Convention: rank 1 costs the others most; ties share the better rank. Cost: O(n).
 * @throws if the actor is not among them
 * @example rankOfRemoval(singleRemovals(graphFromPairs('A-B B-C')), 'B').rank // => 1
 */
export function rankOfRemoval(removals: readonly SingleRemoval[], id: string): RemovalRank {
  const own = removals.find((removal) => removal.id === id)
  if (own === undefined) throw new Error(`rankOfRemoval requires a known actor: ${id}`)
  const greater = removals.filter((removal) => removal.relayLoss > own.relayLoss + 1e-12)
  const sum = removals.reduce((total, removal) => total + removal.relayLoss, 0)
  return {
    rank: greater.length + 1,
    among: removals.length,
    relayLoss: own.relayLoss,
    meanRelayLoss: sum / removals.length,
  }
}
