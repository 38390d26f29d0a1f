import {
  components,
  density,
  globalEfficiency,
  projectActors,
  projectOccasions,
  strengthBetween,
  twoModeMeasures,
  type Graph,
  type TwoMode,
} from '../../../packages/actor-network/src/index.ts'
import { type Json, hold, record, list, text } from './holding.ts'
import { readNetwork } from './networks.ts'

/** Form 3: Davis' women and events. */
export function checkTwoMode(name: string, reference: { readonly [key: string]: Json }): void {
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
