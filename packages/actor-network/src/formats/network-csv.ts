import { isDay, type Day } from '../graph/day.ts'
import {
  ACTOR_KINDS,
  TIE_SOURCES,
  UNTYPED,
  type Actor,
  type ActorKind,
  type Network,
  type Tie,
  type TieSource,
} from '../network/network.ts'
import {
  findColumn,
  needColumn,
  readNumber,
  readTable,
  writeRows,
  type Row,
  type Table,
} from './csv.ts'
import { attempt, refuse, type Outcome } from './outcome.ts'

export interface CsvInput {
  readonly ties: string
  readonly nodes?: string
  readonly directed: boolean
  /** The column that holds the strength; by default `strength` or `stärke` where there is one. */
  readonly strengthColumn?: string
  /** The column of the nodes that holds the group. */
  readonly groupColumn?: string
}

const FROM = ['from', 'source', 'von', 'actor', 'akteur']
const STRENGTH = ['strength', 'stärke']
const TO = ['to', 'target', 'nach', 'event', 'body', 'ereignis']

/** An empty cell and R's NA both say that nothing is known. */
const isUnknown = (cell: string | undefined): boolean =>
  cell === undefined || cell === '' || cell === 'NA'

export function readDay(cell: string, line: number): Day {
  return isDay(cell) ? cell : refuse('not-a-day', line, cell)
}

export function readKind(cell: string, line: number): ActorKind {
  return ACTOR_KINDS.find((kind) => kind === cell) ?? refuse('unknown-kind', line, cell)
}

export function readSources(cell: string, line: number): readonly TieSource[] {
  const words = cell.split(/[|+\s]+/).filter((word) => word !== '')
  return words.map(
    (word) => TIE_SOURCES.find((source) => source === word) ?? refuse('unknown-source', line, word),
  )
}

export function checkTie(tie: Tie, line: number): Tie {
  if (tie.from === '' || tie.to === '') refuse('missing-end', line, `${tie.from} - ${tie.to}`)
  if (tie.from === tie.to) refuse('tie-with-itself', line, tie.from)
  if (tie.strength !== undefined && tie.strength <= 0) {
    refuse('not-above-zero', line, String(tie.strength))
  }
  if (tie.since !== undefined && tie.until !== undefined && tie.until < tie.since) {
    refuse('ends-before-it-begins', line, `${tie.since} - ${tie.until}`)
  }
  return tie
}

export interface ReadActor {
  readonly actor: Actor
  readonly line: number
}

/** Refuses conveners and payers who are not there: their bodies would outlive a withdrawal unnoticed. */
export function checkHolders(actors: readonly ReadActor[], known: ReadonlySet<string>): void {
  for (const { actor, line } of actors) {
    for (const holder of [actor.convenedBy, actor.paidBy]) {
      if (holder !== undefined && !known.has(holder)) refuse('unknown-actor', line, holder)
    }
  }
}

type Cell = (row: Row) => string | undefined

function cellsOf(table: Table, names: readonly string[]): Cell {
  const place = findColumn(table, names)
  return (row) => {
    const cell = place === undefined ? undefined : row.cells[place]
    return isUnknown(cell) ? undefined : cell
  }
}

function readTies(
  table: Table,
  strengthColumn: string | undefined,
): readonly { readonly tie: Tie; readonly line: number }[] {
  const from = needColumn(table, FROM)
  const to = needColumn(table, TO)
  if (strengthColumn !== undefined) needColumn(table, [strengthColumn])
  const strength = cellsOf(table, strengthColumn === undefined ? STRENGTH : [strengthColumn])
  const type = cellsOf(table, ['type', 'art'])
  const since = cellsOf(table, ['since', 'seit'])
  const until = cellsOf(table, ['until', 'bis'])
  const reportedBy = cellsOf(table, ['reportedBy', 'reported_by', 'quelle'])
  return table.rows.map((row) => {
    const { line } = row
    const [measured, began, ended] = [strength(row), since(row), until(row)]
    const tie: Tie = {
      from: row.cells[from] ?? '',
      to: row.cells[to] ?? '',
      type: type(row) ?? UNTYPED,
      reportedBy: readSources(reportedBy(row) ?? '', line),
      ...(measured === undefined
        ? {}
        : { strength: readNumber(measured, line, table.decimalComma) }),
      ...(began === undefined ? {} : { since: readDay(began, line) }),
      ...(ended === undefined ? {} : { until: readDay(ended, line) }),
    }
    return { tie: checkTie(tie, line), line }
  })
}

