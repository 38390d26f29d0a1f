import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  brokerage,
  cohesion,
  communities,
  components,
  coreFit,
  coreNumbers,
  corePeriphery,
  globalEfficiency,
  inducedGraph,
  lossAmongRemaining,
  modularity,
  pathMeasures,
  singleRemovals,
  strongComponents,
  structuralHoles,
  triadCensus,
  type Graph,
} from '../src/index.ts'
import { anyGraph, matrixOf } from './test-support/graphs.ts'

const RUNS = { numRuns: 80 }
const small = fc.boolean().chain((directed) => anyGraph(1, 7, directed))

/** All shortest ways by trying every way without repetition; the length of a tie is 1 or 1/strength. */
function shortestWays(graph: Graph, lengthOf: (strength: number) => number) {
  const matrix = matrixOf(graph)
  const found = new Map<string, { length: number; ways: number[][] }>()
  const walk = (way: number[], length: number): void => {
    const last = way.at(-1) ?? 0
    const key = `${way[0]} ${last}`
    const best = found.get(key)
    if (way.length > 1) {
      if (best === undefined || length < best.length - 1e-9) found.set(key, { length, ways: [way] })
      else if (Math.abs(length - best.length) < 1e-9) best.ways.push(way)
    }
    matrix[last]?.forEach((strength, next) => {
      if (strength > 0 && !way.includes(next)) walk([...way, next], length + lengthOf(strength))
    })
  }
  graph.ids.forEach((_, node) => walk([node], 0))
  return found
}

function betweennessByHand(graph: Graph, lengthOf: (strength: number) => number): number[] {
  const sums = graph.ids.map(() => 0)
  for (const { ways } of shortestWays(graph, lengthOf).values()) {
    for (const way of ways) {
      for (const node of way.slice(1, -1)) sums[node] = (sums[node] ?? 0) + 1 / ways.length
    }
  }
  return sums.map((sum) => (graph.directed ? sum : sum / 2))
}

const rounded = (values: ArrayLike<number>) =>
  Array.from(values, (value) => Math.round(value * 1e8) / 1e8)

/** Every division of so many actors, each once: an actor joins a community begun before or begins the next. */
function allDivisions(count: number): readonly (readonly number[])[] {
  let divisions: readonly (readonly number[])[] = [[]]
  for (let node = 0; node < count; node += 1) {
    divisions = divisions.flatMap((division) =>
      Array.from({ length: Math.max(-1, ...division) + 2 }, (_, community) => [
        ...division,
        community,
      ]),
    )
  }
  return divisions
}

