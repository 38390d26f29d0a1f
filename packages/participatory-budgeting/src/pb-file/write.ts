import type { BallotBox } from '../ballot-box.ts'
import type { Instance } from '../instance.ts'
import type { Cells } from './cells.ts'
import type { VoteType } from './meta.ts'
import { requireSayable } from './sayable.ts'
import { amountText } from './numbers.ts'
import type { PbFile } from './file.ts'

/** A .pb file as tables; vote rows may be made one by one while they are written. */
export type PbDocument = {
  readonly meta: ReadonlyMap<string, string>
  readonly projectColumns: Cells
  readonly projectRows: readonly Cells[]
  readonly voteColumns: Cells
  readonly voteRows: Iterable<Cells>
}

const PERSONAL = ['age', 'sex', 'gender']
const ROWS_PER_PIECE = 1000

/**
 * Writes a .pb file piece by piece: LF, quotes only where needed, `beneficiaries` instead of
 * `target`. Age and sex are left out unless they are asked for in so many words. O(characters);
 * memory for one piece.
 *
 * @example
 * for (const piece of writePb(documentOf(file))) process.stdout.write(piece)
 */
export function* writePb(
  document: PbDocument,
  options: { readonly personalData?: 'left-out' | 'included' } = {},
): Generator<string, void, undefined> {
  const isKept = (column: string): boolean =>
    options.personalData === 'included' || !PERSONAL.includes(column.toLowerCase())
  const places = document.voteColumns.flatMap((column, at) => (isKept(column) ? [at] : []))
  const pick = (cells: Cells): Cells => places.map((at) => cells[at] ?? '')
  const projectColumns = document.projectColumns.map((name) =>
    name === 'target' ? 'beneficiaries' : name,
  )
  yield rowsText([['META'], ['key', 'value'], ...document.meta])
  yield rowsText([['PROJECTS'], projectColumns, ...document.projectRows])
  yield rowsText([['VOTES'], pick(document.voteColumns)])
  let rows: Cells[] = []
  for (const row of document.voteRows) {
    rows.push(pick(row))
    if (rows.length < ROWS_PER_PIECE) continue
    yield rowsText(rows)
    rows = []
  }
  yield rowsText(rows)
}

function rowsText(rows: readonly Cells[]): string {
  return rows.map((cells) => `${cells.map(cellText).join(';')}\n`).join('')
}

function cellText(text: string): string {
  const value = text.trim()
  return /[";\n\r]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}

/**
 * A file that was read, as a document: voters in the order of the file, kept columns behind. O(marks).
 *
 * @example
 * const text = [...writePb(documentOf(reading.file))].join('')
 */
export function documentOf(file: PbFile): PbDocument {
  const { ballots, projects } = file.instance
  const kept = [...file.voters.kept]
  const texts = ballotTexts(
    ballots,
    projects.map(({ id }) => id),
    file,
  )
  return {
    meta: file.meta,
    projectColumns: file.projectColumns,
    projectRows: file.projectRows,
    voteColumns: [...voteColumns(file.voteType), ...kept.map(([name]) => name)],
    voteRows: { [Symbol.iterator]: () => fileRows(file, texts, kept) },
  }
}

function* fileRows(
  { voters }: PbFile,
  texts: readonly Cells[],
  kept: readonly (readonly [string, readonly string[]])[],
): Generator<Cells> {
  for (let voter = 0; voter < voters.count; voter++) {
    const rest = kept.map(([, values]) => values[voter] ?? '')
    yield [voters.idOf(voter), ...(texts[voters.typeOf(voter)] ?? []), ...rest]
  }
}

/**
 * An election of one's own as a document. Ballots are sorted by what stands on them and voters numbered
 * in that order, so that neither a name nor the order of voting leaves the house. O(marks x log marks).
 *
 * @throws RangeError where ballots of this vote type could not say what these ballots say
 * @example
 * documentOfInstance(instance, { voteType: 'approval', meta: new Map([['country', 'Germany']]) })
 */
export function documentOfInstance(
  instance: Instance,
  about: { readonly voteType: VoteType; readonly meta: ReadonlyMap<string, string> },
): PbDocument {
  const { projects, ballots, budgetCents } = instance
  const { support, pointScale } = ballots
  requireSayable(instance, about)
  const meta = new Map(about.meta)
  meta.set('num_projects', `${projects.length}`)
  meta.set('num_votes', `${ballots.voters}`)
  meta.set('budget', amountText(budgetCents))
  meta.set('vote_type', about.voteType)
  const withScore = ballots.points !== null
  const ids = projects.map(({ id }) => id)
  const texts = ballotTexts(ballots, ids, about)
  return {
    meta,
    projectColumns: ['project_id', 'cost', 'votes', ...(withScore ? ['score'] : []), 'name'],
    projectRows: projects.map(({ id, costCents, name = '' }, at) => [
      id,
      amountText(costCents),
      `${support.voters[at] ?? 0}`,
      ...(withScore ? [`${(support.score[at] ?? 0) / pointScale}`] : []),
      name,
    ]),
    voteColumns: voteColumns(about.voteType),
    voteRows: { [Symbol.iterator]: () => numberedRows(ballots, texts) },
  }
}

function* numberedRows({ weight }: BallotBox, texts: readonly Cells[]): Generator<Cells> {
  const rows = texts.map((cells, type) => ({
    cells,
    key: cells.join(';'),
    voters: weight[type] ?? 0,
  }))
  rows.sort((a, b) => (a.key < b.key ? -1 : 1))
  let number = 0
  for (const { cells, voters } of rows) {
    for (let count = 0; count < voters; count++) {
      number += 1
      yield [`${number}`, ...cells]
    }
  }
}

function voteColumns(voteType: VoteType): Cells {
  const isPointed = voteType === 'cumulative' || voteType === 'scoring'
  return isPointed ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote']
}

/** Projects without points: named, since the file's default score would count for them otherwise. */
function zeros(ids: readonly string[], marks: readonly { readonly id: string }[]) {
  const marked = new Set(marks.map(({ id }) => id))
  return ids.filter((id) => !marked.has(id)).map((id) => ({ id, points: 0 }))
}

/** The vote (and points) of each type; best first where there are points. */
function ballotTexts(
  box: BallotBox,
  ids: readonly string[],
  { voteType, meta }: Pick<PbFile, 'voteType' | 'meta'>,
): readonly Cells[] {
  const hasDefault = voteType === 'scoring' && Number(meta.get('default_score') ?? 0) !== 0
  const texts: Cells[] = []
  for (let type = 0; type < box.weight.length; type++) {
    const marks: { id: string; points: number }[] = []
    for (let at = box.start[type] ?? 0; at < (box.start[type + 1] ?? 0); at++) {
      const points = box.points === null ? 1 : (box.points[at] ?? 0) / box.pointScale
      marks.push({ id: ids[box.project[at] ?? 0] ?? '', points })
    }
    if (hasDefault) marks.push(...zeros(ids, marks))
    marks.sort((a, b) => b.points - a.points)
    const vote = marks.map(({ id }) => id).join(',')
    const isPointed = voteType === 'cumulative' || voteType === 'scoring'
    texts.push(isPointed ? [vote, marks.map(({ points }) => points).join(',')] : [vote])
  }
  return texts
}