function readActors(table: Table, groupColumn: string | undefined): readonly ReadActor[] {
  const id = findColumn(table, ['id']) ?? needColumn(table, ['id', 'name'])
  const name = cellsOf(table, ['name'])
  const kind = cellsOf(table, ['kind'])
  if (groupColumn !== undefined) needColumn(table, [groupColumn])
  const group = cellsOf(table, groupColumn === undefined ? ['group', 'gruppe'] : [groupColumn])
  const convenedBy = cellsOf(table, ['convenedBy', 'convened_by'])
  const paidBy = cellsOf(table, ['paidBy', 'paid_by'])
  const influence = cellsOf(table, ['influence', 'einfluss'])
  const goal = cellsOf(table, ['goal', 'ziel'])
  const seen = new Set<string>()
  return table.rows.map((row) => {
    const own = row.cells[id] ?? ''
    if (own === '') refuse('missing-id', row.line, '')
    if (seen.has(own)) refuse('repeated-actor', row.line, own)
    seen.add(own)
    const [members, convener, payer, height, aim] = [
      group(row),
      convenedBy(row),
      paidBy(row),
      influence(row),
      goal(row),
    ]
    const actor: Actor = {
      id: own,
      name: name(row) ?? own,
      kind: readKind(kind(row) ?? 'organisation', row.line),
      ...(members === undefined ? {} : { group: members }),
      ...(convener === undefined ? {} : { convenedBy: convener }),
      ...(payer === undefined ? {} : { paidBy: payer }),
      ...(height === undefined
        ? {}
        : { influence: readNumber(height, row.line, table.decimalComma) }),
      ...(aim === undefined ? {} : { goal: aim }),
    }
    return { actor, line: row.line }
  })
}

function checkedActors(table: Table, groupColumn: string | undefined): readonly Actor[] {
  const read = readActors(table, groupColumn)
  checkHolders(read, new Set(read.map(({ actor }) => actor.id)))
  return read.map(({ actor }) => actor)
}

/** Actors named by ties alone; the second column of two-mode lists holds events. */
function actorsOfTies(
  ties: readonly { readonly tie: Tie; readonly line: number }[],
  isTwoMode: boolean,
): readonly Actor[] {
  const actors = new Map<string, Actor>()
  for (const { tie, line } of ties) {
    for (const id of [tie.from, tie.to]) {
      const kind = isTwoMode && id === tie.to ? 'event' : 'organisation'
      const known = actors.get(id) ?? { id, name: id, kind }
      if (known.kind !== kind) refuse('actor-and-event', line, id)
      actors.set(id, known)
    }
  }
  return [...actors.values()]
}

/**
 * Reads a network from a list of ties and, where there is one, a list of actors.
 *
 * Source: RFC 4180, https://www.rfc-editor.org/rfc/rfc4180
 * Convention: separated by comma, semicolon or tab; columns `from, to` (`source, target`, `von, nach`, or `actor, event`
 * for two-mode lists), and where known `type, strength, since, until, reportedBy`; nodes have `id` or `name`, and where known
 * `kind, group, convenedBy, paidBy, influence, goal`. With a list of actors an end that is not on it is refused. `NA` and
 * empty cells are unknown. Cost: O(size of the files).
 * @example readNetworkCsv({ ties: 'from,to\nA,A\n', directed: false }).reason // => { kind: 'tie-with-itself', line: 2, found: 'A' }
 */
export function readNetworkCsv(input: CsvInput): Outcome<Network> {
  return attempt(() => {
    const table = readTable(input.ties)
    const ties = readTies(table, input.strengthColumn)
    const isTwoMode = findColumn(table, FROM.slice(0, 3)) === undefined
    const actors =
      input.nodes === undefined
        ? actorsOfTies(ties, isTwoMode)
        : checkedActors(readTable(input.nodes), input.groupColumn)
    const known = new Set(actors.map((actor) => actor.id))
    for (const { tie, line } of ties) {
      for (const end of [tie.from, tie.to]) if (!known.has(end)) refuse('unknown-actor', line, end)
    }
    return { directed: input.directed, actors, ties: ties.map(({ tie }) => tie) }
  })
}

const text = (value: string | number | undefined): string =>
  value === undefined ? '' : String(value)

/**
 * Writes a network as a list of ties and a list of actors that {@link readNetworkCsv} reads again.
 *
 * Source: RFC 4180. Convention: cells a spreadsheet would take for a formula get a leading apostrophe. Cost: O(n + m).
 * @example writeNetworkCsv(sampleNetwork()).ties.split('\n')[0] // => 'from,to,type,strength,since,until,reportedBy'
 */
export function writeNetworkCsv(network: Network): {
  readonly ties: string
  readonly nodes: string
} {
  return {
    ties: writeRows([
      ['from', 'to', 'type', 'strength', 'since', 'until', 'reportedBy'],
      ...network.ties.map((tie) => [
        tie.from,
        tie.to,
        tie.type,
        text(tie.strength),
        text(tie.since),
        text(tie.until),
        tie.reportedBy.join('|'),
      ]),
    ]),
    nodes: writeRows([
      ['id', 'name', 'kind', 'group', 'convenedBy', 'paidBy', 'influence', 'goal'],
      ...network.actors.map((actor) => [
        actor.id,
        actor.name,
        actor.kind,
        text(actor.group),
        text(actor.convenedBy),
        text(actor.paidBy),
        text(actor.influence),
        text(actor.goal),
      ]),
    ]),
  }
}
