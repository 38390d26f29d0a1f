import {
  averageClustering,
  centralisation,
  cohesion,
  components,
  coreNumbers,
  degrees,
  density,
  dyadCensus,
  eigenvectorCentrality,
  globalEfficiency,
  hierarchy,
  pathMeasures,
  reciprocity,
  strongComponents,
  structuralHoles,
  transitivity,
  triadCensus,
  undirectedView,
  unitStrengths,
  type Graph,
} from '../../../packages/actor-network/src/index.ts'
import { type Json, hold, record, list, text, orZero, orNull, sorted } from './holding.ts'
import {
  readNetwork,
  graphOver,
  namesOf,
  pairNames,
  pairTexts,
  holdCommunities,
} from './networks.ts'
import { holdSnaWithdrawal } from './withdrawal.ts'
import { holdBrokerage, holdCore } from './brokerage.ts'

/** Form 2: the networks of R sna. */
export function checkSna(name: string, reference: { readonly [key: string]: Json }): void {
  const directed = reference['directed'] === true
  const network = readNetwork(name, directed)
  const graph = graphOver(network, namesOf(reference), directed)
  const flat = unitStrengths(undirectedView(graph))
  hold('n', graph.ids.length, reference['n'])
  hold('ties', graph.tieCount, reference['ties'])
  hold('density', density(graph), reference['density'])
  hold('transitivityWeak', transitivity(graph), reference['transitivityWeak'])
  hold('componentsWeak', components(graph).count, reference['componentsWeak'])
  hold('componentsStrong', strongComponents(graph).count, reference['componentsStrong'])
  hold(
    'globalTransitivityUndirected',
    transitivity(flat),
    reference['globalTransitivityUndirected'],
  )
  hold(
    'averageClusteringUndirected',
    averageClustering(flat),
    reference['averageClusteringUndirected'],
  )
  hold(
    'globalEfficiencyUndirected',
    globalEfficiency(flat),
    reference['globalEfficiencyUndirected'],
  )
  const { articulationPoints, bridges } = cohesion(flat)
  hold(
    'cutpointsUndirected',
    sorted(articulationPoints.map((node) => flat.ids[node] ?? '')),
    sorted([reference['cutpointsUndirected'] ?? []].flat().map(text)),
  )
  hold(
    'bridgesUndirected',
    pairNames(flat, bridges),
    pairTexts(list(reference['bridgesUndirected'])),
  )
  if (directed) holdDirected(graph, reference)
  holdHierarchy(graph, reference)
  holdSnaNodes(graph, flat, reference)
  holdSnaWithdrawal(flat, graph, record(reference['withdrawal']))
  holdCommunities(flat, record(reference['communities']), 'bestModularityLeiden100', 'membership')
  if (reference['brokerage'] !== undefined)
    holdBrokerage(graph, network, record(reference['brokerage']))
  if (reference['corePeripheryExactBorgattiEverett'] !== undefined) {
    holdCore(flat, record(reference['corePeripheryExactBorgattiEverett']))
  }
}

function holdDirected(graph: Graph, reference: { readonly [key: string]: Json }): void {
  const shares = reciprocity(graph)
  const dyads = dyadCensus(graph)
  hold('reciprocityEdgewise', shares.edgewise, reference['reciprocityEdgewise'])
  hold('reciprocityDyadicNonNull', shares.dyadicNonNull, reference['reciprocityDyadicNonNull'])
  hold('reciprocityDyadic', shares.dyadic, reference['reciprocityDyadic'])
  hold(
    'dyadCensus',
    { Mut: dyads.mutual, Asym: dyads.asymmetric, Null: dyads.none },
    reference['dyadCensus'],
  )
  hold('triadCensus', triadCensus(graph), reference['triadCensus'])
}

function holdHierarchy(graph: Graph, reference: { readonly [key: string]: Json }): void {
  const own = hierarchy(graph)
  const dyadic = reciprocity(graph).dyadic
  const spread = centralisation(graph)
  const flatSpread = centralisation(unitStrengths(undirectedView(graph)))
  hold(
    'krackhardt',
    {
      connectedness: own.connectedness,
      hierarchyReciprocity: typeof dyadic === 'number' ? 1 - dyadic : dyadic,
      hierarchyKrackhardt: own.hierarchy,
      efficiency: own.efficiency,
      lubness: own.leastUpperBound,
    },
    reference['krackhardt'],
  )
  hold(
    'centralization',
    {
      indegree: spread.indegree,
      outdegree: spread.outdegree,
      betweenness: spread.betweenness,
      degreeUndirected: spread.degree,
      betweennessUndirected: flatSpread.betweenness,
      closenessUndirected: orZero(spread.closeness),
    },
    reference['centralization'],
  )
}

function holdSnaNodes(
  graph: Graph,
  flat: Graph,
  reference: { readonly [key: string]: Json },
): void {
  const { indegree, outdegree } = degrees(graph)
  const paths = pathMeasures(graph)
  const flatPaths = pathMeasures(flat)
  const holes = structuralHoles(graph)
  const flatHoles = structuralHoles(flat)
  const eigenvector = eigenvectorCentrality(flat)
  const core = coreNumbers(graph)
  list(reference['nodes']).forEach((entry, node) => {
    const { name, ...theirs } = record(entry)
    hold(
      `node ${text(name)}`,
      {
        indegree: indegree[node],
        outdegree: outdegree[node],
        betweenness: paths.betweenness[node],
        betweennessUndirected: flatPaths.betweenness[node],
        closenessUndirected: orZero(flatPaths.closeness[node]),
        closenessSumInv: (paths.harmonic[node] ?? 0) / (graph.ids.length - 1),
        eigenvectorUndirected: 'notDefined' in eigenvector ? eigenvector : eigenvector[node],
        kcoreUndirected: core[node],
        constraint: orNull(holes.constraint[node]),
        effectiveSize: orNull(holes.effectiveSize[node]),
        constraintUndirected: orNull(flatHoles.constraint[node]),
        effectiveSizeUndirected: orNull(flatHoles.effectiveSize[node]),
      },
      theirs,
    )
  })
}
