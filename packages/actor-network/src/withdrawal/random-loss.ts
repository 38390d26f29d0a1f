import { arcsFromList, eachArc } from '../graph/arcs.ts'
import { seededChance, shuffledNumbers, type Chance } from '../graph/chance.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'
import { closenessSum, pairsAtDistance } from '../measures/reach.ts'

/** Nine of ten runs lie between low and high. */
interface Interval {
  readonly median: number
  readonly low: number
  readonly high: number
}

export interface RandomLoss {
  readonly lostShare: number
  readonly lostTies: number
  readonly runs: number
  /** Share of closeness lost against the network the loss starts from. */
  readonly relayLoss: Interval
  /** How many actors more than before have no tie left. */
  readonly newlyIsolated: Interval
}

export interface RandomLossOptions {
  readonly seed: number
  readonly runs?: number
  readonly shares?: readonly number[]
}

function intervalOf(values: readonly number[]): Interval {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.round(share * (sorted.length - 1))] ?? 0
  return { median: at(0.5), low: at(0.05), high: at(0.95) }
}

interface Ends {
  readonly from: Uint32Array
  readonly to: Uint32Array
}

function endsOf(graph: Graph): Ends {
  const pairs = [...eachArc(graph.out)].filter(([from, to]) => from < to)
  return {
    from: Uint32Array.from(pairs, ([from]) => from),
    to: Uint32Array.from(pairs, ([, to]) => to),
  }
}

/** What is left after `lost` ties went by chance: closeness and how many actors have no tie. */
function runOnce(count: number, ends: Ends, lost: number, chance: Chance) {
  const kept = shuffledNumbers(ends.from.length, chance).subarray(lost)
  const from = kept.map((tie) => ends.from[tie] ?? 0)
  const to = kept.map((tie) => ends.to[tie] ?? 0)
  const both = { from: new Uint32Array(kept.length * 2), to: new Uint32Array(kept.length * 2) }
  both.from.set(from)
  both.from.set(to, kept.length)
  both.to.set(to)
  both.to.set(from, kept.length)
  const arcs = arcsFromList(count, {
    ...both,
    strengths: new Float64Array(kept.length * 2).fill(1),
  })
  return {
    closeness: closenessSum(pairsAtDistance(arcs)),
    isolated: count - new Set(both.from).size,
  }
}

/**
 * What happens when after the withdrawal further ties break by chance.
 *
 * Source: random failure, Albert, Jeong and Barabási (2000), https://doi.org/10.1038/35019019
 * Convention: 5, 10 and 20 % of the ties (rounded up), 200 runs each; the interval holds nine of ten runs. The same seed
 * gives the same result. Cost: O(runs n m / 32) a step of distance and share.
 * @example randomLoss(graphFromPairs('A-B'), { seed: 1, shares: [1] })[0].relayLoss.median // => 1
 */
export function randomLoss(graph: Graph, options: RandomLossOptions): readonly RandomLoss[] {
  const view = undirectedView(graph)
  const count = view.ids.length
  const ends = endsOf(view)
  const runs = options.runs ?? 200
  const whole = closenessSum(pairsAtDistance(view.out))
  const isolatedBefore = count - new Set([...ends.from, ...ends.to]).size
  return (options.shares ?? [0.05, 0.1, 0.2]).map((lostShare, at) => {
    const lostTies = Math.ceil(lostShare * ends.from.length)
    const chance = seededChance(options.seed * 101 + at)
    const results = Array.from({ length: runs }, () => runOnce(count, ends, lostTies, chance))
    return {
      lostShare,
      lostTies,
      runs,
      relayLoss: intervalOf(
        results.map(({ closeness }) => (whole === 0 ? 0 : Math.max(0, 1 - closeness / whole))),
      ),
      newlyIsolated: intervalOf(results.map(({ isolated }) => isolated - isolatedBefore)),
    }
  })
}
