import { splitCells, type Cells } from './cells.ts'
import { countProblems, fileOf, statedCounts, type PbReading } from './file.ts'
import { checkMeta, needsPoints, type Meta, type MetaLine } from './meta.ts'
import { problemList, type Section } from './problems.ts'
import { addProject, openProjectTable, type ProjectTable } from './project-table.ts'
import type { PbRecord } from './records.ts'
import { addVote, isUtf8, openVoteTable, type VoteTable } from './votes.ts'

const SECTIONS: readonly Section[] = ['META', 'PROJECTS', 'VOTES']
const NEEDED_COLUMNS = {
  META: ['key', 'value'],
  PROJECTS: ['project_id', 'cost'],
  VOTES: ['voter_id', 'vote'],
}

/** Reads the records of a .pb file one by one and knows in which section it is. */
export class PbSections {
  readonly #keep: readonly string[]
  readonly #problems = problemList()
  readonly #notices = problemList()
  readonly #metaLines = new Map<string, MetaLine>()
  #section: Section | null = null
  /** The section whose header is awaited. */
  #headerOf: Section | null = null
  #metaLine = 1
  #metaColumns = 0
  #meta: Meta | null = null
  #table: ProjectTable | null = null
  #votes: VoteTable | null = null

  constructor(keep: readonly string[]) {
    this.#keep = keep
  }

  /** Whether so much is wrong that reading on is of no use. O(1). */
  isFull(): boolean {
    return this.#problems.isFull()
  }

  /** Reads one record, in whatever section it stands. O(bytes). */
  read(record: PbRecord): void {
    const { bytes, from, end, line } = record
    if (isBlank(bytes, from, end)) return
    if (record.isTooLong) return this.#problems.add(line, { kind: 'line-too-long' })
    if (record.hasNul) return this.#problems.add(line, { kind: 'nul-byte' })
    const isVote = this.#section === 'VOTES' && this.#headerOf === null
    if (isVote && !isTitle(bytes, from, end)) {
      if (this.#votes) addVote(this.#votes, record)
      return
    }
    const slice = bytes.subarray(from, end)
    if (!isUtf8(slice)) return this.#problems.add(line, { kind: 'not-utf8' })
    const split = splitCells(new TextDecoder().decode(slice))
    if (split.ok) this.#readText(split.cells, line)
    else this.#problems.add(line, split.reason)
  }

  /** What the whole file says, or all that is wrong with it. O(marks). */
  close(lastLine: number): PbReading {
    const problems = this.#problems
    SECTIONS.slice(this.#section === null ? 0 : SECTIONS.indexOf(this.#section) + 1).forEach(
      (section) => problems.add(lastLine, { kind: 'section-missing', section }),
    )
    if (this.#headerOf !== null) {
      problems.add(lastLine, { kind: 'header-missing', section: this.#headerOf })
    }
    return (
      this.#counted() ?? {
        kind: 'unreadable',
        problems: [...problems.all].sort((a, b) => a.line - b.line),
      }
    )
  }

  /** The file if nothing is wrong with it. */
  #counted(): PbReading | null {
    const [meta, table, votes] = [this.#meta, this.#table, this.#votes]
    if (!meta || !table || !votes || this.#problems.all.length > 0) return null
    const found = { meta, table, votes, metaLines: this.#metaLines }
    countProblems(found).forEach(({ line, reason }) => this.#problems.add(line, reason))
    if (this.#problems.all.length > 0) return null
    const file = fileOf(found, this.#keep)
    statedCounts(file, table).forEach(({ line, reason }) => this.#notices.add(line, reason))
    return { kind: 'read', file, notices: this.#notices.all }
  }

  #readText(cells: Cells, line: number): void {
    const [first = ''] = cells
    const title = SECTIONS.find((name) => name === first.toUpperCase())
    if (cells.length === 1 && title) return this.#openSection(title, line)
    if (this.#section === null) {
      return this.#problems.add(line, { kind: 'row-before-first-section' })
    }
    if (this.#headerOf !== null) return this.#readHeader(this.#headerOf, cells, line)
    if (this.#section === 'META') return this.#readMeta(cells, line)
    if (this.#section === 'PROJECTS' && this.#table) {
      addProject(this.#table, cells, line, this.#problems)
    }
  }

  #openSection(next: Section, line: number): void {
    const problems = this.#problems
    const place = SECTIONS.indexOf(next)
    const before = this.#section === null ? -1 : SECTIONS.indexOf(this.#section)
    if (place === before) problems.add(line, { kind: 'section-twice', section: next })
    else if (place < before) problems.add(line, { kind: 'section-out-of-order', section: next })
    else {
      SECTIONS.slice(before + 1, place).forEach((section) =>
        problems.add(line, { kind: 'section-missing', section }),
      )
      if (this.#headerOf !== null) {
        problems.add(line, { kind: 'header-missing', section: this.#headerOf })
      }
    }
    if (next === 'META') this.#metaLine = line
    if (this.#section === 'META') {
      this.#meta = checkMeta(this.#metaLines, this.#metaLine, { problems, notices: this.#notices })
    }
    this.#section = next
    this.#headerOf = next
  }

  #readHeader(of: Section, cells: Cells, line: number): void {
    const columns = cells.map((name) => (name === 'target' ? 'beneficiaries' : name))
    this.#headerOf = null
    this.#checkColumns(of, columns, line)
    if (of === 'META') this.#metaColumns = columns.length
    if (of === 'PROJECTS') this.#table = openProjectTable(columns)
    const isReadable = this.#problems.all.length === 0
    if (of === 'VOTES' && isReadable && this.#meta && this.#table) {
      const options = { keep: this.#keep, problems: this.#problems }
      this.#votes = openVoteTable(columns, this.#meta, this.#table, options)
    }
  }

  #checkColumns(section: Section, columns: Cells, line: number): void {
    const needed = [...NEEDED_COLUMNS[section]]
    if (section === 'VOTES' && this.#meta && needsPoints(this.#meta)) needed.push('points')
    for (const column of needed) {
      if (columns.includes(column)) continue
      this.#problems.add(line, { kind: 'column-missing', section, column })
    }
    columns.forEach((column, at) => {
      if (columns.indexOf(column) === at) return
      this.#problems.add(line, { kind: 'column-twice', section, column })
    })
  }

  #readMeta(cells: Cells, line: number): void {
    const [key = '', value = ''] = cells
    if (cells.length !== this.#metaColumns) {
      const count = { expected: this.#metaColumns, found: cells.length }
      return this.#problems.add(line, { kind: 'wrong-number-of-cells', ...count })
    }
    if (key === '') return this.#problems.add(line, { kind: 'meta-without-key' })
    if (this.#metaLines.has(key)) return this.#problems.add(line, { kind: 'meta-twice', key })
    this.#metaLines.set(key, { value, line })
  }
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
