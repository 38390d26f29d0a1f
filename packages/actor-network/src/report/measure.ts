import { notDefined, type Figure, type NotDefined } from '../graph/figure.ts'
import { undirectedView, unitStrengths, type Graph } from '../graph/graph.ts'
import { brokerage, type Brokerage } from '../measures/brokerage.ts'
import { centralisation, type Centralisation } from '../measures/centralisation.ts'
import { communities } from '../measures/communities.ts'
import { components, strongComponents } from '../measures/components.ts'
import { corePeriphery } from '../measures/core-periphery.ts'
import { coreNumbers } from '../measures/cores.ts'
import { cohesion } from '../measures/cut-points.ts'
import {
  degrees,
  density,
  dyadCensus,
  reciprocity,
  type DyadCensus,
  type Reciprocity,
} from '../measures/density.ts'
import { eigenvectorCentrality } from '../measures/eigenvector.ts'
import { fragmentation, globalEfficiency } from '../measures/fragmentation.ts'
import { hierarchy, type Hierarchy } from '../measures/hierarchy.ts'
import {
  estimateBetweenness,
  pathMeasures,
  type PathMeasures,
  type TieLength,
} from '../measures/paths.ts'
import { structuralHoles } from '../measures/structural-holes.ts'
import { averageClustering, transitivity } from '../measures/transitivity.ts'
import { triadCensus, type TriadCensus } from '../measures/triads.ts'

const LARGEST_FOR_ALL_PATHS = 20_000
const LARGEST_FOR_SQUARES = 1_000
const PIVOTS = 1_000

export interface MeasureOptions {
  /** The group of each actor, undefined where unknown; adds brokerage. */
  readonly groups?: readonly (string | undefined)[]
  readonly length?: TieLength
  readonly seed?: number
  /** Path measures found elsewhere, for instance by several workers. */
  readonly paths?: PathMeasures
}

export interface NetworkSummary {
  readonly actors: number
  readonly ties: number
  readonly directed: boolean
  readonly density: Figure
  readonly isolated: readonly string[]
  readonly components: number
  readonly largestComponent: number
  readonly strongComponents: number
  readonly reciprocity: Reciprocity
  readonly dyadCensus: DyadCensus
  readonly triadCensus: TriadCensus
  readonly transitivity: Figure
  readonly averageClustering: Figure
  readonly globalEfficiency: Figure
  readonly fragmentation: Figure
  readonly distanceFragmentation: Figure
  readonly centralisation: Centralisation
  readonly hierarchy: Hierarchy | { readonly notDefined: 'too-large' }
  readonly articulationPoints: readonly string[]
  readonly bridges: readonly (readonly [string, string])[]
  readonly biconnectedComponents: readonly (readonly string[])[]
  readonly modularity: Figure
  readonly communities: number
  readonly communitiesFound: 'by-trying-all' | 'by-search'
  readonly coreCorrelation: Figure
  readonly core: readonly string[]
  readonly coreFound: 'by-trying-all' | 'by-search' | 'not-tried'
  /** 'exact', or how many sources an estimate of betweenness used. */
  readonly betweenness: 'exact' | { readonly estimatedFrom: number }
}

export interface ActorMeasures {
  readonly id: string
  readonly degree: number
  readonly indegree: number
  readonly outdegree: number
  readonly strength: number
  readonly betweenness: number
  readonly closeness: Figure
  readonly harmonic: Figure
  readonly eigenvector: Figure
  readonly constraint: Figure
  readonly effectiveSize: Figure
  readonly core: number
  readonly community: number
  readonly component: number
  readonly articulationPoint: boolean
  readonly brokerage?: Brokerage['actors'][number]
}

export interface Measures {
  readonly summary: NetworkSummary
  readonly nodes: readonly ActorMeasures[]
  readonly brokerage: Brokerage | undefined
}

interface UsedPaths {
  readonly paths: PathMeasures
  /** Those by steps, where they are known already. */
  readonly bySteps: PathMeasures | NotDefined | undefined
  readonly betweenness: NetworkSummary['betweenness']
}

function pathsOf(graph: Graph, options: MeasureOptions): UsedPaths {
  const isByStep = (options.length ?? 'step') === 'step'
  const exact = (paths: PathMeasures): UsedPaths => ({
    paths,
    bySteps: isByStep ? paths : undefined,
    betweenness: 'exact',
  })
  if (options.paths !== undefined) return exact(options.paths)
  if (graph.ids.length <= LARGEST_FOR_ALL_PATHS) {
    return exact(pathMeasures(graph, options.length))
  }
  const estimate = estimateBetweenness(graph, PIVOTS)
  const none = graph.ids.map(() => notDefined('too-large'))
  return {
    paths: {
      betweenness: estimate.betweenness,
      closeness: none,
      harmonic: new Float64Array(graph.ids.length).fill(Number.NaN),
    },
    bySteps: notDefined('too-large'),
    betweenness: { estimatedFrom: estimate.pivots },
  }
}

