import * as fc from 'fast-check'
import { buildGraph, type Graph, type GraphTie } from '../../src/index.ts'

const idOf = (node: number): string => `n${node}`
const ids = (count: number): string[] => Array.from({ length: count }, (_, node) => idOf(node))
const pairsOf = (count: number): GraphTie[] =>
  ids(count).flatMap((from, at) =>
    ids(count)
      .slice(at + 1)
      .map((to) => ({ from, to })),
  )

export const complete = (count: number): Graph =>
  buildGraph({ ids: ids(count), ties: pairsOf(count), directed: false })

export const star = (count: number): Graph =>
  buildGraph({
    ids: ids(count),
    ties: ids(count)
      .slice(1)
      .map((to) => ({ from: 'n0', to })),
    directed: false,
  })

export const path = (count: number): Graph =>
  buildGraph({
    ids: ids(count),
    ties: ids(count)
      .slice(1)
      .map((to, at) => ({ from: idOf(at), to })),
    directed: false,
  })

/** Any simple graph of the given size, each tie with a whole strength from 1 to 5. */
export const anyGraph = (least: number, most: number, directed: boolean): fc.Arbitrary<Graph> =>
  fc.integer({ min: least, max: most }).chain((count) => {
    const possible = directed
      ? [...pairsOf(count), ...pairsOf(count).map(({ from, to }) => ({ from: to, to: from }))]
      : pairsOf(count)
    return fc
      .array(fc.integer({ min: -5, max: 5 }), {
        minLength: possible.length,
        maxLength: possible.length,
      })
      .map((strengths) =>
        buildGraph({
          ids: ids(count),
          ties: possible.flatMap((tie, at) => {
            const strength = strengths[at] ?? 0
            return strength > 0 ? [{ ...tie, strength }] : []
          }),
          directed,
        }),
      )
  })

/** The adjacency matrix, for brute force. */
export function matrixOf(graph: Graph): readonly (readonly number[])[] {
  return graph.ids.map((_, from) => {
    const row = graph.ids.map(() => 0)
    for (let at = graph.out.offsets[from] ?? 0; at < (graph.out.offsets[from + 1] ?? 0); at += 1) {
      row[graph.out.targets[at] ?? 0] = graph.out.strengths[at] ?? 0
    }
    return row
  })
}
