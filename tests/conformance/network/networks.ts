import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  buildGraph,
  communities,
  inducedGraph,
  modularity,
  readNetworkCsv,
  type Graph,
  type Network,
} from '../../../packages/actor-network/src/index.ts'
import { TOLERANCE, type Json, hold, record, list, number, text, sorted } from './holding.ts'

export const directory = process.argv[2] ?? '.'

export function readNetwork(name: string, directed: boolean): Network {
  const nodesFile = `${name}_nodes.csv`
  const hasNodes = readdirSync(directory).includes(nodesFile)
  const outcome = readNetworkCsv({
    ties: readFileSync(join(directory, `${name}.csv`), 'utf8'),
    directed,
    ...(hasNodes
      ? { nodes: readFileSync(join(directory, nodesFile), 'utf8'), groupColumn: 'sponsorship' }
      : {}),
  })
  if (outcome.kind === 'refused') throw new Error(`${name}: ${JSON.stringify(outcome.reason)}`)
  return outcome.value
}

/** The graph over the actors of the reference, which also knows actors without ties. */
export function graphOver(network: Network, names: readonly string[], directed: boolean): Graph {
  return buildGraph({ ids: names, ties: network.ties, directed })
}

export const namesOf = (reference: { readonly [key: string]: Json }): readonly string[] =>
  list(reference['nodes']).map((node) => text(record(node)['name']))

export const pairNames = (
  graph: Graph,
  pairs: readonly (readonly [number, number])[],
): readonly string[] =>
  sorted(pairs.map(([a, b]) => sorted([graph.ids[a] ?? '', graph.ids[b] ?? '']).join(' | ')))
export const pairTexts = (pairs: readonly Json[]): readonly string[] =>
  sorted(pairs.map((pair) => sorted(list(pair).map(text)).join(' | ')))

export const without = (graph: Graph, gone: string): Graph =>
  inducedGraph(graph, (id) => id !== gone)

export function holdCommunities(
  graph: Graph,
  reference: { readonly [key: string]: Json },
  best: string,
  members: string,
) {
  const own = communities(graph)
  hold('communities: best modularity', own.modularity, reference['optimalModularityExact'])
  hold(
    'communities: no worse than Leiden',
    Number(own.modularity) >= number(reference[best]) - TOLERANCE,
    true,
  )
  const membership = record(reference[members])
  const theirs = graph.ids.map((id) => number(membership[id]))
  hold('modularity of their division', modularity(graph, theirs), reference[best])
}
