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

const FIRST_TYPES = 1024
const EMPTY = 0xffffffff

/**
 * Opens a box for ballots on `projectCount` projects. Adding a ballot of k marks costs O(k) expected
 * time; a new type costs k entries of memory, a repeated one none.
 */
export function openBallotBox(
  projectCount: number,
  options: { readonly withPoints: boolean; readonly pointScale?: number },
): BallotCollector {
  let weight = new Float64Array(FIRST_TYPES)
  let start = new Uint32Array(FIRST_TYPES + 1)
  let project = new Uint32Array(FIRST_TYPES * 4)
  let points = options.withPoints ? new Float64Array(FIRST_TYPES * 4) : null
  let hashes = new Uint32Array(FIRST_TYPES)
  let table = new Uint32Array(FIRST_TYPES * 4).fill(EMPTY)
  let types = 0
  let entries = 0
  let voters = 0

  const makeRoom = (length: number): void => {
    if (types + 1 >= weight.length) {
      weight = grown(weight, new Float64Array(weight.length * 2))
      start = grown(start, new Uint32Array(start.length * 2))
      hashes = grown(hashes, new Uint32Array(hashes.length * 2))
      table = rehashed(hashes, types, table.length * 2)
    }
    while (entries + length > project.length) {
      project = grown(project, new Uint32Array(project.length * 2))
      if (points) points = grown(points, new Float64Array(points.length * 2))
    }
  }

  const isSame = (
    type: number,
    marked: Uint32Array,
    given: Float64Array,
    length: number,
  ): boolean => {
    const from = start[type] ?? 0
    if ((start[type + 1] ?? 0) - from !== length) return false
    for (let at = 0; at < length; at++) {
      if (project[from + at] !== marked[at]) return false
      if (points && points[from + at] !== given[at]) return false
    }
    return true
  }

  const add = (marked: Uint32Array, given: Float64Array, length: number): number => {
    voters += 1
    let hash = length
    for (let at = 0; at < length; at++) {
      hash = Math.imul(hash ^ (marked[at] ?? 0), 0x9e3779b1)
      if (points) hash = Math.imul(hash ^ ((given[at] ?? 0) | 0), 0x85ebca6b)
      hash ^= hash >>> 15
    }
    hash >>>= 0
    const mask = table.length - 1
    let slot = hash & mask
    for (let type = table[slot] ?? EMPTY; type !== EMPTY; type = table[slot] ?? EMPTY) {
      if (hashes[type] === hash && isSame(type, marked, given, length)) {
        weight[type] = (weight[type] ?? 0) + 1
        return type
      }
      slot = (slot + 1) & mask
    }
    makeRoom(length)
    project.set(marked.subarray(0, length), entries)
    points?.set(given.subarray(0, length), entries)
    entries += length
    hashes[types] = hash
    weight[types] = 1
    start[types + 1] = entries
    place(table, hash, types)
    types += 1
    return types - 1
  }

  const close = (): BallotBox => {
    const box = {
      voters,
      weight: weight.slice(0, types),
      start: start.slice(0, types + 1),
      project: project.slice(0, entries),
      ...smallestScale(points ? points.slice(0, entries) : null, options.pointScale ?? 1),
    }
    return { ...box, support: supportOf(box, projectCount) }
  }

  return { add, close }
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

function grown<Values extends Float64Array | Uint32Array>(from: Values, to: Values): Values {
  to.set(from)
  return to
}

function place(table: Uint32Array, hash: number, type: number): void {
  const mask = table.length - 1
  let slot = hash & mask
  while (table[slot] !== EMPTY) slot = (slot + 1) & mask
  table[slot] = type
}

function rehashed(hashes: Uint32Array, types: number, size: number): Uint32Array<ArrayBuffer> {
  const table = new Uint32Array(size).fill(EMPTY)
  for (let type = 0; type < types; type++) place(table, hashes[type] ?? 0, type)
  return table
}

function supportOf(box: Omit<BallotBox, 'support'>, projectCount: number): Support {
  const start = new Uint32Array(projectCount + 1)
  for (const marked of box.project) start[marked + 1] = (start[marked + 1] ?? 0) + 1
  for (let at = 0; at < projectCount; at++) {
    start[at + 1] = (start[at + 1] ?? 0) + (start[at] ?? 0)
  }
  const next = start.slice()
  const type = new Uint32Array(box.project.length)
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
      if (points) points[slot] = given
      if (given > 0) voters[marked] = (voters[marked] ?? 0) + weight
      else isPositive = false
      score[marked] = (score[marked] ?? 0) + given * weight
      size += Math.abs(given) * weight
    }
  }
  const isExact = size <= Number.MAX_SAFE_INTEGER
  return { start, type, points, voters, score, isPositive, isExact }
}
