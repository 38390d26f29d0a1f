import { nodeCountOf } from '../graph/arcs.ts'
import { type Figure } from '../graph/figure.ts'
import { undirectedView, unitStrengths, type Graph } from '../graph/graph.ts'
import { components } from './components.ts'
import { levelOf, renumber } from './division-level.ts'
import { searchDivision } from './division-search.ts'
import { divideExactly, MOST_TRIED, triedDivisions } from './exact-division.ts'
import { modularity } from './modularity.ts'

export interface Communities {
  readonly modularity: Figure
  readonly count: number
  /** Number of the community for each actor, from 0 by falling size. */
  readonly of: Uint32Array
  /** Whether all divisions were compared, which proves the best one, or the best of a search is shown. */
  readonly found: 'by-trying-all' | 'by-search'
}

export interface CommunityOptions {
  readonly seed?: number
  /** How many tries of the search; by default 100 below 100 actors, 60 below 200, 20 below 1,000 and 5 above. */
  readonly starts?: number
  readonly strengths?: 'counted' | 'ignored'
}

function sortBySize(of: Uint32Array, count: number): Uint32Array {
  const sizes = new Uint32Array(count)
  for (const community of of) sizes[community] = (sizes[community] ?? 0) + 1
  const order = Array.from({ length: count }, (_, community) => community).toSorted(
    (a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b,
  )
  const rank = new Uint32Array(count)
  order.forEach((community, place) => {
    rank[community] = place
  })
  return of.map((community) => rank[community] ?? 0)
}

function defaultStarts(count: number): number {
  if (count < 200) return count < 100 ? 100 : 60
  return count < 1000 ? 20 : 5
}

/** The components small enough to compare all their divisions, the smallest first, as long as the cost stays that of one. */
function smallComponents(graph: Graph): readonly (readonly number[])[] {
  const parts = components(graph)
  const members: number[][] = parts.sizes.map(() => [])
  parts.of.forEach((part, node) => members[part]?.push(node))
  let cost = 0
  return members
    .toSorted((a, b) => a.length - b.length)
    .filter((part) => {
      if (part.length > MOST_TRIED) return false
      cost += triedDivisions(part.length)
      return cost <= triedDivisions(MOST_TRIED)
    })
}

/**
 * Communities: groups of actors tied more closely among themselves, divided for the highest modularity.
 *
 * Source: Newman and Girvan (2004), https://doi.org/10.1103/PhysRevE.69.026113; search: Blondel et al. (2008),
 * https://doi.org/10.1088/1742-5468/2008/10/P10008, from many beginnings, split into connected communities as Traag et al.
 * (2019) demand, https://doi.org/10.1038/s41598-019-41695-z
 * Convention: direction ignored; modularity of resolution 1; an actor without ties is a community alone. Components of up to
 * 16 actors are divided by comparing all divisions, larger ones by a search, and the result says which; another division may
 * be as good. The same seed gives the same result.
 * Cost: some hundredths of a second at most for all that is compared; about O(m) a try of the search, 300 actors some tens
 * of milliseconds.
 * @example communities(graphFromPairs('A-B B-C C-A C-D D-E E-F F-D')).count // => 2
 */
export function communities(graph: Graph, options: CommunityOptions = {}): Communities {
  const view = undirectedView(graph)
  const used = options.strengths === 'ignored' ? unitStrengths(view) : view
  const count = nodeCountOf(used.out)
  const level = levelOf(used.out, new Float64Array(count))
  const small = level.total === 0 ? [] : smallComponents(used)
  const isAllSmall = small.reduce((sum, part) => sum + part.length, 0) === count
  const starts = isAllSmall || level.total === 0 ? 0 : (options.starts ?? defaultStarts(count))
  const of = searchDivision(level, starts, options.seed ?? 1)
  for (const part of small) {
    for (const community of divideExactly(level, part)) {
      // Numbers above all the search has given; renumbered below.
      for (const node of community) of[node] = count + (community[0] ?? node)
    }
  }
  const found = renumber(of)
  return {
    modularity: modularity(used, of),
    count: found,
    of: sortBySize(of, found),
    found: isAllSmall || level.total === 0 ? 'by-trying-all' : 'by-search',
  }
}
