import type { Instance } from '../instance.ts'
import { splitCells, type Cells } from './cells.ts'
import { checkMeta, type Meta, type MetaLine, type VoteType } from './meta.ts'
import { parsePoints } from './numbers.ts'
import { problemList, type PbProblem, type PbReason, type Section } from './problems.ts'
import { addProject, openProjectTable, type ProjectTable } from './project-table.ts'
import { splitRecords } from './records.ts'
import { addVote, isUtf8, needsPoints, openVoteTable, type VoteTable } from './votes.ts'

/** A .pb file as read. Of the voters only ids and ballots are kept, unless more was asked for. */
export type PbFile = {
  readonly meta: ReadonlyMap<string, string>
  readonly voteType: VoteType
  readonly projectColumns: Cells
  readonly projectRows: readonly Cells[]
  readonly instance: Instance
  readonly voters: {
    readonly count: number
    readonly idOf: (voter: number) => string
    /** The type of the voter's ballot in the instance's ballot box. */
    readonly typeOf: (voter: number) => number
    readonly kept: ReadonlyMap<string, readonly string[]>
  }
}

/** Notices change nothing; a file with a problem gives no instance at all. */
export type PbReading =
  | { readonly kind: 'read'; readonly file: PbFile; readonly notices: readonly PbProblem[] }
  | { readonly kind: 'unreadable'; readonly problems: readonly PbProblem[] }

export type PbReader = {
  readonly push: (chunk: Uint8Array) => void
  readonly close: () => PbReading
}

const SECTIONS: readonly Section[] = ['META', 'PROJECTS', 'VOTES']
const NEEDED_COLUMNS = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
}

/**
 * Reads a .pb file (Pabulib) from a stream of bytes, in one pass: LF or CRLF, quotes, a byte order
 * mark, blanks, `target` for `beneficiaries`. A file that breaks the format is refused with a named
 * reason and line each; votes are never mended. Format: https://pabulib.org/format. O(bytes); memory
 * for the distinct ballots and the voters' ids, not for the file.
 */
export function openPbReader(options: { readonly keep?: readonly string[] } = {}): PbReader {
  const problems = problemList()
  const notices = problemList()
  const metaLines = new Map<string, MetaLine>()
  let section: Section | null = null
  let headerOf: Section | null = null
  let metaLine = 1
  let metaColumns = 0
  let meta: Meta | null = null
  let table: ProjectTable | null = null
  let votes: VoteTable | null = null

  const openSection = (next: Section, line: number): void => {
    const place = SECTIONS.indexOf(next)
    const before = section === null ? -1 : SECTIONS.indexOf(section)
    if (place === before) problems.add(line, { kind: 'section-twice', section: next })
    else if (place < before) problems.add(line, { kind: 'section-out-of-order', section: next })
    else {
      SECTIONS.slice(before + 1, place).forEach((missing) =>
        problems.add(line, { kind: 'section-missing', section: missing }),
      )
      if (headerOf !== null) problems.add(line, { kind: 'header-missing', section: headerOf })
    }
    if (next === 'META') metaLine = line
    if (section === 'META') meta = checkMeta(metaLines, metaLine, { problems, notices })
    section = next
    headerOf = next
  }

  const readHeader = (of: Section, cells: Cells, line: number): void => {
    const columns = cells.map((name) => (name === 'target' ? 'beneficiaries' : name))
    headerOf = null
    const needed = [...NEEDED_COLUMNS[of]]
    if (of === 'VOTES' && meta && needsPoints(meta)) needed.push('points')
    for (const column of needed) {
      if (!columns.includes(column))
        problems.add(line, { kind: 'column-missing', section: of, column })
    }
    columns.forEach((column, at) => {
      if (columns.indexOf(column) !== at) {
        problems.add(line, { kind: 'column-twice', section: of, column })
      }
    })
    if (of === 'META') metaColumns = columns.length
    if (of === 'PROJECTS') table = openProjectTable(columns)
    const isReadable = problems.all.length === 0
    if (of === 'VOTES' && isReadable && meta && table) {
      votes = openVoteTable(columns, meta, table, { keep: options.keep ?? [], problems })
    }
  }

  const readText = (cells: Cells, line: number): void => {
    const [first = ''] = cells
    const title = SECTIONS.find((name) => name === first.toUpperCase())
    if (cells.length === 1 && title) return openSection(title, line)
    if (section === null) return problems.add(line, { kind: 'row-before-first-section' })
    if (headerOf !== null) return readHeader(headerOf, cells, line)
    if (section === 'META') return readMeta(cells, line)
    if (section === 'PROJECTS' && table) addProject(table, cells, line, problems)
  }

  const readMeta = (cells: Cells, line: number): void => {
    const [key = '', value = ''] = cells
    if (cells.length !== metaColumns) {
      const reason = {
        kind: 'wrong-number-of-cells',
        expected: metaColumns,
        found: cells.length,
      } as const
      return problems.add(line, reason)
    }
    if (key === '') return problems.add(line, { kind: 'meta-without-key' })
    if (metaLines.has(key)) return problems.add(line, { kind: 'meta-twice', key })
    metaLines.set(key, { value, line })
  }

  const splitter = splitRecords((record) => {
    const { bytes, from, end, line } = record
    if (problems.isFull() || isBlank(bytes, from, end)) return
    const isVote = section === 'VOTES' && headerOf === null
    if (isVote && !isTitle(bytes, from, end)) {
      if (votes) addVote(votes, record)
      return
    }
    const slice = bytes.subarray(from, end)
    if (!isUtf8(slice)) return problems.add(line, { kind: 'not-utf8' })
    if (slice.includes(0)) return problems.add(line, { kind: 'nul-byte' })
    const split = splitCells(new TextDecoder().decode(slice))
    if (split.ok) readText(split.cells, line)
    else problems.add(line, split.reason)
  })

  const close = (): PbReading => {
    const lastLine = Math.max(1, splitter.close())
    SECTIONS.slice(section === null ? 0 : SECTIONS.indexOf(section) + 1).forEach((missing) =>
      problems.add(lastLine, { kind: 'section-missing', section: missing }),
    )
    if (headerOf !== null) problems.add(lastLine, { kind: 'header-missing', section: headerOf })
    if (meta && table && votes && problems.all.length === 0) {
      const found = { meta, table, votes, metaLines }
      countProblems(found).forEach(({ line, reason }) => problems.add(line, reason))
      if (problems.all.length === 0) {
        const file = fileOf(found, options.keep ?? [])
        statedCounts(file, table).forEach(({ line, reason }) => notices.add(line, reason))
        return { kind: 'read', file, notices: notices.all }
      }
    }
    return { kind: 'unreadable', problems: [...problems.all].sort((a, b) => a.line - b.line) }
  }

  return { push: splitter.push, close }
}

