import { BROKER_ROLES, perRole, roleOf, type BrokerRole, type PerRole } from './broker-roles.ts'

/** Mean and variance of a count in a random network of the same density and groups. */
export interface Expectation {
  readonly mean: number
  readonly variance: number
}

type GroupSizes = ReadonlyMap<string, number>
type Mutable<Value> = Record<BrokerRole | 'total', Value>

const zeros = (): Mutable<number> => ({ ...perRole(() => 0) })

interface PairCounts {
  /** Ordered pairs of others that would make a triad of the role. */
  pairs: number
  /** Ordered couples of such pairs that share an end and so an arc with the broker. */
  sharing: number
}

/** How many pairs of others there are for each role, from group sizes alone. */
function pairCounts(broker: string, sizes: ReadonlyMap<string, number>): Mutable<PairCounts> {
  const found = { ...perRole((): PairCounts => ({ pairs: 0, sharing: 0 })) }
  const others = new Map(sizes)
  others.set(broker, (others.get(broker) ?? 0) - 1)
  const total = [...others.values()].reduce((sum, size) => sum + size, 0)
  for (const [own, ownSize] of others) {
    // Partners of one other actor of the group `own`, once as the start and once as the end of the way.
    const partnersAsStart = { ...perRole(() => 0) }
    const partnersAsEnd = { ...perRole(() => 0) }
    for (const [group, size] of others) {
      const partners = group === own ? size - 1 : size
      partnersAsStart[roleOf(own, broker, group)] += partners
      partnersAsEnd[roleOf(group, broker, own)] += partners
    }
    partnersAsStart.total = total - 1
    partnersAsEnd.total = total - 1
    for (const role of [...BROKER_ROLES, 'total'] as const) {
      const [starts, ends] = [partnersAsStart[role], partnersAsEnd[role]]
      found[role].pairs += ownSize * starts
      found[role].sharing += ownSize * (starts * (starts - 1) + ends * (ends - 1))
    }
  }
  return found
}

/** What one actor of a group can expect. O(groups^2). */
export function expectationOfActor(
  group: string,
  sizes: GroupSizes,
  share: number,
): PerRole<Expectation> {
  const single = share * share * (1 - share)
  const couple = share ** 3 * (1 - share) ** 3
  const room = pairCounts(group, sizes)
  return perRole((role) => ({
    mean: room[role].pairs * single,
    variance: room[role].pairs * single * (1 - single) + room[role].sharing * couple,
  }))
}

/** How many actors of a group are left when some are already taken. */
function left(sizes: GroupSizes, group: string, taken: readonly string[]): number {
  return (sizes.get(group) ?? 0) - taken.filter((other) => other === group).length
}

interface ArcRoom {
  /** Triads in which the arc is present, and in which it is absent. */
  readonly present: PerRole<number>
  readonly absent: PerRole<number>
}

function roomOfArc(sizes: GroupSizes, from: string, to: string): ArcRoom {
  const [present, absent] = [zeros(), zeros()]
  for (const third of sizes.keys()) {
    const number = left(sizes, third, [from, to])
    present[roleOf(from, to, third)] += number
    present[roleOf(third, from, to)] += number
    absent[roleOf(from, third, to)] += number
    present.total += 2 * number
    absent.total += number
  }
  return { present, absent }
}

/** Triads of each role, and ordered couples of them on the same three actors that exclude each other. */
function triadRoom(sizes: GroupSizes) {
  const [triads, excluding] = [zeros(), zeros()]
  for (const a of sizes.keys()) {
    for (const b of sizes.keys()) {
      for (const c of sizes.keys()) {
        const number = left(sizes, a, []) * left(sizes, b, [a]) * left(sizes, c, [a, b])
        const role = roleOf(a, b, c)
        const same = [roleOf(a, c, b), roleOf(b, a, c)].filter((other) => other === role)
        triads[role] += number
        excluding[role] += number * same.length
        triads.total += number
        excluding.total += number * 2
      }
    }
  }
  return { triads, excluding }
}

/**
 * What the whole network can expect. Triads that share an arc present in both, or absent in both, go together;
 * those that need an arc present and absent exclude each other. O(groups^3).
 */
export function expectationOfWhole(sizes: GroupSizes, share: number): PerRole<Expectation> {
  const single = share * share * (1 - share)
  const { triads, excluding } = triadRoom(sizes)
  const variance: Mutable<number> = {
    ...perRole((role) => triads[role] * single * (1 - single) + excluding[role] * single ** 2),
  }
  for (const from of sizes.keys()) {
    for (const to of sizes.keys()) {
      const arcs = left(sizes, from, []) * left(sizes, to, [from])
      const { present, absent } = roomOfArc(sizes, from, to)
      for (const role of [...BROKER_ROLES, 'total'] as const) {
        const [here, gone] = [present[role], absent[role]]
        variance[role] +=
          arcs *
          (here * (here - 1) * share ** 3 * (1 - share) ** 3 +
            gone * (gone - 1) * share ** 5 * (1 - share) -
            2 * here * gone * single ** 2)
      }
    }
  }
  return perRole((role) => ({ mean: triads[role] * single, variance: variance[role] }))
}
