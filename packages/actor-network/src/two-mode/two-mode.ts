import { rowOf, type Arcs } from '../graph/arcs.ts'
import { notDefined, ratio, type Figure } from '../graph/figure.ts'
import { buildGraph, type Graph, type GraphTie } from '../graph/graph.ts'
import { pathMeasures } from '../measures/paths.ts'

/** Who takes part in what: actors on one side, bodies, events or projects on the other. */
export interface TwoMode {
  readonly actors: readonly string[]
  readonly occasions: readonly string[]
  readonly memberships: readonly { readonly actor: string; readonly occasion: string }[]
}

export type ProjectionWeight = 'shared' | 'newman'

interface Sides {
  readonly arcs: Arcs
  readonly graph: Graph
  readonly actorCount: number
}

/** Both sides in one graph: first the actors, then the occasions; ids get a prefix so that sides may share names. */
function sidesOf(network: TwoMode): Sides {
  const graph = buildGraph({
    ids: [
      ...network.actors.map((id) => `actor ${id}`),
      ...network.occasions.map((id) => `occasion ${id}`),
    ],
    ties: network.memberships.map(({ actor, occasion }) => ({
      from: `actor ${actor}`,
      to: `occasion ${occasion}`,
    })),
    directed: false,
  })
  return { arcs: graph.out, graph, actorCount: network.actors.length }
}

function projected(
  network: TwoMode,
  side: 'actors' | 'occasions',
  weight: ProjectionWeight,
): Graph {
  const { arcs, actorCount } = sidesOf(network)
  const ids = side === 'actors' ? network.actors : network.occasions
  const count = actorCount + network.occasions.length
  const [first, end] = side === 'actors' ? [actorCount, count] : [0, actorCount]
  const offset = side === 'actors' ? 0 : actorCount
  const ties: GraphTie[] = []
  for (let middle = first; middle < end; middle += 1) {
    const row = rowOf(arcs, middle)
    const strength = weight === 'newman' ? 1 / (row.length - 1) : 1
    row.forEach((a, at) => {
      for (const b of row.subarray(at + 1)) {
        ties.push({ from: ids[a - offset] ?? '', to: ids[b - offset] ?? '', strength })
      }
    })
  }
  return buildGraph({ ids, ties, directed: false })
}

/**
 * The actors, tied where they share a body, event or project.
 *
 * Source: Breiger (1974), https://doi.org/10.2307/2576011; Newman (2001), https://doi.org/10.1103/PhysRevE.64.016132
 * Convention: strength is the number of shared occasions, or with 'newman' the sum of 1/(participants - 1).
 * Cost: O(sum of squares of participants).
 * @example projectActors({ actors: ['A', 'B'], occasions: ['x'], memberships: [{ actor: 'A', occasion: 'x' }, { actor: 'B', occasion: 'x' }] }).tieCount // => 1
 */
export const projectActors = (network: TwoMode, weight: ProjectionWeight = 'shared'): Graph =>
  projected(network, 'actors', weight)

/**
 * The bodies, events and projects, tied where they share an actor.
 *
 * Source: Breiger (1974), https://doi.org/10.2307/2576011
 * Convention: strength is the number of shared actors. Cost: O(sum of squares of an actor's occasions).
 * @example projectOccasions({ actors: ['A'], occasions: ['x', 'y'], memberships: [{ actor: 'A', occasion: 'x' }, { actor: 'A', occasion: 'y' }] }).tieCount // => 1
 */
export const projectOccasions = (network: TwoMode): Graph =>
  projected(network, 'occasions', 'shared')

interface TwoModeNode {
  readonly id: string
  readonly side: 'actor' | 'occasion'
  readonly degree: Figure
  readonly closeness: Figure
  readonly betweenness: Figure
  readonly clustering: Figure
  readonly redundancy: Figure
}

export interface TwoModeMeasures {
  readonly density: Figure
  readonly robinsAlexander: Figure
  readonly nodes: readonly TwoModeNode[]
}

/** The largest betweenness a node of a side of `own` against `other` can have (Borgatti and Everett 1997). */
function mostBetweenness(own: number, other: number): number {
  const whole = Math.floor((own - 1) / other)
  const rest = (own - 1) % other
  return (
    (other ** 2 * (whole + 1) ** 2 +
      other * (whole + 1) * (2 * rest - whole - 1) -
      rest * (2 * whole - rest + 3)) /
    2
  )
}

