import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  buildGraph,
  centralisation,
  cohesion,
  communities,
  components,
  coreNumbers,
  corePeriphery,
  density,
  eigenvectorCentrality,
  fragmentation,
  globalEfficiency,
  graphFromPairs,
  measure,
  pathMeasures,
  structuralHoles,
  transitivity,
  triadCensus,
  type Graph,
} from '../src/index.ts'
import { anyGraph, complete, path, star } from './test-support/graphs.ts'

const close = (values: ArrayLike<number>) =>
  Array.from(values, (value) => Math.round(value * 1e9) / 1e9)

describe('closed forms', () => {
  it('in a complete network nobody is between others and nobody can be cut off', () => {
    const graph = complete(6)
    const { betweenness, closeness, harmonic } = pathMeasures(graph)
    expect([...betweenness]).toEqual([0, 0, 0, 0, 0, 0])
    expect(closeness).toEqual([1, 1, 1, 1, 1, 1])
    expect([...harmonic]).toEqual([5, 5, 5, 5, 5, 5])
    expect(density(graph)).toBe(1)
    expect(transitivity(graph)).toBe(1)
    expect(cohesion(graph)).toEqual({
      articulationPoints: [],
      bridges: [],
      biconnectedComponents: [[0, 1, 2, 3, 4, 5]],
    })
    expect([...coreNumbers(graph)]).toEqual([5, 5, 5, 5, 5, 5])
    expect(triadCensus(graph)['300']).toBe(20)
  })

  it('in a complete network Burt has constraint (2 - 1/(n-1))^2 / (n-1) and effective size 1', () => {
    for (const count of [3, 4, 7]) {
      const { constraint, effectiveSize } = structuralHoles(complete(count))
      const expected = ((1 / (count - 1)) * (1 + (count - 2) / (count - 1))) ** 2 * (count - 1)
      expect(constraint[0]).toBeCloseTo(expected, 12)
      expect(effectiveSize[0]).toBeCloseTo(1, 12)
    }
  })

  it('the hub of a star is between all others, is the only cut point and the whole core', () => {
    const graph = star(7)
    const { betweenness, closeness } = pathMeasures(graph)
    expect(betweenness[0]).toBe(15)
    expect(closeness[0]).toBe(1)
    expect(closeness[1]).toBeCloseTo(6 / 11, 12)
    expect(cohesion(graph).articulationPoints).toEqual([0])
    expect(cohesion(graph).bridges).toHaveLength(6)
    expect(structuralHoles(graph).constraint[0]).toBeCloseTo(1 / 6, 12)
    expect(structuralHoles(graph).effectiveSize[0]).toBe(6)
    for (const share of Object.values(centralisation(graph))) expect(share).toBeCloseTo(1, 12)
    expect(corePeriphery(graph)).toEqual({ correlation: 1, core: [0], found: 'by-trying-all' })
  })

  it('on a path the actor at place i is between i * (n-1-i) pairs', () => {
    const { betweenness } = pathMeasures(path(9))
    expect([...betweenness]).toEqual([0, 7, 12, 15, 16, 15, 12, 7, 0])
    expect(globalEfficiency(path(4))).toBeCloseTo((3 + 2 / 2 + 1 / 3) / 6, 12)
  })

  it('the eigenvector of a star gives the hub the square root of n-1 times a leaf', () => {
    const vector = eigenvectorCentrality(star(5))
    if ('notDefined' in vector) throw new Error('a star has an eigenvector')
    expect((vector[0] ?? 0) / (vector[1] ?? 1)).toBeCloseTo(2, 9)
  })

  it('two cliques joined by a tie are two communities, connected ones', () => {
    const graph = graphFromPairs('A-B B-C C-A C-D D-E E-F F-D')
    const found = communities(graph)
    expect([...found.of]).toEqual([0, 0, 0, 1, 1, 1])
    expect(found.modularity).toBeCloseTo(5 / 14, 12)
  })
})

describe('what is not defined is not a number', () => {
  it('an actor without ties has no constraint, no effective size and no closeness', () => {
    const graph = graphFromPairs('A-B C')
    expect(structuralHoles(graph).constraint[2]).toEqual({ notDefined: 'isolated' })
    expect(structuralHoles(graph).effectiveSize[2]).toEqual({ notDefined: 'isolated' })
    expect(pathMeasures(graph).closeness).toEqual([
      { notDefined: 'not-connected' },
      { notDefined: 'not-connected' },
      { notDefined: 'isolated' },
    ])
    expect(pathMeasures(graph).harmonic[2]).toBe(0)
  })

  it('an empty network has no density, no transitivity, no modularity and no eigenvector', () => {
    const graph = buildGraph({ ids: [], ties: [], directed: false })
    expect(density(graph)).toEqual({ notDefined: 'too-few-actors' })
    expect(transitivity(graph)).toEqual({ notDefined: 'no-ties' })
    expect(communities(graph).modularity).toEqual({ notDefined: 'no-ties' })
    expect(eigenvectorCentrality(graph)).toEqual({ notDefined: 'no-ties' })
    expect(corePeriphery(graph).correlation).toEqual({ notDefined: 'no-variance' })
  })
})

