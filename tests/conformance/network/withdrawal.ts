import {
  components,
  degrees,
  density,
  fragmentation,
  globalEfficiency,
  lossAmongRemaining,
  singleRemovals,
  type Graph,
} from '../../../packages/actor-network/src/index.ts'
import { type Json, hold, record, list, number, text, sorted } from './holding.ts'
import { without } from './networks.ts'

export function holdSnaWithdrawal(
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
