import { properActors, type Network, type Tie } from './network.ts'
import { sharedPairs } from './select.ts'

/** How a tie stands against an earlier date. */
export type Change = 'kept' | 'begun' | 'ended'

/** Two actors and one type of tie between them, on one of two dates or both. */
export interface PairOfActors {
  readonly from: string
  readonly to: string
  /** Undefined where the two only share a body, event or project. */
  readonly type: string | undefined
  /** Whether the tie also goes from `to` to `from`. */
  readonly isMutual: boolean
  /** Kept where there is no earlier date. */
  readonly change: Change
}

/** The same for ties of the same type between the same ends. */
export const keyOfTie = (tie: Tie, directed: boolean): string =>
  JSON.stringify([tie.type, ...(directed ? [tie.from, tie.to] : [tie.from, tie.to].toSorted())])

const pairKey = (from: string, to: string): string => JSON.stringify([from, to].toSorted())

interface Told {
  readonly from: string
  readonly to: string
  readonly type: string
  isMutual: boolean
}

/** Own ties among actors, one for each pair and type, in order of first mention. */
function ownPairs(network: Network): ReadonlyMap<string, Told> {
  const proper = new Set(properActors(network).map((actor) => actor.id))
  const pairs = new Map<string, Told>()
  for (const tie of network.ties) {
    if (!proper.has(tie.from) || !proper.has(tie.to)) continue
    const key = JSON.stringify([tie.type, pairKey(tie.from, tie.to)])
    const known = pairs.get(key)
    if (known === undefined) {
      pairs.set(key, { from: tie.from, to: tie.to, type: tie.type, isMutual: !network.directed })
    } else if (known.from !== tie.from) known.isMutual = true
  }
  return pairs
}

/** Pairs that share an occasion and have no tie of their own. */
function sharedAlone(network: Network, own: ReadonlyMap<string, Told>) {
  const tied = new Set([...own.values()].map(({ from, to }) => pairKey(from, to)))
  const pairs = sharedPairs(network).map(([from, to]) => [pairKey(from, to), [from, to]] as const)
  return new Map(pairs.filter(([key]) => !tied.has(key)))
}

/**
 * Who is tied to whom by what, and what has changed since an earlier date: the ties of a drawing.
 *
 * Source: none.
 * Convention: one entry for each pair and type; pairs without a tie of their own that share a body, event or project have no type.
 * Without an earlier network everything is kept. Ended ties come last. A pair that went on sharing has not ended when it
 * got a tie of its own. Cost: O(n + m + sum of squares of participants).
 * @example pairsOfActors(sampleNetwork(), { ...sampleNetwork(), ties: [] }).every((pair) => pair.change === 'begun') // => true
 */
export function pairsOfActors(network: Network, earlier?: Network): readonly PairOfActors[] {
  const before = earlier ?? network
  const [own, ownBefore] = [ownPairs(network), ownPairs(before)]
  const [shared, sharedBefore] = [sharedAlone(network, own), sharedAlone(before, ownBefore)]
  const sharing = new Set(sharedPairs(network).map(([from, to]) => pairKey(from, to)))
  const sharingBefore = new Set(sharedPairs(before).map(([from, to]) => pairKey(from, to)))
  const known = new Set(properActors(network).map((actor) => actor.id))
  const isHere = ({ from, to }: PairOfActors): boolean => known.has(from) && known.has(to)
  const tied = new Set([...own.values()].map(({ from, to }) => pairKey(from, to)))
  const change = (isKept: boolean): Change => (isKept ? 'kept' : 'begun')
  const sharedPair = ([from, to]: readonly [string, string], state: Change): PairOfActors => ({
    from,
    to,
    type: undefined,
    isMutual: true,
    change: state,
  })
  return [
    ...[...own].map(([key, pair]) => ({ ...pair, change: change(ownBefore.has(key)) })),
    ...[...shared].map(([key, pair]) => sharedPair(pair, change(sharingBefore.has(key)))),
    ...[...ownBefore].flatMap(([key, pair]) =>
      own.has(key) ? [] : [{ ...pair, change: 'ended' as const }],
    ),
    ...[...sharedBefore].flatMap(([key, pair]) =>
      sharing.has(key) || tied.has(key) ? [] : [sharedPair(pair, 'ended')],
    ),
  ].filter(isHere)
}
