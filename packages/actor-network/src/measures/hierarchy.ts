import { notDefined, ratio, type Figure } from '../graph/figure.ts'
import { type Graph } from '../graph/graph.ts'
import { components } from './components.ts'
import { distanceMatrix } from './reach.ts'

export interface Hierarchy {
  /** Share of pairs that can reach each other, direction ignored. */
  readonly connectedness: Figure
  /** Share of pairs reaching each other at all that do so one way only. */
  readonly hierarchy: Figure
  /** 1 where no tie is superfluous for holding the components together. */
  readonly efficiency: Figure
  /** Share of pairs within a component that have a least common superior. */
  readonly leastUpperBound: Figure
}

function reachOf(graph: Graph): readonly Uint8Array[] {
  const count = graph.ids.length
  const distances = distanceMatrix(graph.out, () => true)
  return graph.ids.map((_, from) =>
    Uint8Array.from({ length: count }, (_, to) =>
      from === to || distances[from * count + to] !== 0 ? 1 : 0,
    ),
  )
}

const reaches = (reach: readonly Uint8Array[], from: number, to: number): boolean =>
  reach[from]?.[to] === 1

/** A common superior whom every other common superior reaches. */
function hasLeastUpperBound(reach: readonly Uint8Array[], a: number, b: number): boolean {
  const bounds = reach.flatMap((_, node) =>
    reaches(reach, node, a) && reaches(reach, node, b) ? [node] : [],
  )
  return bounds.some((least) => bounds.every((bound) => reaches(reach, bound, least)))
}

function pairShares(graph: Graph): Pick<Hierarchy, 'hierarchy' | 'leastUpperBound'> {
  const reach = reachOf(graph)
  const parts = components(graph)
  let mutual = 0
  let oneWay = 0
  let violations = 0
  for (let a = 0; a < reach.length; a += 1) {
    for (let b = a + 1; b < reach.length; b += 1) {
      const [forth, back] = [reaches(reach, a, b), reaches(reach, b, a)]
      if (forth && back) mutual += 1
      else if (forth || back) oneWay += 1
      else if (parts.of[a] === parts.of[b] && !hasLeastUpperBound(reach, a, b)) violations += 1
    }
  }
  const most = parts.sizes.reduce((sum, size) => sum + ((size - 1) * (size - 2)) / 2, 0)
  return {
    hierarchy: ratio(oneWay, mutual + oneWay, 'no-ties'),
    leastUpperBound: most === 0 ? notDefined('too-few-actors') : 1 - violations / most,
  }
}

/**
 * How far the network resembles an out-tree, in four parts.
 *
 * Source: Krackhardt (1994), Graph theoretical dimensions of informal organizations.
 * Convention: ties without direction count as two arcs. Cost: O(n m + n^3) at worst; meant for some hundred actors.
 * @example hierarchy(graphFromPairs('A>B A>C')).hierarchy // => 1
 */
export function hierarchy(graph: Graph): Hierarchy {
  const { sizes } = components(graph)
  const count = graph.ids.length
  const arcs = graph.out.targets.length
  const needed = sizes.reduce((sum, size) => sum + size - 1, 0)
  const possible = sizes.reduce((sum, size) => sum + size * (size - 1), 0)
  const superfluous = ratio(arcs - needed, possible - needed, 'no-ties')
  return {
    connectedness: ratio(possible, count * (count - 1), 'too-few-actors'),
    efficiency: typeof superfluous === 'number' ? 1 - superfluous : superfluous,
    ...pairShares(graph),
  }
}
