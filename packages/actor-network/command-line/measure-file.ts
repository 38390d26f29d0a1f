import { availableParallelism } from 'node:os'
import {
  graphAmongActors,
  measure,
  networkTables,
  properActors,
  twoModeMeasures,
  twoModeOf,
  unitStrengths,
  type Graph,
  type Measures,
  type Network,
} from '../src/index.ts'
import { pathMeasuresInWorkers } from '../worker/sweep-in-workers.ts'
import { languageOf, readSelected, seedOf, type Options } from './arguments.ts'
import { jsonOf, type Print } from './print.ts'

/** From this size on a second core is worth its start. */
const WORTH_WORKERS = 3_000
const LARGEST_FOR_ALL_PATHS = 20_000

/** Unless strengths are asked for a tie counts 1, however often it was noted. */
export function graphOf(network: Network, options: Options): Graph {
  const graph = graphAmongActors(network)
  return options.weight === undefined ? unitStrengths(graph) : graph
}

export async function measureFile(network: Network, options: Options): Promise<Measures> {
  const graph = graphOf(network, options)
  const length = options.weight === undefined ? 'step' : 'inverse-strength'
  const count = graph.ids.length
  const groups = properActors(network).map((actor) => actor.group)
  const isWorthIt = count >= WORTH_WORKERS && count <= LARGEST_FOR_ALL_PATHS
  const paths = isWorthIt
    ? (await pathMeasuresInWorkers(graph, availableParallelism(), length)).measures
    : undefined
  return measure(graph, {
    length,
    seed: seedOf(options),
    ...(groups.some((group) => group !== undefined) ? { groups } : {}),
    ...(paths === undefined ? {} : { paths }),
  })
}

function tableOf(network: Network, options: Options, measures: Measures): string {
  const { actors } = networkTables(network, graphOf(network, options), measures, {
    language: languageOf(options),
  })
  return [actors.head, ...actors.rows].map((row) => row.join('\t')).join('\n')
}

export async function runMeasure(options: Options, print: Print): Promise<void> {
  const network = readSelected(options)
  const measures = await measureFile(network, options)
  if (!options.json) return print(tableOf(network, options, measures))
  const names = new Map(network.actors.map((actor) => [actor.id, actor]))
  const twoMode = twoModeOf(network)
  const report = {
    summary: {
      ...measures.summary,
      ...(measures.brokerage === undefined ? {} : { brokerage: measures.brokerage.whole }),
    },
    nodes: measures.nodes.map((node) => ({
      ...node,
      name: names.get(node.id)?.name ?? node.id,
      ...(names.get(node.id)?.group === undefined ? {} : { group: names.get(node.id)?.group }),
    })),
    ...(twoMode.memberships.length === 0 ? {} : { twoMode: twoModeMeasures(twoMode) }),
  }
  print(jsonOf(report))
}
