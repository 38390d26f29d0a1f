import { distinctNames, UNTYPED, type Actor, type Network, type Tie } from '../network/network.ts'
import { readNumber, splitRows, writeRows, type Row } from './csv.ts'
import { checkTie } from './network-csv.ts'
import { attempt, refuse, type Outcome } from './outcome.ts'

const ACTOR_HEAD = ['Akteur', 'Gruppe', 'Einfluss', 'Ziel'] as const
const TIE_HEAD = ['Von', 'Nach', 'Art', 'Stärke'] as const

const isHead = (row: Row, head: readonly string[]): boolean =>
  row.cells.slice(0, head.length).join(';').toLowerCase() === head.join(';').toLowerCase()

const isBlank = (row: Row): boolean => row.cells.every((cell) => cell === '')

function actorOf(row: Row): Actor {
  const [name = '', group = '', influence = '', goal = ''] = row.cells
  if (name === '') refuse('missing-id', row.line, '')
  return {
    id: name,
    name,
    kind: 'organisation',
    ...(group === '' ? {} : { group }),
    ...(influence === '' ? {} : { influence: readNumber(influence, row.line, true) }),
    ...(goal === '' ? {} : { goal }),
  }
}

function tieOf(row: Row): Tie {
  const [from = '', to = '', type = '', strength = ''] = row.cells
  return checkTie(
    {
      from,
      to,
      type: type === '' ? UNTYPED : type,
      reportedBy: [],
      ...(strength === '' ? {} : { strength: readNumber(strength, row.line, true) }),
    },
    row.line,
  )
}

/**
 * Reads the sheet that mirrors a Net-Map: the actors with group, height of the influence tower and goal, then who is tied to
 * whom by which kind of link.
 *
 * Source: Net-Map, Schiffer (2007), https://netmap.wordpress.com/about/
 * Convention: semicolons; head `Akteur;Gruppe;Einfluss;Ziel`, later `Von;Nach;Art;Stärke`; every end must be among the actors; links
 * have a direction. Decimal comma. Cost: O(size of the file).
 * @example readNetMap('Akteur;Gruppe;Einfluss;Ziel\nA;;2;\nB;;;\n\nVon;Nach;Art;Stärke\nA;B;Geld;\n').value.ties[0].type // => 'Geld'
 */
export function readNetMap(text: string): Outcome<Network> {
  return attempt(() => {
    const rows = splitRows(text.replace(/^\u{feff}/u, ''), ';').filter((row) => !isBlank(row))
    const [head, ...rest] = rows
    if (head === undefined) return refuse('empty-file', 1, '')
    if (!isHead(head, ACTOR_HEAD)) return refuse('missing-column', head.line, ACTOR_HEAD.join(';'))
    const second = rest.findIndex((row) => isHead(row, TIE_HEAD))
    if (second === -1) return refuse('missing-column', rows.at(-1)?.line ?? 1, TIE_HEAD.join(';'))
    const known = new Set<string>()
    const actors = rest.slice(0, second).map((row) => {
      const actor = actorOf(row)
      if (known.has(actor.id)) refuse('repeated-actor', row.line, actor.id)
      known.add(actor.id)
      return actor
    })
    const ties = rest.slice(second + 1).map((row) => {
      const tie = tieOf(row)
      for (const end of [tie.from, tie.to])
        if (!known.has(end)) refuse('unknown-actor', row.line, end)
      return tie
    })
    return { directed: true, actors, ties }
  })
}

const decimal = (value: number | undefined): string =>
  value === undefined ? '' : String(value).replace('.', ',')

/**
 * Writes the sheet that mirrors a Net-Map, to print or to fill in; an empty network gives the empty sheet.
 *
 * Source: Net-Map, Schiffer (2007), https://netmap.wordpress.com/about/
 * Convention: as {@link readNetMap}; actors by name, with the id where several bear the same; kinds, days and sources have no place in the sheet. Cost: O(n + m).
 * @example writeNetMap({ directed: true, actors: [], ties: [] }).split('\n')[0] // => 'Akteur;Gruppe;Einfluss;Ziel'
 */
export function writeNetMap(network: Network): string {
  const names = distinctNames(network)
  const nameOf = (id: string): string => names.get(id) ?? id
  const rows = [
    ACTOR_HEAD,
    ...network.actors.map((actor) => [
      nameOf(actor.id),
      actor.group ?? '',
      decimal(actor.influence),
      actor.goal ?? '',
    ]),
    ['', '', '', ''],
    TIE_HEAD,
    ...network.ties.map((tie) => [
      nameOf(tie.from),
      nameOf(tie.to),
      tie.type,
      decimal(tie.strength),
    ]),
  ]
  return writeRows(rows, ';')
}
