import { trimEnd, trimStart } from './blanks.ts'
import type { Meta } from './meta.ts'
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

/** Reads the marks of one ballot after the other into the same two arrays. */
export type MarkReader = {
  readonly projects: Uint32Array
  readonly points: Float64Array
  /** The number of marks, sorted by project; -1 where the ballot has a problem. */
  readonly read: (bytes: Uint8Array, bounds: Bounds, line: number) => number
}

const COMMA = 44

/** Prepares for ballots of the file's kind and limits. Each ballot costs O(bytes + k²) for k marks. */
export function readMarks(meta: Meta, table: ProjectTable, problems: ProblemList): MarkReader {
  const { voteType, limits } = meta
  const count = table.projects.length
  const projects = new Uint32Array(count + 1)
  const points = new Float64Array(count + 1)
  const seenOn = new Float64Array(count).fill(-1)
  const places = Math.min(limits.most, count)
  const withPoints = voteType === 'cumulative' || voteType === 'scoring'
  let ballot = 0

  const readIds = (bytes: Uint8Array, from: number, end: number): number | PbReason => {
    let length = 0
    let start = from
    for (let at = from; at <= end; at++) {
      if (at < end && bytes[at] !== COMMA) continue
      const first = trimStart(bytes, start, at)
      const last = trimEnd(bytes, first, at)
      if (first >= last) return { kind: 'empty-mark' }
      const project = table.ids.find(bytes, first, last)
      if (project < 0) return { kind: 'unknown-project', project: textOf(bytes, first, last) }
      if (seenOn[project] === ballot) {
        return { kind: 'project-marked-twice', project: textOf(bytes, first, last) }
      }
      seenOn[project] = ballot
      projects[length] = project
      length += 1
      start = at + 1
    }
    return length
  }

  const readPoints = (bytes: Uint8Array, bounds: Bounds, marks: number): PbReason | null => {
    const text = textOf(bytes, bounds.pointsFrom, bounds.pointsEnd).trim()
    const given = text === '' ? [] : text.split(',').map((value) => value.trim())
    if (given.length !== marks) return { kind: 'points-missing', marks, points: given.length }
    let sum = 0
    for (const [at, value] of given.entries()) {
      const read = parsePoints(value)
      if (read === null) return { kind: 'points-not-a-number', value }
      if (read < limits.minPoints) return { kind: 'points-out-of-range', value, key: 'min_points' }
      if (read > limits.maxPoints) return { kind: 'points-out-of-range', value, key: 'max_points' }
      if (voteType === 'cumulative' && read < 0) {
        return { kind: 'points-out-of-range', value, key: 'vote_type' }
      }
      points[at] = read
      sum += read
    }
    if (marks > 0 && sum < limits.minSumPoints)
      return { kind: 'points-over-limit', key: 'min_sum_points' }
    if (sum > limits.maxSumPoints) return { kind: 'points-over-limit', key: 'max_sum_points' }
    return null
  }

  const limitReason = (length: number): PbReason | null => {
    const most = voteType === 'choose-1' ? 1 : limits.most
    if (length > most) return { kind: 'too-many-marks', found: length, most }
    if (length > 0 && length < limits.fewest) {
      return { kind: 'too-few-marks', found: length, fewest: limits.fewest }
    }
    if (limits.maxSumCents === Infinity && limits.minSumCents === 0) return null
    let cents = 0
    for (let at = 0; at < length; at++) cents += table.projects[projects[at] ?? 0]?.costCents ?? 0
    if (cents > limits.maxSumCents) return { kind: 'over-cost-limit', key: 'max_sum_cost' }
    const isTooLow = length > 0 && cents < limits.minSumCents
    return isTooLow ? { kind: 'over-cost-limit', key: 'min_sum_cost' } : null
  }

  const read = (bytes: Uint8Array, bounds: Bounds, line: number): number => {
    ballot += 1
    const from = trimStart(bytes, bounds.voteFrom, bounds.voteEnd)
    const end = trimEnd(bytes, from, bounds.voteEnd)
    const length = from >= end ? 0 : readIds(bytes, from, end)
    if (typeof length !== 'number') return refuse(line, length)
    const reason = limitReason(length) ?? (withPoints ? readPoints(bytes, bounds, length) : null)
    if (reason) return refuse(line, reason)
    if (voteType === 'ordinal') {
      for (let place = 0; place < length; place++) points[place] = places - place
    }
    const hasDefault = voteType === 'scoring' && limits.defaultScore !== 0
    const marked = hasDefault ? addDefaults(length) : length
    sortMarks(projects, points, marked)
    return withPoints ? dropZeros(projects, points, marked) : marked
  }

  const addDefaults = (length: number): number => {
    let marks = length
    for (let project = 0; project < count; project++) {
      if (seenOn[project] === ballot) continue
      projects[marks] = project
      points[marks] = limits.defaultScore
      marks += 1
    }
    return marks
  }

  const refuse = (line: number, reason: PbReason): number => {
    problems.add(line, reason)
    return -1
  }

  return { projects, points, read }
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
