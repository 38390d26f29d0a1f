/**
 * `npm run conformance -- network DIR`: every measure of every reference file in DIR/expected, computed with R sna,
 * igraph and networkx, within 1e-9.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  averageClustering,
  brokerage,
  buildGraph,
  centralisation,
  cohesion,
  communities,
  components,
  coreFit,
  coreNumbers,
  corePeriphery,
  degrees,
  density,
  distanceFragmentation,
  dyadCensus,
  eigenvectorCentrality,
  fragmentation,
  globalEfficiency,
  hierarchy,
  inducedGraph,
  lossAmongRemaining,
  modularity,
  pathMeasures,
  projectActors,
  projectOccasions,
  readNetworkCsv,
  reciprocity,
  singleRemovals,
  strengthBetween,
  strongComponents,
  structuralHoles,
  transitivity,
  triadCensus,
  twoModeMeasures,
  undirectedView,
  unitStrengths,
  type Brokerage,
  type Graph,
  type Network,
  type TwoMode,
} from '../../packages/actor-network/src/index.ts'

const TOLERANCE = 1e-9
const directory = process.argv[2] ?? '.'

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const counts = { passed: 0, failed: 0 }
let file = ''

function isAlike(ours: unknown, theirs: Json): boolean {
  if (typeof theirs === 'number') {
    return (
      typeof ours === 'number' &&
      Math.abs(ours - theirs) <= TOLERANCE * Math.max(1, Math.abs(theirs))
    )
  }
  return JSON.stringify(ours) === JSON.stringify(theirs)
}

/** Compares one value, or a structure value by value; each value counts. */
function hold(what: string, ours: unknown, theirs: Json | undefined): void {
  if (theirs === undefined) throw new Error(`${file}: the reference has no ${what}`)
  if (theirs !== null && typeof theirs === 'object' && !Array.isArray(theirs)) {
    for (const [key, value] of Object.entries(theirs))
      hold(`${what}.${key}`, field(ours, key), value)
    return
  }
  if (isAlike(ours, theirs)) {
    counts.passed += 1
    return
  }
  counts.failed += 1
  console.error(`${file}: ${what}: ${JSON.stringify(ours)} is not ${JSON.stringify(theirs)}`)
}

function field(value: unknown, key: string): unknown {
  return value !== null && typeof value === 'object' ? Reflect.get(value, key) : undefined
}

function record(value: Json | undefined): { readonly [key: string]: Json } {
  if (value === null || typeof value !== 'object' || value === undefined || Array.isArray(value)) {
    throw new Error(`${file}: a record was expected`)
  }
  return Object.fromEntries(Object.entries(value))
}

function list(value: Json | undefined): readonly Json[] {
  if (!Array.isArray(value)) throw new Error(`${file}: a list was expected`)
  return value
}

function number(value: Json | undefined): number {
  if (typeof value !== 'number') throw new Error(`${file}: a number was expected`)
  return value
}

const text = (value: Json | undefined): string =>
  typeof value === 'string' ? value : JSON.stringify(value)

/** The references write 0 where a closeness is not defined (sna), and null for a figure without value. */
const orZero = (value: unknown): unknown => (typeof value === 'number' ? value : 0)
const orNull = (value: unknown): unknown => (typeof value === 'number' ? value : null)