describe('against brute force up to seven actors', () => {
  it('betweenness and harmonic centrality count all shortest ways', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const own = pathMeasures(graph)
        expect(rounded(own.betweenness)).toEqual(rounded(betweennessByHand(graph, () => 1)))
        const ways = [...shortestWays(graph, () => 1)]
        const harmonic = graph.ids.map((_, node) =>
          ways
            .filter(([key]) => key.startsWith(`${node} `))
            .reduce((sum, [, { length }]) => sum + 1 / length, 0),
        )
        expect(rounded(own.harmonic)).toEqual(rounded(harmonic))
      }),
      RUNS,
    )
  })

  it('with strengths the ways are those of least 1/strength', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const own = pathMeasures(graph, 'inverse-strength')
        expect(rounded(own.betweenness)).toEqual(
          rounded(betweennessByHand(graph, (strength) => 1 / strength)),
        )
      }),
      RUNS,
    )
  })

  it('cut points and bridges are what raises the number of components when it goes', () => {
    fc.assert(
      fc.property(anyGraph(1, 7, false), (graph) => {
        const whole = components(graph)
        const cuts = graph.ids.flatMap((id, node) => {
          const rest = components(inducedGraph(graph, (other) => other !== id)).count
          const isAlone = matrixOf(graph)[node]?.every((strength) => strength === 0) === true
          return rest > whole.count - (isAlone ? 1 : 0) ? [node] : []
        })
        expect(cohesion(graph).articulationPoints).toEqual(cuts)
        const ties = matrixOf(graph).flatMap((row, from) =>
          row.flatMap((strength, to) => (strength > 0 && from < to ? [[from, to] as const] : [])),
        )
        const bridges = ties.filter(([a, b]) => {
          const seen = new Set([a])
          for (const node of seen) {
            for (const [x, y] of ties) {
              if (x === a && y === b) continue
              if (x === node) seen.add(y)
              if (y === node) seen.add(x)
            }
          }
          return !seen.has(b)
        })
        const found = cohesion(graph).bridges.map(String)
        expect(new Set(found)).toEqual(new Set(bridges.map(String)))
        expect(found).toHaveLength(bridges.length)
        const tiesInBlocks = cohesion(graph).biconnectedComponents.reduce(
          (sum, block) =>
            sum + ties.filter(([a, b]) => block.includes(a) && block.includes(b)).length,
          0,
        )
        expect(tiesInBlocks).toBe(ties.length)
      }),
      RUNS,
    )
  })

  it('strong components are the classes of mutual reach', () => {
    fc.assert(
      fc.property(anyGraph(1, 7, true), (graph) => {
        const ways = shortestWays(graph, () => 1)
        const { of } = strongComponents(graph)
        graph.ids.forEach((_, a) =>
          graph.ids.forEach((_, b) => {
            if (a === b) return
            expect(of[a] === of[b]).toBe(ways.has(`${a} ${b}`) && ways.has(`${b} ${a}`))
          }),
        )
      }),
      RUNS,
    )
  })

  it("Burt's measures follow the book's formulas on the matrix", () => {
    fc.assert(
      fc.property(small, (graph) => {
        const m = matrixOf(graph)
        const n = graph.ids.length
        const z = (i: number, j: number) =>
          graph.directed ? (m[i]?.[j] ?? 0) + (m[j]?.[i] ?? 0) : (m[i]?.[j] ?? 0)
        const all = Array.from({ length: n }, (_, at) => at)
        const p = (i: number, j: number) => z(i, j) / all.reduce((sum, k) => sum + z(i, k), 0)
        const top = (j: number) => Math.max(...all.map((k) => z(j, k)))
        const own = structuralHoles(graph)
        for (const i of all) {
          const partners = all.filter((j) => z(i, j) > 0)
          if (partners.length === 0) continue
          const others = (j: number) => all.filter((q) => q !== i && q !== j && z(i, q) > 0)
          const constraint = partners.reduce(
            (sum, j) => sum + (p(i, j) + others(j).reduce((s, q) => s + p(i, q) * p(q, j), 0)) ** 2,
            0,
          )
          const size = partners.reduce(
            (sum, j) => sum + 1 - others(j).reduce((s, q) => s + (p(i, q) * z(j, q)) / top(j), 0),
            0,
          )
          expect(own.constraint[i]).toBeCloseTo(constraint, 9)
          expect(own.effectiveSize[i]).toBeCloseTo(size, 9)
        }
      }),
      RUNS,
    )
  })

  it('core numbers are those of peeling', () => {
    fc.assert(
      fc.property(anyGraph(1, 7, false), (graph) => {
        const m = matrixOf(graph)
        const core = graph.ids.map(() => 0)
        for (let k = 1; k < graph.ids.length; k += 1) {
          let left = new Set(graph.ids.keys())
          for (let before = -1; before !== left.size;) {
            before = left.size
            left = new Set(
              [...left].filter((a) => [...left].filter((b) => (m[a]?.[b] ?? 0) > 0).length >= k),
            )
          }
          for (const node of left) core[node] = k
        }
        expect([...coreNumbers(graph)]).toEqual(core)
      }),
      RUNS,
    )
  })

  it('no division into communities and no core is better than the one found', () => {
    fc.assert(
      fc.property(anyGraph(2, 7, false), (graph) => {
        const n = graph.ids.length
        const best = allDivisions(n).reduce((most, division) => {
          const value = modularity(graph, division)
          return typeof value === 'number' ? Math.max(most, value) : most
        }, -1)
        const found = communities(graph).modularity
        expect(typeof found === 'number' ? found : -1).toBeCloseTo(best, 9)
        const fits = Array.from({ length: 2 ** n }, (_, bits) =>
          coreFit(
            graph,
            [...graph.ids.keys()].filter((node) => (bits & (1 << node)) !== 0),
          ),
        ).filter((fit) => typeof fit === 'number')
        const own = corePeriphery(graph).correlation
        expect(typeof own === 'number' ? own : -2).toBeCloseTo(Math.max(-2, ...fits), 9)
      }),
      { numRuns: 25 },
    )
  })

  it('a triad census counts every triad once, and brokerage every open one', () => {
    fc.assert(
      fc.property(anyGraph(3, 7, true), (graph) => {
        const n = graph.ids.length
        const census = triadCensus(graph)
        expect(Object.values(census).reduce((sum, count) => sum + count, 0)).toBe(
          (n * (n - 1) * (n - 2)) / 6,
        )
        const m = matrixOf(graph)
        const tied = (a: number, b: number) => (m[a]?.[b] ?? 0) > 0
        const open = graph.ids.map(
          (_, v) =>
            [...graph.ids.keys()].flatMap((i) =>
              [...graph.ids.keys()].filter(
                (k) => i !== k && i !== v && k !== v && tied(i, v) && tied(v, k) && !tied(i, k),
              ),
            ).length,
        )
        const own = brokerage(
          graph,
          graph.ids.map((_, node) => (node % 2 === 0 ? 'even' : 'odd')),
        )
        expect(own.actors.map((actor) => ('counts' in actor ? actor.counts.total : -1))).toEqual(
          open,
        )
      }),
      RUNS,
    )
  })

  it('efficiency by bits is efficiency by ways, and relay loss by both routes is the same and never negative', () => {
    fc.assert(
      fc.property(anyGraph(2, 7, false), (graph) => {
        const n = graph.ids.length
        const sum = [...shortestWays(graph, () => 1).values()].reduce(
          (total, { length }) => total + 1 / length,
          0,
        )
        expect(globalEfficiency(graph)).toBeCloseTo(sum / (n * (n - 1)), 12)
        for (const { id, relayLoss, newlyIsolated } of singleRemovals(graph)) {
          const loss = lossAmongRemaining(
            graph,
            inducedGraph(graph, (other) => other !== id),
          )
          expect(relayLoss).toBeGreaterThanOrEqual(0)
          expect(newlyIsolated).toBe(loss.newlyIsolated.length)
          expect(relayLoss).toBeCloseTo(typeof loss.relayLoss === 'number' ? loss.relayLoss : 0, 12)
        }
      }),
      RUNS,
    )
  })
})
