import {
  brokerage,
  coreFit,
  corePeriphery,
  type Brokerage,
  type Graph,
  type Network,
} from '../../../packages/actor-network/src/index.ts'
import { type Json, hold, record, list, text, orNull } from './holding.ts'

const ROLE_OF_SNA = {
  coordinator_wI: 'coordinator',
  itinerant_wO: 'itinerant',
  representative_bIO: 'representative',
  gatekeeper_bOI: 'gatekeeper',
  liaison_bO: 'liaison',
  total_t: 'total',
} as const

export function holdBrokerage(
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
      if (actor === undefined || 'notDefined' in actor)
        throw new Error(`${text(name)} has no group`)
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

export function holdCore(graph: Graph, reference: { readonly [key: string]: Json }): void {
  const theirs = list(reference['core']).map((name) => graph.ids.indexOf(text(name)))
  hold('core-periphery correlation', corePeriphery(graph).correlation, reference['correlation'])
  hold('fit of their core', coreFit(graph, theirs), reference['correlation'])
}
