import { trimEnd, trimStart } from './blanks.ts'
import type { Cents } from '../instance.ts'
import { needsPoints, type Meta } from './meta.ts'
import { parsePoints } from './numbers.ts'
import type { PbReason, ProblemList } from './problems.ts'
import type { ProjectTable } from './project-table.ts'

/** Where a row's vote and points lie in its bytes. */
type Bounds = {
  readonly voteFrom: number
  readonly voteEnd: number
  readonly pointsFrom: number
  readonly pointsEnd: number
}

const COMMA = 44

/** Reads the marks of one ballot after the other into the same two arrays. */
export class MarkReader {
  readonly projects: Uint32Array
  readonly points: Float64Array
  readonly #meta: Meta
  readonly #table: ProjectTable
  readonly #problems: ProblemList
  /** The last ballot on which each project was seen. */
  readonly #seenOn: Float64Array
  #ballot = 0

  constructor(meta: Meta, table: ProjectTable, problems: ProblemList) {
    const count = table.projects.length
    this.projects = new Uint32Array(count + 1)
    this.points = new Float64Array(count + 1)
    this.#seenOn = new Float64Array(count).fill(-1)
    this.#meta = meta
    this.#table = table
    this.#problems = problems
  }

  /**
   * The number of marks, sorted by project; -1 where the ballot has a problem. O(bytes + k²) for k
   * marks.
   */
  read(bytes: Uint8Array, bounds: Bounds, line: number): number {
    this.#ballot += 1
    const from = trimStart(bytes, bounds.voteFrom, bounds.voteEnd)
    const end = trimEnd(bytes, from, bounds.voteEnd)
    const length = from >= end ? 0 : this.#readIds(bytes, from, end)
    if (typeof length !== 'number') return this.#refuse(line, length)
    const reason = this.#limitReason(length) ?? this.#readPoints(bytes, bounds, length)
    return reason === null ? this.#settle(length) : this.#refuse(line, reason)
  }

  #refuse(line: number, reason: PbReason): number {
    this.#problems.add(line, reason)
    return -1
  }

  #readIds(bytes: Uint8Array, from: number, end: number): number | PbReason {
    let length = 0
    let start = from
    for (let at = from; at <= end; at++) {
      if (at < end && bytes[at] !== COMMA) continue
      const first = trimStart(bytes, start, at)
      const last = trimEnd(bytes, first, at)
      if (first >= last) return { kind: 'empty-mark' }
      const project = this.#table.ids.find(bytes, first, last)
      if (project < 0) return { kind: 'unknown-project', project: textOf(bytes, first, last) }
      if (this.#seenOn[project] === this.#ballot) {
        return { kind: 'project-marked-twice', project: textOf(bytes, first, last) }
      }
      this.#seenOn[project] = this.#ballot
      this.projects[length] = project
      length += 1
      start = at + 1
    }
    return length
  }

  #limitReason(length: number): PbReason | null {
    const { voteType, limits } = this.#meta
    const most = voteType === 'choose-1' ? 1 : limits.most
    if (length > most) return { kind: 'too-many-marks', found: length, most }
    if (length > 0 && length < limits.fewest) {
      return { kind: 'too-few-marks', found: length, fewest: limits.fewest }
    }
    if (limits.maxSumCents === Infinity && limits.minSumCents === 0) return null
    const cents = this.#costOf(length)
    if (cents > limits.maxSumCents) return { kind: 'over-cost-limit', key: 'max_sum_cost' }
    const isTooLow = length > 0 && cents < limits.minSumCents
    return isTooLow ? { kind: 'over-cost-limit', key: 'min_sum_cost' } : null
  }

  #costOf(length: number): Cents {
    let cents = 0
    for (let at = 0; at < length; at++) {
      cents += this.#table.projects[this.projects[at] ?? 0]?.costCents ?? 0
    }
    return cents
  }

  #readPoints(bytes: Uint8Array, bounds: Bounds, marks: number): PbReason | null {
    if (!needsPoints(this.#meta)) return null
    const { limits } = this.#meta
    const text = textOf(bytes, bounds.pointsFrom, bounds.pointsEnd).trim()
    const given = text === '' ? [] : text.split(',').map((value) => value.trim())
    if (given.length !== marks) return { kind: 'points-missing', marks, points: given.length }
    let sum = 0
    for (const [at, value] of given.entries()) {
      const read = parsePoints(value)
      if (read === null) return { kind: 'points-not-a-number', value }
      const key = brokenRange(this.#meta, read)
      if (key !== null) return { kind: 'points-out-of-range', value, key }
      this.points[at] = read
      sum += read
    }
    if (marks > 0 && sum < limits.minSumPoints) {
      return { kind: 'points-over-limit', key: 'min_sum_points' }
    }
    return sum > limits.maxSumPoints ? { kind: 'points-over-limit', key: 'max_sum_points' } : null
  }

  /** Ranks become points, unmarked projects get the default score, zeros are dropped. */
  #settle(length: number): number {
    const { voteType, limits } = this.#meta
    if (voteType === 'ordinal') {
      const places = Math.min(limits.most, this.#table.projects.length)
      for (let place = 0; place < length; place++) this.points[place] = places - place
    }
    const hasDefault = voteType === 'scoring' && limits.defaultScore !== 0
    const marked = hasDefault ? this.#addDefaults(length) : length
    sortMarks(this.projects, this.points, marked)
    return needsPoints(this.#meta) ? dropZeros(this.projects, this.points, marked) : marked
  }

  #addDefaults(length: number): number {
    let marks = length
    for (let project = 0; project < this.#seenOn.length; project++) {
      if (this.#seenOn[project] === this.#ballot) continue
      this.projects[marks] = project
      this.points[marks] = this.#meta.limits.defaultScore
      marks += 1
    }
    return marks
  }
}

/** The limit in META that a number of points breaks. */
function brokenRange({ voteType, limits }: Meta, points: number): string | null {
  if (points < limits.minPoints) return 'min_points'
  if (points > limits.maxPoints) return 'max_points'
  return voteType === 'cumulative' && points < 0 ? 'vote_type' : null
}

function sortMarks(projects: Uint32Array, points: Float64Array, length: number): void {
  for (let at = 1; at < length; at++) {
    const project = projects[at] ?? 0
    const given = points[at] ?? 0
    let slot = at
    while (slot > 0 && (projects[slot - 1] ?? 0) > project) {
      projects[slot] = projects[slot - 1] ?? 0
      points[slot] = points[slot - 1] ?? 0
      slot -= 1
    }
    projects[slot] = project
    points[slot] = given
  }
}

function dropZeros(projects: Uint32Array, points: Float64Array, length: number): number {
  let kept = 0
  for (let at = 0; at < length; at++) {
    if (points[at] === 0) continue
    projects[kept] = projects[at] ?? 0
    points[kept] = points[at] ?? 0
    kept += 1
  }
  return kept
}

function textOf(bytes: Uint8Array, from: number, end: number): string {
  return new TextDecoder().decode(bytes.subarray(from, end))
}
