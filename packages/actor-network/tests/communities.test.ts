import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildGraph,
  communities,
  components,
  inducedGraph,
  modularity,
  type Graph,
} from '../src/index.ts'
import { anyGraph } from './test-support/graphs.ts'

/** `0-1:5` is a tie of strength 5. */
function graphOf(count: number, notation: string): Graph {
  return buildGraph({
    ids: Array.from({ length: count }, (_, node) => String(node)),
    directed: false,
    ties: notation.split(' ').map((word) => {
      const [from = '', to = '', strength = '1'] = word.split(/[-:]/)
      return { from, to, strength: Number(strength) }
    }),
  })
}

/** Both networks keep Louvain from single actors below the best division, however often it starts. */
const FOURTEEN =
  '0-1:2 0-2:3 0-3:1 0-4:2 0-5:4 0-6:5 0-10:3 0-12:3 1-3:1 1-4:4 1-6:2 1-7:4 1-8:4 1-11:2 1-12:1 1-13:2 2-4:2 2-5:4 ' +
  '2-7:2 2-8:1 2-10:5 2-13:5 3-4:4 3-5:3 3-6:4 3-7:3 3-8:1 3-12:2 4-6:2 4-7:3 4-8:2 4-10:2 5-10:1 5-12:2 6-7:3 6-8:1 ' +
  '6-9:1 6-11:3 6-12:4 7-10:3 7-12:4 7-13:3 8-9:2 8-10:4 8-11:5 9-12:1 9-13:4 10-11:1 10-12:1 12-13:3'
const NINETEEN =
  '0-10:1 0-11:3 1-5:4 1-12:1 1-14:5 1-15:5 2-15:5 3-8:5 3-9:2 3-11:1 3-13:3 3-14:4 3-16:5 4-11:4 4-18:2 5-8:4 5-9:4 ' +
  '5-13:1 5-14:2 5-17:3 5-18:1 6-7:2 6-8:5 6-18:3 7-8:4 7-10:1 7-15:1 8-16:1 8-17:1 9-13:3 9-18:1 10-15:1 14-15:5 ' +
  '14-16:1 17-18:2'

describe('communities', () => {
  it('are proven best up to sixteen actors and found by search above, both where igraph proved the best', () => {
    const small = communities(graphOf(14, FOURTEEN))
    expect(small.found).toBe('by-trying-all')
    expect(small.modularity).toBeCloseTo(0.17144687012697699, 12)
    const larger = communities(graphOf(19, NINETEEN))
    expect(larger.found).toBe('by-search')
    expect(larger.modularity).toBeCloseTo(0.4107530381944444, 12)
  })

  it('are never better by search than by trying all, and the modularity told is that of the division', () => {
    fc.assert(
      fc.property(anyGraph(8, 12, false), (graph) => {
        const best = communities(graph)
        expect(best.modularity).toEqual(modularity(graph, best.of))
        // Seventeen more actors in a ring keep the search from trying all.
        const ring = Array.from({ length: 17 }, (_, at) => `r${at}`)
        const joined = buildGraph({
          ids: [...graph.ids, ...ring],
          directed: false,
          ties: [
            ...tiesOf(graph),
            ...ring.map((from, at) => ({ from, to: ring[(at + 1) % 17] ?? '' })),
          ],
        })
        const found = communities(joined)
        expect(found.found).toBe('by-search')
        expect(found.modularity).toEqual(modularity(joined, found.of))
        for (let community = 0; community < found.count; community += 1) {
          const members = new Set(joined.ids.filter((_, node) => found.of[node] === community))
          expect(components(inducedGraph(joined, (id) => members.has(id))).count).toBe(1)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('are numbered by falling size, and the same for the same seed', () => {
    const { of } = communities(graphOf(19, NINETEEN), { seed: 9 })
    expect(communities(graphOf(19, NINETEEN), { seed: 9 }).of).toEqual(of)
    const sizes = [...Map.groupBy(of, (community) => community)].toSorted(([a], [b]) => a - b)
    const counts = sizes.map(([, members]) => members.length)
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })
})

function tiesOf(graph: Graph) {
  return graph.ids.flatMap((from, at) =>
    Array.from({ length: graph.ids.length }, (_, to) => to).flatMap((to) => {
      const row = graph.out.targets.subarray(graph.out.offsets[at], graph.out.offsets[at + 1])
      const place = row.indexOf(to)
      if (to <= at || place === -1) return []
      const strength = graph.out.strengths[(graph.out.offsets[at] ?? 0) + place] ?? 1
      return [{ from, to: graph.ids[to] ?? '', strength }]
    }),
  )
}