function readNetwork(name: string, directed: boolean): Network {
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
function graphOver(network: Network, names: readonly string[], directed: boolean): Graph {
  return buildGraph({ ids: names, ties: network.ties, directed })
}

const namesOf = (reference: { readonly [key: string]: Json }): readonly string[] =>
  list(reference['nodes']).map((node) => text(record(node)['name']))

const sorted = (values: readonly string[]): readonly string[] => values.toSorted()
const pairNames = (
  graph: Graph,
  pairs: readonly (readonly [number, number])[],
): readonly string[] =>
  sorted(pairs.map(([a, b]) => sorted([graph.ids[a] ?? '', graph.ids[b] ?? '']).join(' | ')))
const pairTexts = (pairs: readonly Json[]): readonly string[] =>
  sorted(pairs.map((pair) => sorted(list(pair).map(text)).join(' | ')))

const without = (graph: Graph, gone: string): Graph => inducedGraph(graph, (id) => id !== gone)

function holdCommunities(
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

/** Form 1: the undirected classics. */
function checkClassic(name: string, reference: { readonly [key: string]: Json }): void {
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

/** Form 2: the networks of R sna. */
function checkSna(name: string, reference: { readonly [key: string]: Json }): void {
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

function holdSnaWithdrawal(
  flat: Graph,
  graph: Graph,
  withdrawal: { readonly [key: string]: Json },
): void {
  const parts = components(flat)
  const baseline = globalEfficiency(flat)
  hold(
    'withdrawal.baseline',
    {
      components: parts.count,
      largest: Math.max(...parts.sizes),
      fragmentationF: fragmentation(flat),
      globalEfficiency: baseline,
    },
    withdrawal['baseline'],
  )
  const { degree } = degrees(flat)
  hold(
    'withdrawal.isolatesBefore',
    sorted(flat.ids.filter((_, node) => degree[node] === 0)),
    sorted([withdrawal['isolatesBefore'] ?? []].flat().map(text)),
  )
  const removals = singleRemovals(flat)
  for (const entry of list(withdrawal['each'])) {
    const { removed, relay, ...theirs } = record(entry)
    const gone = text(removed)
    const rest = without(flat, gone)
    const loss = lossAmongRemaining(flat, rest)
    const aloneAfter = [...loss.isolatedBefore, ...loss.newlyIsolated]
    const efficiency = globalEfficiency(rest)
    hold(
      `withdrawal of ${gone}`,
      {
        components: loss.components,
        largest: loss.largestComponent,
        isolates: aloneAfter.length,
        fragmentationF: loss.fragmentation,
        globalEfficiency: efficiency,
        efficiencyLossRel: 1 - Number(efficiency) / Number(baseline),
        lostTies: degree[flat.ids.indexOf(gone)],
        densityAfter: density(rest),
      },
      theirs,
    )
    const relayTheirs = record(relay)
    hold(
      `relay of ${gone}`,
      {
        removed: gone,
        effAmongOthersBefore: loss.closenessBefore,
        effAmongOthersAfter: loss.closenessAfter,
        relayLossRel: loss.relayLoss,
        reachablePairsBefore: loss.reachablePairsBefore,
        reachablePairsAfter: loss.reachablePairsAfter,
        isolated: sorted(aloneAfter),
        components: loss.components,
        newlyIsolated: sorted(loss.newlyIsolated),
      },
      {
        ...relayTheirs,
        isolated: sorted(list(relayTheirs['isolated']).map(text)),
        newlyIsolated: sorted(list(relayTheirs['newlyIsolated']).map(text)),
      },
    )
    const removal = removals.find((one) => one.id === gone)
    hold(`single removal of ${gone}`, removal?.relayLoss, number(relayTheirs['relayLossRel']))
    hold(
      `single removal of ${gone}: newly isolated`,
      removal?.newlyIsolated,
      list(relayTheirs['newlyIsolated']).length,
    )
  }
  hold(
    'ties of the directed graph',
    graph.out.targets.length,
    graph.directed ? graph.tieCount : graph.tieCount * 2,
  )
}

const ROLE_OF_SNA = {
  coordinator_wI: 'coordinator',
  itinerant_wO: 'itinerant',
  representative_bIO: 'representative',
  gatekeeper_bOI: 'gatekeeper',
  liaison_bO: 'liaison',
  total_t: 'total',
} as const

function holdBrokerage(
  graph: Graph,
  network: Network,
  reference: { readonly [key: string]: Json },
): void {
  const groups = graph.ids.map((id) => network.actors.find((actor) => actor.id === id)?.group)
  hold('brokerage.classes', groups, reference['classes'])
  const own = brokerage(graph, groups)
  const named = (values: Readonly<Record<string, unknown>>) =>
    Object.fromEntries(
      Object.entries(ROLE_OF_SNA).map(([theirs, ours]) => [theirs, orNull(values[ours])]),
    )
  for (const [part, key] of [
    ['raw', 'counts'],
    ['expected', 'expected'],
    ['z', 'z'],
  ] as const) {
    for (const entry of list(reference[part])) {
      const { name, ...theirs } = record(entry)
      const actor = own.actors[graph.ids.indexOf(text(name))]
      if (actor === undefined || 'notDefined' in actor) throw new Error(`${file}: no group`)
      hold(`brokerage.${part} ${text(name)}`, named(actor[key]), theirs)
    }
  }
  hold('brokerage.globalRaw', named(own.whole.counts), reference['globalRaw'])
  const left = leftOutBySna(own, groups)
  const z = Object.fromEntries(
    Object.values(ROLE_OF_SNA).map((role) => [
      role,
      (own.whole.counts[role] - own.whole.expected[role]) /
        Math.sqrt(own.whole.variance[role] + left[role]),
    ]),
  )
  hold('brokerage.globalZ', named(z), reference['globalZ'])
}

/**
 * The variance of the whole is exact here. R sna leaves out couples of triads that exclude each other: on the same
 * three actors for coordinators and in total, all of them for representatives and gatekeepers. Their share is put
 * back before comparing; without it the z values would differ by up to a tenth in the reference networks.
 */
function leftOutBySna(own: Brokerage, groups: readonly (string | undefined)[]) {
  const count = groups.length
  const sizes = [...Map.groupBy(groups, (group) => group).values()].map((members) => members.length)
  const triads = {
    coordinator: sizes.reduce((sum, size) => sum + size * (size - 1) * (size - 2), 0),
    total: count * (count - 1) * (count - 2),
  }
  const chance = own.whole.expected.total / triads.total
  const excluding = sizes.reduce(
    (sum, size) => sum + size * (size - 1) * (count - size) * (2 * size - 3),
    0,
  )
  return {
    coordinator: 2 * triads.coordinator * chance ** 2,
    itinerant: 0,
    representative: excluding * chance ** 2,
    gatekeeper: excluding * chance ** 2,
    liaison: 0,
    total: 2 * triads.total * chance ** 2,
  }
}

function holdCore(graph: Graph, reference: { readonly [key: string]: Json }): void {
  const theirs = list(reference['core']).map((name) => graph.ids.indexOf(text(name)))
  hold('core-periphery correlation', corePeriphery(graph).correlation, reference['correlation'])
  hold('fit of their core', coreFit(graph, theirs), reference['correlation'])
}

/** Form 3: Davis' women and events. */
function checkTwoMode(name: string, reference: { readonly [key: string]: Json }): void {
  const network = readNetwork(name, false)
  const twoMode: TwoMode = {
    actors: network.actors.filter((actor) => actor.kind !== 'event').map((actor) => actor.id),
    occasions: network.actors.filter((actor) => actor.kind === 'event').map((actor) => actor.id),
    memberships: network.ties.map((tie) => ({ actor: tie.from, occasion: tie.to })),
  }
  const own = twoModeMeasures(twoMode)
  const of = (measure: 'degree' | 'closeness' | 'betweenness' | 'clustering' | 'redundancy') =>
    Object.fromEntries(own.nodes.map((node) => [node.id, node[measure]]))
  hold('actors', twoMode.actors.length, reference['actors'])
  hold('events', twoMode.occasions.length, reference['events'])
  hold('ties', twoMode.memberships.length, reference['ties'])
  hold('density', own.density, reference['density'])
  hold('degree', of('degree'), reference['degree'])
  hold('closeness', of('closeness'), reference['closeness'])
  hold('betweenness', of('betweenness'), reference['betweenness'])
  hold('latapyClusteringDot', of('clustering'), reference['latapyClusteringDot'])
  hold('redundancy', of('redundancy'), reference['redundancy'])
  hold('robinsAlexander', own.robinsAlexander, reference['robinsAlexander'])
  holdProjection(projectActors(twoMode), record(reference['projectionActors']))
  holdProjection(projectOccasions(twoMode), record(reference['projectionEvents']))
  holdWeights(projectActors(twoMode, 'newman'), list(reference['newmanProjectionActors']))
  holdTwoModeWithdrawal(twoMode, record(reference['withdrawalOnActorProjection']))
}

function holdProjection(graph: Graph, reference: { readonly [key: string]: Json }): void {
  hold('projection edges', graph.tieCount, reference['edges'])
  hold('projection density', density(graph), reference['density'])
  holdWeights(graph, list(reference['weights']))
}

function holdWeights(graph: Graph, weights: readonly Json[]): void {
  hold('projection ties', graph.tieCount, weights.length)
  for (const entry of weights) {
    const [from, to, weight] = list(entry)
    hold(`weight ${text(from)} - ${text(to)}`, strengthBetween(graph, text(from), text(to)), weight)
  }
}

function holdTwoModeWithdrawal(
  twoMode: TwoMode,
  reference: { readonly [key: string]: Json },
): void {
  const whole = projectActors(twoMode)
  hold('baselineEfficiency', globalEfficiency(whole), reference['baselineEfficiency'])
  hold('baselineTies', whole.tieCount, reference['baselineTies'])
  for (const entry of list(reference['each'])) {
    const { removed, ...theirs } = record(entry)
    const rest = projectActors({
      actors: twoMode.actors.filter((id) => id !== removed),
      occasions: twoMode.occasions.filter((id) => id !== removed),
      memberships: twoMode.memberships.filter(
        ({ actor, occasion }) => actor !== removed && occasion !== removed,
      ),
    })
    hold(
      `withdrawal of ${text(removed)}`,
      {
        actorComponents: components(rest).count,
        actorTies: rest.tieCount,
        actorEfficiency: globalEfficiency(rest),
      },
      theirs,
    )
  }
}

for (const entry of readdirSync(join(directory, 'expected')).toSorted()) {
  if (!entry.endsWith('.json')) continue
  file = entry
  const name = entry.replace('.json', '')
  const before = { ...counts }
  const reference = record(JSON.parse(readFileSync(join(directory, 'expected', entry), 'utf8')))
  if (reference['events'] !== undefined) checkTwoMode(name, reference)
  else if (reference['componentsWeak'] !== undefined) checkSna(name, reference)
  else checkClassic(name, reference)
  console.log(
    `${name}: ${counts.passed - before.passed} passed, ${counts.failed - before.failed} failed`,
  )
}
if (counts.passed + counts.failed === 0) {
  console.error(`${directory}: no reference file was found`)
  process.exitCode = 1
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
if (counts.failed > 0) process.exitCode = 1
