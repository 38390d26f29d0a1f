import { eachArc, hasArc } from '../graph/arcs.ts'
import type { Figure } from '../graph/figure.ts'
import type { Graph } from '../graph/graph.ts'
import type { Network } from '../network/network.ts'
import type { Language } from '../drawing/wording.ts'
import type { Measures } from './measure.ts'

export interface Table {
  readonly caption: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export interface NetworkTables {
  /** One row an actor, in the order of the graph, with the id in front. */
  readonly actors: Table
  readonly ties: Table
  /** Who is tied to whom, below 60 actors only: a larger one cannot be read. */
  readonly matrix: Table | undefined
}

const LARGEST_MATRIX = 60

const HEADS = {
  de: {
    actors: [
      'Kennung',
      'Name',
      'Gruppe',
      'Verbindungen',
      'Vermittlung',
      'Nähe (harmonisch)',
      'Einengung',
      'Wirksame Größe',
      'Kern',
      'Gemeinschaft',
      'Schnittstelle',
    ],
    ties: ['Von', 'Nach', 'Art', 'Stärke', 'Seit', 'Bis'],
    captions: ['Akteure', 'Verbindungen', 'Wer mit wem'],
    yes: 'ja',
  },
  en: {
    actors: [
      'Id',
      'Name',
      'Group',
      'Ties',
      'Betweenness',
      'Closeness (harmonic)',
      'Constraint',
      'Effective size',
      'Core',
      'Community',
      'Cut point',
    ],
    ties: ['From', 'To', 'Type', 'Strength', 'Since', 'Until'],
    captions: ['Actors', 'Ties', 'Who with whom'],
    yes: 'yes',
  },
} as const

/** Two decimals in the writing of the language; a figure that is not defined is a dash. */
function written(figure: Figure, language: Language): string {
  if (typeof figure !== 'number') return '–'
  const text = String(Math.round(figure * 100) / 100)
  return language === 'de' ? text.replace('.', ',') : text
}

function matrixOf(
  graph: Graph,
  names: readonly string[],
  [caption, corner]: readonly [string, string],
): Table | undefined {
  if (graph.ids.length >= LARGEST_MATRIX) return undefined
  return {
    caption,
    head: [corner, ...names],
    rows: names.map((name, from) => [
      name,
      ...names.map((_, to) => (hasArc(graph.out, from, to) ? '1' : from === to ? '–' : '')),
    ]),
  }
}

/** The ties of the graph that come from a shared occasion and not from a tie of their own. */
function sharedRows(graph: Graph, network: Network, nameOf: (id: string) => string) {
  const key = (a: string, b: string): string =>
    network.directed || a < b ? `${a}\n${b}` : `${b}\n${a}`
  const own = new Set(network.ties.map((tie) => key(tie.from, tie.to)))
  const rows: string[][] = []
  for (const [from, to] of eachArc(graph.out)) {
    if (!graph.directed && from > to) continue
    const [a, b] = [graph.ids[from] ?? '', graph.ids[to] ?? '']
    if (!own.has(key(a, b))) rows.push([nameOf(a), nameOf(b), '', '', '', ''])
  }
  return rows
}

/**
 * The tables that say the same as the drawing, for reading, sorting and screen readers.
 *
 * Source: WCAG 2.2, 1.1.1 Non-text content, https://www.w3.org/TR/WCAG22/
 * Convention: actors in the order of the drawing; a dash where a figure is not defined; ties that only come from a shared
 * body or event have no type. The matrix only below 60 actors. Cost: O(n + m), the matrix O(n^2).
 * @example networkTables(sampleNetwork(), graphAmongActors(sampleNetwork()), measure(graphAmongActors(sampleNetwork())), 'en').actors.rows[0][1] // => 'Quartiersmanagement'
 */
export function networkTables(
  network: Network,
  graph: Graph,
  measures: Measures,
  language: Language,
): NetworkTables {
  const heads = HEADS[language]
  const known = new Map(network.actors.map((actor) => [actor.id, actor]))
  const nameOf = (id: string): string => known.get(id)?.name ?? id
  return {
    actors: {
      caption: heads.captions[0],
      head: heads.actors,
      rows: measures.nodes.map((node) => [
        node.id,
        nameOf(node.id),
        known.get(node.id)?.group ?? '',
        String(node.degree),
        written(node.betweenness, language),
        written(node.harmonic, language),
        written(node.constraint, language),
        written(node.effectiveSize, language),
        String(node.core),
        String(node.community + 1),
        node.articulationPoint ? heads.yes : '',
      ]),
    },
    ties: {
      caption: heads.captions[1],
      head: heads.ties,
      rows: [
        ...network.ties.map((tie) => [
          nameOf(tie.from),
          nameOf(tie.to),
          tie.type,
          tie.strength === undefined ? '' : written(tie.strength, language),
          tie.since ?? '',
          tie.until ?? '',
        ]),
        ...sharedRows(graph, network, nameOf),
      ],
    },
    matrix: matrixOf(graph, graph.ids.map(nameOf), [heads.captions[2], heads.ties[0]]),
  }
}