/**
 * Reads a .pb file that lies in memory; the same as one push to a reader. O(bytes).
 *
 * @example
 * const reading = readPb(await blob.bytes())
 * if (reading.kind === 'read') award(reading.file.instance, RECOMMENDED_BYLAW)
 */
export function readPb(
  bytes: Uint8Array,
  options: { readonly keep?: readonly string[] } = {},
): PbReading {
  const reader = openPbReader(options)
  reader.push(bytes)
  return reader.close()
}

type Found = {
  readonly meta: Meta
  readonly table: ProjectTable
  readonly votes: VoteTable
  readonly metaLines: ReadonlyMap<string, MetaLine>
}

/** A file whose counts differ from what it states was cut short or glued together. */
function countProblems({ meta, table, votes, metaLines }: Found) {
  const found: { readonly line: number; readonly reason: PbReason }[] = []
  const check = (key: string, stated: number, counted: number, reason: PbReason): void => {
    if (stated !== counted) found.push({ line: metaLines.get(key)?.line ?? 1, reason })
  }
  const voters = votes.types.count
  const projects = table.projects.length
  const [statedVotes, statedProjects] = [meta.statedVotes, meta.statedProjects]
  check('num_votes', statedVotes, voters, {
    kind: 'number-of-votes-differs',
    stated: statedVotes,
    found: voters,
  })
  check('num_projects', statedProjects, projects, {
    kind: 'number-of-projects-differs',
    stated: statedProjects,
    found: projects,
  })
  return found
}

function fileOf({ meta, table, votes }: Found, keep: readonly string[]): PbFile {
  const types = votes.types.values.subarray(0, votes.types.count)
  return {
    meta: meta.entries,
    voteType: meta.voteType,
    projectColumns: table.columns,
    projectRows: table.rows,
    instance: {
      budgetCents: meta.budgetCents,
      projects: table.projects,
      ballots: votes.box.close(),
    },
    voters: {
      count: types.length,
      idOf: (voter) => votes.voters.textOf(voter),
      typeOf: (voter) => types[voter] ?? 0,
      kept: new Map(votes.kept.map(({ values }, at) => [keep[at] ?? '', values])),
    },
  }
}

/** Notes where the counts printed beside the projects differ from the ballots. */
function statedCounts({ instance, projectColumns, projectRows }: PbFile, { lines }: ProjectTable) {
  const { support, pointScale } = instance.ballots
  const found: { readonly line: number; readonly reason: PbReason }[] = []
  for (const column of ['votes', 'score'] as const) {
    const place = projectColumns.indexOf(column)
    const counts =
      column === 'votes' ? support.voters : support.score.map((sum) => sum / pointScale)
    if (place < 0) continue
    projectRows.forEach((row, at) => {
      const stated = row[place] ?? ''
      const project = instance.projects[at]?.id ?? ''
      const counted = counts[at] ?? 0
      if (stated === '' || parsePoints(stated) === counted * 1000) return
      const reason = {
        kind: 'stated-count-differs',
        column,
        project,
        stated,
        found: counted,
      } as const
      found.push({ line: lines[at] ?? 1, reason })
    })
  }
  return found
}

function isBlank(bytes: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false
  return true
}

/** Whether a line among the votes could be the title of a section: short and without semicolon. */
function isTitle(bytes: Uint8Array, from: number, end: number): boolean {
  if (end - from > 12) return false
  for (let at = from; at < end; at++) if (bytes[at] === 59) return false
  const word = new TextDecoder().decode(bytes.subarray(from, end)).trim().toUpperCase()
  return SECTIONS.some((name) => name === word)
}
