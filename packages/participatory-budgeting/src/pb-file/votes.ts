import { openBallotBox, type BallotCollector } from '../ballot-box.ts'
import { trimEnd, trimStart } from './blanks.ts'
import { splitCells, type Cells } from './cells.ts'
import { IdTable } from './id-table.ts'
import { needsPoints, type Meta } from './meta.ts'
import { POINT_SCALE } from './numbers.ts'
import { MarkReader } from './marks.ts'
import type { PbRecord } from './records.ts'
import type { ProblemList } from './problems.ts'
import type { ProjectTable } from './project-table.ts'

/** The VOTES section while it is read. */
export type VoteTable = {
  readonly columnCount: number
  readonly voterColumn: number
  readonly voteColumn: number
  readonly pointsColumn: number
  readonly voters: IdTable
  readonly box: BallotCollector
  readonly marks: MarkReader
  readonly bounds: Bounds
  /** Type of each voter, in the order of the file. */
  readonly types: { values: Uint32Array; count: number }
  /** Further columns kept on request, by name. */
  readonly kept: { readonly column: number; readonly values: string[] }[]
  readonly problems: ProblemList
}

/** Opens the section; `keep` names further columns (age, sex, ...) whose cells are wanted. O(projects). */
export function openVoteTable(
  columns: Cells,
  meta: Meta,
  table: ProjectTable,
  options: { readonly keep: readonly string[]; readonly problems: ProblemList },
): VoteTable {
  const withPoints = meta.voteType !== 'approval' && meta.voteType !== 'choose-1'
  const pointScale = meta.voteType === 'ordinal' ? 1 : POINT_SCALE
  return {
    columnCount: columns.length,
    voterColumn: columns.indexOf('voter_id'),
    voteColumn: columns.indexOf('vote'),
    pointsColumn: needsPoints(meta) ? columns.indexOf('points') : -1,
    voters: new IdTable(),
    box: openBallotBox(table.projects.length, { withPoints, pointScale }),
    marks: new MarkReader(meta, table, options.problems),
    bounds: new Bounds(),
    types: { values: new Uint32Array(1024), count: 0 },
    kept: options.keep.map((name) => ({ column: columns.indexOf(name), values: [] })),
    problems: options.problems,
  }
}

const SEMICOLON = 59

/**
 * Reads one vote from bytes, without a string for any cell. O(bytes). Rows with quotes, and all
 * rows where further columns are kept, take the slower way over text.
 */
export function addVote(table: VoteTable, record: PbRecord): void {
  if (record.hasQuote || table.kept.length > 0) return addVoteAsText(table, record)
  const { bytes, from, end, line } = record
  const { bounds } = table
  let column = 0
  let start = from
  let seen = 0
  for (let at = from; at <= end; at++) {
    const byte = at === end ? SEMICOLON : (bytes[at] ?? 0)
    seen |= byte
    if (byte !== SEMICOLON) continue
    if (column === table.voterColumn) bounds.setVoter(start, at)
    else if (column === table.voteColumn) bounds.setVote(start, at)
    else if (column === table.pointsColumn) bounds.setPoints(start, at)
    column += 1
    start = at + 1
  }
  if (column !== table.columnCount) {
    const expected = table.columnCount
    return table.problems.add(line, { kind: 'wrong-number-of-cells', expected, found: column })
  }
  if (seen >= 0x80 && !isUtf8(bytes.subarray(from, end))) {
    return table.problems.add(line, { kind: 'not-utf8' })
  }
  count(table, bytes, line)
}

/** Where the three cells that matter lie. */
class Bounds {
  voterFrom = 0
  voterEnd = 0
  voteFrom = 0
  voteEnd = 0
  pointsFrom = 0
  pointsEnd = 0

  setVoter(from: number, end: number): void {
    this.voterFrom = from
    this.voterEnd = end
  }

  setVote(from: number, end: number): void {
    this.voteFrom = from
    this.voteEnd = end
  }

  setPoints(from: number, end: number): void {
    this.pointsFrom = from
    this.pointsEnd = end
  }
}

const STRICT = new TextDecoder('utf-8', { fatal: true })

/** Whether the bytes are well-formed UTF-8. O(bytes). */
export function isUtf8(bytes: Uint8Array): boolean {
  try {
    STRICT.decode(bytes)
    return true
  } catch {
    return false
  }
}

function addVoteAsText(table: VoteTable, record: PbRecord): void {
  const { problems, bounds } = table
  const { line } = record
  const slice = record.bytes.subarray(record.from, record.end)
  if (!isUtf8(slice)) return problems.add(line, { kind: 'not-utf8' })
  const split = splitCells(new TextDecoder().decode(slice))
  if (!split.ok) return problems.add(line, split.reason)
  const { cells } = split
  if (cells.length !== table.columnCount) {
    const expected = table.columnCount
    return problems.add(line, { kind: 'wrong-number-of-cells', expected, found: cells.length })
  }
  const parts = [table.voterColumn, table.voteColumn, table.pointsColumn].map((column) =>
    new TextEncoder().encode(cells[column] ?? ''),
  )
  const [voter = new Uint8Array(), vote = new Uint8Array(), points = new Uint8Array()] = parts
  const bytes = new Uint8Array(voter.length + vote.length + points.length)
  bytes.set(voter)
  bytes.set(vote, voter.length)
  bytes.set(points, voter.length + vote.length)
  bounds.setVoter(0, voter.length)
  bounds.setVote(voter.length, voter.length + vote.length)
  bounds.setPoints(voter.length + vote.length, bytes.length)
  if (!count(table, bytes, line)) return
  for (const { column, values } of table.kept) values.push(cells[column] ?? '')
}

function count(table: VoteTable, bytes: Uint8Array, line: number): boolean {
  const { voters, marks, problems, types, bounds } = table
  const from = trimStart(bytes, bounds.voterFrom, bounds.voterEnd)
  const end = trimEnd(bytes, from, bounds.voterEnd)
  if (from === end) problems.add(line, { kind: 'voter-without-id' })
  else if (!voters.add(bytes, from, end)) {
    problems.add(line, {
      kind: 'voter-twice',
      voter: new TextDecoder().decode(bytes.subarray(from, end)),
    })
    return false
  }
  const length = marks.read(bytes, bounds, line)
  if (length < 0 || from === end) return false
  if (types.count === types.values.length) {
    const longer = new Uint32Array(types.count * 2)
    longer.set(types.values)
    types.values = longer
  }
  types.values[types.count] = table.box.add(marks.projects, marks.points, length)
  types.count += 1
  return true
}
