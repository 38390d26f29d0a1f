/** The door of the package: what it offers to others. */
export type { Figure, NotDefined, NotDefinedReason } from './graph/figure.ts'
export {
  buildGraph,
  graphFromPairs,
  inducedGraph,
  strengthBetween,
  undirectedView,
  unitStrengths,
  type Graph,
  type GraphInput,
  type GraphTie,
} from './graph/graph.ts'
export { seededChance, type Chance } from './graph/chance.ts'
export { isDay, type Day } from './graph/day.ts'

export {
  distinctNames,
  properActors,
  sampleNetwork,
  tieTypes,
  type Actor,
  type ActorKind,
  type Network,
  type Tie,
  type TieSource,
} from './network/network.ts'
export { pairsOfActors, type Change, type PairOfActors } from './network/changes.ts'
export { graphAmongActors, selectTies, twoModeOf, type Selection } from './network/select.ts'

export {
  degrees,
  density,
  dyadCensus,
  reciprocity,
  type Degrees,
  type DyadCensus,
  type Reciprocity,
} from './measures/density.ts'
export { triadCensus, type TriadCensus, type TriadType } from './measures/triads.ts'
export { averageClustering, transitivity } from './measures/transitivity.ts'
export { components, strongComponents, type Components } from './measures/components.ts'
export { cohesion, type Cohesion } from './measures/cut-points.ts'
export { coreNumbers } from './measures/cores.ts'
export {
  estimateBetweenness,
  pathMeasures,
  type BetweennessEstimate,
  type PathMeasures,
  type TieLength,
} from './measures/paths.ts'
export { structuralHoles, type StructuralHoles } from './measures/structural-holes.ts'
export { eigenvectorCentrality } from './measures/eigenvector.ts'
export { brokerage, type Brokerage, type BrokerageCounts } from './measures/brokerage.ts'
export type { BrokerRole } from './measures/broker-roles.ts'
export { distanceFragmentation, fragmentation, globalEfficiency } from './measures/fragmentation.ts'
export { centralisation, type Centralisation } from './measures/centralisation.ts'
export { hierarchy, type Hierarchy } from './measures/hierarchy.ts'
export { modularity } from './measures/modularity.ts'
export { communities, type Communities, type CommunityOptions } from './measures/communities.ts'
export { coreFit, corePeriphery, type CorePeriphery } from './measures/core-periphery.ts'

export {
  projectActors,
  projectOccasions,
  twoModeMeasures,
  type ProjectionWeight,
  type TwoMode,
  type TwoModeMeasures,
} from './two-mode/two-mode.ts'

export { lossAmongRemaining, type Loss } from './withdrawal/loss.ts'
export {
  rankOfRemoval,
  singleRemovals,
  type RemovalRank,
  type SingleRemoval,
} from './withdrawal/ranking.ts'
export { randomLoss, type RandomLoss } from './withdrawal/random-loss.ts'
export { proposeRepairs, type Repair } from './withdrawal/repair.ts'
export { applyScenario, type Scenario } from './withdrawal/scenario.ts'
export {
  withdraw,
  withdrawByType,
  type WithdrawalOptions,
  type WithdrawalReport,
} from './withdrawal/withdraw.ts'

export { withdrawalSentences } from './withdrawal/sentences.ts'

export {
  cascade,
  closureRates,
  type Cascade,
  type ClosureRate,
  type TieOrigin,
} from './cascade/generations.ts'
export {
  compareTies,
  tieSurvival,
  type NetworkChange,
  type SurvivalOptions,
  type TieSurvival,
} from './cascade/survival.ts'

export {
  measure,
  type ActorMeasures,
  type Measures,
  type NetworkSummary,
} from './report/measure.ts'
export {
  networkTables,
  type NetworkTables,
  type Table,
  type TableOptions,
} from './report/tables.ts'
export { writePage } from './report/page.ts'

export { drawNetwork, type DrawOptions, type Drawing } from './drawing/draw.ts'
export { layOut, type LayoutOptions, type Position, type Positions } from './drawing/layout.ts'
export { walkNetwork } from './drawing/walk-network.ts'
export type { Language } from './drawing/wording.ts'

export { readDl, writeDl } from './formats/dl.ts'
export { failureSentence } from './formats/failure-sentences.ts'
export { readGexf, writeGexf } from './formats/gexf.ts'
export { readGraphml, writeGraphml } from './formats/graphml.ts'
export { readNetMap, writeNetMap } from './formats/net-map.ts'
export { pseudonymise, type Pseudonymised } from './formats/pseudonymise.ts'
export { readNetworkCsv, writeNetworkCsv, type CsvInput } from './formats/network-csv.ts'
export type { FailureKind, Outcome, ReadFailure } from './formats/outcome.ts'
