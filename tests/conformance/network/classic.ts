import {
  averageClustering,
  buildGraph,
  cohesion,
  components,
  coreNumbers,
  degrees,
  density,
  distanceFragmentation,
  eigenvectorCentrality,
  fragmentation,
  globalEfficiency,
  pathMeasures,
  structuralHoles,
  transitivity,
  type Graph,
} from '../../../packages/actor-network/src/index.ts'
import { type Json, hold, record, list, number, text, sorted } from './holding.ts'
import {
  readNetwork,
  graphOver,
  namesOf,
  pairNames,
  pairTexts,
  without,
  holdCommunities,
} from './networks.ts'

/** Form 1: the undirected classics. */
export function checkClassic(name: string, reference: { readonly [key: string]: Json }): void {
  const graph = graphOver(readNetwork(name, false), namesOf(reference), false)
  const { articulationPoints, bridges, biconnectedComponents } = cohesion(graph)
  hold('n', graph.ids.length, reference['n'])
  hold('ties', graph.tieCount, reference['ties'])
  hold('density', density(graph), reference['density'])
  hold('components', components(graph).count, reference['components'])
  hold('transitivity', transitivity(graph), reference['transitivity'])
  hold('averageClustering', averageClustering(graph), reference['averageClustering'])
  hold('globalEfficiency', globalEfficiency(graph), reference['globalEfficiency'])
  hold(
    'articulationPoints',
    sorted(articulationPoints.map((node) => graph.ids[node] ?? '')),
    sorted(list(reference['articulationPoints']).map(text)),
  )
  hold('bridges', pairNames(graph, bridges), pairTexts(list(reference['bridges'])))
  hold('biconnectedComponents', biconnectedComponents.length, reference['biconnectedComponents'])
  holdClassicNodes(graph, reference)
  holdClassicWithdrawal(graph, reference)
  if (reference['bestMembership'] !== undefined) {
    holdCommunities(graph, reference, 'bestModularityLeiden200', 'bestMembership')
  }
  if (reference['published'] !== undefined)
    holdPublishedHoles(graph, record(reference['published']))
}

function holdClassicNodes(graph: Graph, reference: { readonly [key: string]: Json }): void {
  const paths = pathMeasures(graph)
  const holes = structuralHoles(graph)
  const eigenvector = eigenvectorCentrality(graph)
  const { degree } = degrees(graph)
  const core = coreNumbers(graph)
  list(reference['nodes']).forEach((entry, node) => {
    const { name, ...theirs } = record(entry)
    hold(
      `node ${text(name)}`,
      {
        degree: degree[node],
        betweenness: paths.betweenness[node],
        closeness: paths.closeness[node],
        harmonic: paths.harmonic[node],
        eigenvectorL2: 'notDefined' in eigenvector ? eigenvector : eigenvector[node],
        constraint: holes.constraint[node],
        effectiveSize: holes.effectiveSize[node],
        core: core[node],
      },
      theirs,
    )
  })
}

function holdClassicWithdrawal(graph: Graph, reference: { readonly [key: string]: Json }): void {
  const withdrawal = record(reference['withdrawal'])
  hold('withdrawal.baselineEfficiency', globalEfficiency(graph), withdrawal['baselineEfficiency'])
  for (const entry of list(withdrawal['each'])) {
    const { removed, ...theirs } = record(entry)
    const rest = without(graph, text(removed))
    const parts = components(rest)
    hold(
      `withdrawal of ${text(removed)}`,
      {
        components: parts.count,
        largest: Math.max(...parts.sizes),
        fragmentationF: fragmentation(rest),
        distanceFragmentationDF: distanceFragmentation(rest),
        globalEfficiency: globalEfficiency(rest),
      },
      theirs,
    )
  }
}

/** Borgatti's published figures, to the two or three places they were printed with. */
function holdPublishedHoles(graph: Graph, published: { readonly [key: string]: Json }): void {
  const weights = record(published['weights'])
  const weighted = buildGraph({
    ids: graph.ids,
    directed: false,
    ties: Object.entries(weights).map(([pair, strength]) => {
      const [from = '', to = ''] = pair.split('-')
      return { from, to, strength: number(strength) }
    }),
  })
  for (const [kind, used] of [
    ['Unweighted', graph],
    ['Weighted', weighted],
  ] as const) {
    const holes = structuralHoles(used)
    for (const measure of ['effectiveSize', 'constraint'] as const) {
      for (const [id, value] of Object.entries(record(published[measure + kind]))) {
        const ours = Number(holes[measure][used.ids.indexOf(id)])
        const places = text(value).split('.')[1]?.length ?? 0
        hold(
          `published ${measure}${kind} ${id}`,
          Math.round(ours * 10 ** places) / 10 ** places,
          value,
        )
      }
    }
  }
}
