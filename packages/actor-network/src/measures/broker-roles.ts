export const BROKER_ROLES = [
  'coordinator',
  'itinerant',
  'representative',
  'gatekeeper',
  'liaison',
] as const
export type BrokerRole = (typeof BROKER_ROLES)[number]
export type PerRole<Value> = Readonly<Record<BrokerRole | 'total', Value>>

/** From group a over group b to group c. */
export function roleOf(from: string, broker: string, to: string): BrokerRole {
  if (from === broker) return broker === to ? 'coordinator' : 'representative'
  if (broker === to) return 'gatekeeper'
  return from === to ? 'itinerant' : 'liaison'
}

export const perRole = <Value>(value: (role: BrokerRole | 'total') => Value): PerRole<Value> => ({
  coordinator: value('coordinator'),
  itinerant: value('itinerant'),
  representative: value('representative'),
  gatekeeper: value('gatekeeper'),
  liaison: value('liaison'),
  total: value('total'),
})
