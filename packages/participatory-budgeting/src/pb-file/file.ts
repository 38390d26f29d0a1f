import type { Instance } from '../instance.ts'
import type { Cells } from './cells.ts'
import type { Meta, MetaLine, VoteType } from './meta.ts'
import { parsePoints, POINT_SCALE } from './numbers.ts'
import type { PbProblem, PbReason } from './problems.ts'
import type { ProjectTable } from './project-table.ts'
import type { VoteTable } from './votes.ts'

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
    /** The voter with this id; -1 where nobody has it. */
    readonly withId: (id: string) => number
    /** The type of the voter's ballot in the instance's ballot box. */
    readonly typeOf: (voter: number) => number
    readonly kept: ReadonlyMap<string, readonly string[]>
  }
}

/** Notices change nothing; a file with a problem gives no instance at all. */
export type PbReading =
  | { readonly kind: 'read'; readonly file: PbFile; readonly notices: readonly PbProblem[] }
  | { readonly kind: 'unreadable'; readonly problems: readonly PbProblem[] }

/** The three sections as read. */
export type Found = {
  readonly meta: Meta
  readonly table: ProjectTable
  readonly votes: VoteTable
  readonly metaLines: ReadonlyMap<string, MetaLine>
}

/** A file whose counts differ from what it states was cut short or glued together. O(1). */
export function countProblems({ meta, table, votes, metaLines }: Found) {
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

/** The file with its ballots counted; `keep` names the further columns kept. O(marks). */
export function fileOf({ meta, table, votes }: Found, keep: readonly string[]): PbFile {
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
      withId: (id) => {
        const bytes = new TextEncoder().encode(id)
        return votes.voters.find(bytes, 0, bytes.length)
      },
      typeOf: (voter) => types[voter] ?? 0,
      kept: new Map(votes.kept.map(({ values }, at) => [keep[at] ?? '', values])),
    },
  }
}

/** Notes where the counts printed beside the projects differ from the ballots. O(projects). */
export function statedCounts(
  { instance, projectColumns, projectRows }: PbFile,
  { lines }: ProjectTable,
) {
  const { support, pointScale } = instance.ballots
  const found: { readonly line: number; readonly reason: PbReason }[] = []
  for (const column of ['votes', 'score'] as const) {
    const place = projectColumns.indexOf(column)
    const [counts, scale] = column === 'votes' ? [support.voters, 1] : [support.score, pointScale]
    if (place < 0) continue
    projectRows.forEach((row, at) => {
      const stated = row[place] ?? ''
      const project = instance.projects[at]?.id ?? ''
      const counted = counts[at] ?? 0
      if (stated === '' || parsePoints(stated) === counted * (POINT_SCALE / scale)) return
      const reason = {
        kind: 'stated-count-differs',
        column,
        project,
        stated,
        found: counted / scale,
      } as const
      found.push({ line: lines[at] ?? 1, reason })
    })
  }
  return found
}