const shuffled = (graph: Graph): Graph => {
  const ids = graph.ids.toReversed()
  const ties = graph.ids.flatMap((from, at) =>
    [...graph.out.targets.subarray(graph.out.offsets[at], graph.out.offsets[at + 1])].map((to) => ({
      from,
      to: graph.ids[to] ?? '',
    })),
  )
  return buildGraph({ ids, ties, directed: graph.directed })
}

describe('properties', () => {
  it('measures do not depend on the order of the actors', () => {
    fc.assert(
      fc.property(
        fc.boolean().chain((directed) => anyGraph(2, 12, directed)),
        (given) => {
          const graph = buildGraph({
            ids: given.ids,
            directed: given.directed,
            ties: given.ids.flatMap((from, at) =>
              [...given.out.targets.subarray(given.out.offsets[at], given.out.offsets[at + 1])].map(
                (to) => ({ from, to: given.ids[to] ?? '' }),
              ),
            ),
          })
          const other = shuffled(given)
          // Both were built from arcs, so parallel notes of an undirected tie weigh alike.
          const turned = (values: ArrayLike<number>) => close(Array.from(values).toReversed())
          expect(turned(pathMeasures(other).betweenness)).toEqual(
            close(pathMeasures(graph).betweenness),
          )
          expect(turned(pathMeasures(other).harmonic)).toEqual(close(pathMeasures(graph).harmonic))
          expect(turned(coreNumbers(other))).toEqual(close(coreNumbers(graph)))
          expect(triadCensus(other)).toEqual(triadCensus(graph))
          const holes = structuralHoles(graph).constraint.filter(
            (value) => typeof value === 'number',
          )
          const otherHoles = structuralHoles(other).constraint.filter(
            (value) => typeof value === 'number',
          )
          expect(turned(otherHoles)).toEqual(close(holes))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('an actor without ties changes no measure of the others but makes the network more fragmented', () => {
    fc.assert(
      fc.property(anyGraph(3, 12, false), (graph) => {
        const more = buildGraph({
          ids: [...graph.ids, 'alone'],
          directed: false,
          ties: graph.ids.flatMap((from, at) =>
            [...graph.out.targets.subarray(graph.out.offsets[at], graph.out.offsets[at + 1])]
              .filter((to) => to > at)
              .map((to) => ({ from, to: graph.ids[to] ?? '' })),
          ),
        })
        expect([...pathMeasures(more).betweenness].slice(0, -1)).toEqual([
          ...pathMeasures(graph).betweenness,
        ])
        expect([...pathMeasures(more).harmonic].slice(0, -1)).toEqual([
          ...pathMeasures(graph).harmonic,
        ])
        expect(cohesion(more)).toEqual(cohesion(graph))
        expect(components(more).count).toBe(components(graph).count + 1)
        expect(Number(fragmentation(more))).toBeGreaterThanOrEqual(Number(fragmentation(graph)))
      }),
      { numRuns: 60 },
    )
  })

  it('communities are connected and never worse than one community of all', () => {
    fc.assert(
      fc.property(anyGraph(3, 14, false), (graph) => {
        const found = communities(graph, { starts: 5 })
        if (typeof found.modularity !== 'number') return
        expect(found.modularity).toBeGreaterThanOrEqual(0)
        for (let community = 0; community < found.count; community += 1) {
          const members = new Set(graph.ids.filter((_, node) => found.of[node] === community))
          const inner = graphWithin(graph, members)
          expect(components(inner).count).toBe(1)
        }
      }),
      { numRuns: 60 },
    )
  })
})

function graphWithin(graph: Graph, members: ReadonlySet<string>): Graph {
  const ties = graph.ids.flatMap((from, at) =>
    [...graph.out.targets.subarray(graph.out.offsets[at], graph.out.offsets[at + 1])]
      .filter((to) => to > at && members.has(from) && members.has(graph.ids[to] ?? ''))
      .map((to) => ({ from, to: graph.ids[to] ?? '' })),
  )
  return buildGraph({ ids: [...members], ties, directed: false })
}

describe('centralisation with strengths', () => {
  it('counts ways in steps, so that it never exceeds 1', () => {
    const graph = buildGraph({
      ids: ['A', 'B', 'C'],
      ties: [
        { from: 'A', to: 'B', strength: 9 },
        { from: 'A', to: 'C', strength: 9 },
      ],
      directed: false,
    })
    const { summary } = measure(graph, { length: 'inverse-strength' })
    expect(summary.centralisation.closeness).toBeCloseTo(1, 12)
  })
})