function summarise(graph: Graph, used: UsedPaths, flat: Graph) {
  const count = graph.ids.length
  const isLarge = count > LARGEST_FOR_ALL_PATHS
  const name = (node: number): string => graph.ids[node] ?? ''
  const parts = components(flat)
  const cuts = cohesion(flat)
  const efficiency = isLarge ? notDefined('too-large') : globalEfficiency(flat)
  const core =
    count > LARGEST_FOR_SQUARES
      ? ({ correlation: notDefined('too-large'), core: [], found: 'not-tried' } as const)
      : corePeriphery(flat)
  const { degree } = degrees(flat)
  return {
    cuts,
    parts,
    summary: {
      actors: count,
      ties: graph.tieCount,
      directed: graph.directed,
      density: density(graph),
      isolated: graph.ids.filter((_, node) => degree[node] === 0),
      components: parts.count,
      largestComponent: parts.sizes.reduce((most, size) => Math.max(most, size), 0),
      strongComponents: strongComponents(graph).count,
      reciprocity: reciprocity(graph),
      dyadCensus: dyadCensus(graph),
      triadCensus: triadCensus(graph),
      transitivity: transitivity(graph),
      averageClustering: averageClustering(graph),
      globalEfficiency: efficiency,
      fragmentation: fragmentation(flat),
      distanceFragmentation: typeof efficiency === 'number' ? 1 - efficiency : efficiency,
      centralisation: centralisation(graph, used.bySteps),
      hierarchy:
        count > LARGEST_FOR_SQUARES ? ({ notDefined: 'too-large' } as const) : hierarchy(graph),
      articulationPoints: cuts.articulationPoints.map(name),
      bridges: cuts.bridges.map(([a, b]) => [name(a), name(b)] as const),
      biconnectedComponents: cuts.biconnectedComponents.map((block) => block.map(name)),
      coreCorrelation: core.correlation,
      core: core.core.map(name),
      coreFound: core.found,
      betweenness: used.betweenness,
    },
  }
}

/**
 * Every measure of a network and of its actors at once.
 *
 * Source: see the single measures.
 * Convention: see the single measures. Strengths count for Burt's measures, eigenvector, modularity and, with the length
 * 'inverse-strength', for ways. Above 20,000 actors betweenness is an estimate and says so; above 1,000 core-periphery and
 * hierarchy are left out.
 * Cost: that of pathMeasures; 300 actors with 1,200 ties in about 60 milliseconds.
 * @throws if groups are given but not one for each actor
 * @example measure(graphFromPairs('A-B B-C')).summary.articulationPoints // => ['B']
 */
export function measure(graph: Graph, options: MeasureOptions = {}): Measures {
  const either = undirectedView(graph)
  const flat = unitStrengths(either)
  const used = pathsOf(graph, options)
  const { cuts, parts, summary } = summarise(graph, used, flat)
  const found = communities(either, { seed: options.seed ?? 1 })
  const holes = structuralHoles(graph)
  const eigenvector = eigenvectorCentrality(either)
  const core = coreNumbers(flat)
  const { degree, indegree, outdegree, strength } = degrees(graph)
  const brokers = options.groups === undefined ? undefined : brokerage(graph, options.groups)
  const isCut = new Set(cuts.articulationPoints)
  const none = notDefined('isolated')
  const nodes = graph.ids.map((id, node): ActorMeasures => {
    const harmonic = used.paths.harmonic[node] ?? 0
    const role = brokers?.actors[node]
    return {
      id,
      degree: degree[node] ?? 0,
      indegree: indegree[node] ?? 0,
      outdegree: outdegree[node] ?? 0,
      strength: strength[node] ?? 0,
      betweenness: used.paths.betweenness[node] ?? 0,
      closeness: used.paths.closeness[node] ?? none,
      harmonic: Number.isNaN(harmonic) ? notDefined('too-large') : harmonic,
      eigenvector: 'notDefined' in eigenvector ? eigenvector : (eigenvector[node] ?? 0),
      constraint: holes.constraint[node] ?? none,
      effectiveSize: holes.effectiveSize[node] ?? none,
      core: core[node] ?? 0,
      community: found.of[node] ?? 0,
      component: parts.of[node] ?? 0,
      articulationPoint: isCut.has(node),
      ...(role === undefined ? {} : { brokerage: role }),
    }
  })
  return {
    summary: {
      ...summary,
      modularity: found.modularity,
      communities: found.count,
      communitiesFound: found.found,
    },
    nodes,
    brokerage: brokers,
  }
}
