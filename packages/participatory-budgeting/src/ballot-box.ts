import { BallotStore } from './ballot-store.ts'

/**
 * Ballots counted once: voters who marked the same projects with the same points form one *type* with
 * a weight, because every rule here treats them alike. Łódź 2022: 90,494 voters, 23,571 types.
 */
export type BallotBox = {
  /** All voters, those with an empty ballot included: they have a share too. */
  readonly voters: number
  /** Voters per type. */
  readonly weight: Float64Array
  /** Entries of type t lie in `project` and `points` from start[t] to start[t + 1]. */
  readonly start: Uint32Array
  readonly project: Uint32Array
  /** Points of each entry; null where every mark counts one point. */
  readonly points: Float64Array | null
  /** How many stored points make one point on the ballot (1, 10, 100 for decimals). */
  readonly pointScale: number
  readonly support: Support
}

/** The same entries sorted by project, and what they add up to. */
type Support = {
  readonly start: Uint32Array
  readonly type: Uint32Array
  /** Voters of each entry's type once more: read one after the other they cost no jump in memory. */
  readonly weight: Uint32Array
  readonly points: Float64Array | null
  /** Voters who gave the project more than zero points. */
  readonly voters: Float64Array
  /** Points of all voters; equal to voters where a mark is one point. */
  readonly score: Float64Array
  /** False where someone gave points below zero: then only counting rules apply. */
  readonly isPositive: boolean
  /** False where points add up to more than doubles hold exactly: then nothing is awarded. */
  readonly isExact: boolean
}

/** Where ballots are thrown in one by one. */
export type BallotCollector = {
  /** Counts the first `length` entries of the two arrays, sorted by project, as one voter; answers the type. */
  readonly add: (projects: Uint32Array, points: Float64Array, length: number) => number
  readonly close: () => BallotBox
}

/**
 * Opens a box for ballots on `projectCount` projects, which counts equal ballots together.
 *
 * Source: none, a store of this package. Cost: adding a ballot of k marks is O(k) expected; a new type
 * costs k entries of memory, a repeated one none.
 * @example
 * const box = openBallotBox(3, { withPoints: false })
 * const type = box.add(Uint32Array.of(0, 2), new Float64Array(2), 2)
 * box.add(Uint32Array.of(0, 2), new Float64Array(2), 2) === type // => true
 */
export function openBallotBox(
  projectCount: number,
  options: { readonly withPoints: boolean; readonly pointScale?: number },
): BallotCollector {
  const store = new BallotStore(options.withPoints)
  let voters = 0
  return {
    add: (marked, given, length) => {
      voters += 1
      return store.add(marked, given, length)
    },
    close: () => {
      const { weight, start, project, points, types, entries } = store
      const box = {
        voters,
        weight: weight.slice(0, types),
        start: start.slice(0, types + 1),
        project: project.slice(0, entries),
        ...smallestScale(points ? points.slice(0, entries) : null, options.pointScale ?? 1),
      }
      return { ...box, support: supportOf(box, projectCount) }
    },
  }
}

/** Takes away decimals nobody used: where all points are whole, a stored point is a point. */
function smallestScale(points: Float64Array | null, scale: number) {
  if (points === null) return { points, pointScale: 1 }
  let pointScale = scale
  while (pointScale > 1 && points.every((given) => given % ((scale / pointScale) * 10) === 0)) {
    pointScale /= 10
  }
  const unit = scale / pointScale
  return { points: points.map((given) => given / unit), pointScale }
}

function supportOf(box: Omit<BallotBox, 'support'>, projectCount: number): Support {
  const start = new Uint32Array(projectCount + 1)
  for (const marked of box.project) start[marked + 1] = (start[marked + 1] ?? 0) + 1
  for (let at = 0; at < projectCount; at++) {
    start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0)
  }
  const next = start.slice()
  const type = new Uint32Array(box.project.length)
  const weights = new Uint32Array(box.project.length)
  const points = box.points ? new Float64Array(box.project.length) : null
  const voters = new Float64Array(projectCount)
  const score = new Float64Array(projectCount)
  let isPositive = true
  let size = 0
  for (let caster = 0; caster < box.weight.length; caster++) {
    const weight = box.weight[caster] ?? 0
    const end = box.start[caster + 1] ?? 0
    for (let at = box.start[caster] ?? 0; at < end; at++) {
      const marked = box.project[at] ?? 0
      const given = box.points ? (box.points[at] ?? 0) : 1
      const slot = next[marked] ?? 0
      next[marked] = slot + 1
      type[slot] = caster
      weights[slot] = weight
      if (points) points[slot] = given
      if (given > 0) voters[marked] = (voters[marked] ?? 0) + weight
      else isPositive = false
      score[marked] = (score[marked] ?? 0) + given * weight
      size += Math.abs(given) * weight
    }
  }
  const isExact = size <= Number.MAX_SAFE_INTEGER
  return { start, type, weight: weights, points, voters, score, isPositive, isExact }
}