/** Neighbours of neighbours, each once, without the node. */
function secondNeighbours(arcs: Arcs, node: number): ReadonlySet<number> {
  const found = new Set<number>()
  for (const middle of rowOf(arcs, node)) for (const far of rowOf(arcs, middle)) found.add(far)
  found.delete(node)
  return found
}

function overlap(arcs: Arcs, a: number, b: number): number {
  const others = new Set(rowOf(arcs, b))
  return rowOf(arcs, a).reduce((sum, node) => sum + (others.has(node) ? 1 : 0), 0)
}

function clusteringOf(arcs: Arcs, node: number): Figure {
  const partners = [...secondNeighbours(arcs, node)]
  const own = rowOf(arcs, node).length
  const shares = partners.map((partner) => {
    const shared = overlap(arcs, node, partner)
    return shared / (own + rowOf(arcs, partner).length - shared)
  })
  return ratio(
    shares.reduce((sum, share) => sum + share, 0),
    partners.length,
    'isolated',
  )
}

function redundancyOf(arcs: Arcs, node: number): Figure {
  const row = rowOf(arcs, node)
  let redundant = 0
  row.forEach((a, at) => {
    for (const b of row.subarray(at + 1)) if (overlap(arcs, a, b) > 1) redundant += 1
  })
  return ratio(2 * redundant, row.length * (row.length - 1), 'isolated')
}

function robinsAlexander(arcs: Arcs): Figure {
  let fourCycles = 0
  let threePaths = 0
  for (let node = 0; node < arcs.offsets.length - 1; node += 1) {
    for (const far of secondNeighbours(arcs, node)) {
      const shared = overlap(arcs, node, far)
      if (node < far) fourCycles += (shared * (shared - 1)) / 2
    }
    for (const other of rowOf(arcs, node)) {
      threePaths += (rowOf(arcs, node).length - 1) * (rowOf(arcs, other).length - 1)
    }
  }
  // Each cycle was found from both sides and each path from both ends of its middle tie.
  return ratio((4 * fourCycles) / 2, threePaths / 2, 'no-ties')
}

/**
 * Measures of a two-mode network as it is, both sides together, without loss by projection.
 *
 * Source: Borgatti and Everett (1997), https://doi.org/10.1016/S0378-8733(96)00301-2; Robins and Alexander (2004),
 * https://doi.org/10.1023/B:CMOT.0000032580.12184.c0; clustering and redundancy: Latapy, Magnien and Del Vecchio (2008),
 * https://doi.org/10.1016/j.socnet.2007.04.006
 * Convention: degree, closeness and betweenness as shares of the most possible on that side; closeness only where everything
 * is reached; redundancy from two ties on. Cost: O(n m + sum of squares of degrees).
 * @example twoModeMeasures({ actors: ['A'], occasions: ['x'], memberships: [{ actor: 'A', occasion: 'x' }] }).density // => 1
 */
export function twoModeMeasures(network: TwoMode): TwoModeMeasures {
  const { arcs, graph, actorCount } = sidesOf(network)
  const occasionCount = network.occasions.length
  const paths = pathMeasures(graph)
  const nodes = [...network.actors, ...network.occasions].map((id, node): TwoModeNode => {
    const isActor = node < actorCount
    const [own, other] = isActor ? [actorCount, occasionCount] : [occasionCount, actorCount]
    const closeness = paths.closeness[node] ?? notDefined('isolated')
    const nearest = other + 2 * (own - 1)
    return {
      id,
      side: isActor ? 'actor' : 'occasion',
      degree: ratio(rowOf(arcs, node).length, other, 'too-few-actors'),
      closeness:
        typeof closeness === 'number' ? (closeness * nearest) / (own + other - 1) : closeness,
      betweenness: ratio(
        paths.betweenness[node] ?? 0,
        mostBetweenness(own, other),
        'too-few-actors',
      ),
      clustering: clusteringOf(arcs, node),
      redundancy: redundancyOf(arcs, node),
    }
  })
  return {
    density: ratio(graph.tieCount, actorCount * occasionCount, 'too-few-actors'),
    robinsAlexander: robinsAlexander(arcs),
    nodes,
  }
}
