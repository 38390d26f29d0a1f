import { hasArc } from '../graph/arcs.ts'
import type { Graph } from '../graph/graph.ts'
import { distinctNames, type Network } from '../network/network.ts'
import type { Language } from '../drawing/wording.ts'
import type { Measures } from './measure.ts'
import { TABLE_WORDS } from './table-words.ts'
import { changesOfActors, tieTable, written } from './tie-table.ts'

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

export interface TableOptions {
  readonly language: Language
  /** The network of an earlier date; adds what has begun or ended since. */
  readonly earlier?: Network
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

/**
 * The tables that say the same as the drawing, for reading, sorting and screen readers.
 *
 * Source: WCAG 2.2, 1.1.1 Non-text content, https://www.w3.org/TR/WCAG22/
 * Convention: actors in the order of the drawing; a dash where a figure is not defined; pairs that only share a body or event
 * say so instead of a type; actors of the same name carry their id. With an earlier network a last column tells what has
 * begun or ended. The matrix only below 60 actors. Cost: O(n + m), the matrix O(n^2).
 * @example networkTables(sampleNetwork(), graphAmongActors(sampleNetwork()), measure(graphAmongActors(sampleNetwork())), { language: 'en' }).actors.rows[0][1] // => 'Quartiersmanagement'
 */
export function networkTables(
  network: Network,
  graph: Graph,
  measures: Measures,
  { language, earlier }: TableOptions,
): NetworkTables {
  const words = TABLE_WORDS[language]
  const known = new Map(network.actors.map((actor) => [actor.id, actor]))
  const names = distinctNames(network)
  const nameOf = (id: string): string => names.get(id) ?? id
  const changes = earlier === undefined ? undefined : changesOfActors(network, earlier)
  return {
    actors: {
      caption: words.captions[0],
      head: changes === undefined ? words.actors : [...words.actors, words.changes],
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
        node.articulationPoint ? words.yes : '',
        ...(changes === undefined ? [] : [changes.get(node.id) ?? '']),
      ]),
    },
    ties: tieTable(network, earlier, language),
    matrix: matrixOf(graph, graph.ids.map(nameOf), [words.captions[2], words.ties[0]]),
  }
}
