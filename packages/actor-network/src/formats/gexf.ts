import { escapeXml } from '../drawing/escape.ts'
import type { Network, Tie } from '../network/network.ts'
import {
  ACTOR_FIELDS,
  actorFromFields,
  checkNetwork,
  fieldsOfActor,
  fieldsOfTie,
  TIE_FIELDS,
  tieFromFields,
  typeOfField,
  type Fields,
} from './fields.ts'
import { attempt, refuse, type Outcome } from './outcome.ts'
import { childOf, childrenOf, needAttribute, readXml, type XmlElement } from './xml.ts'

/** Titles of the declared attributes of nodes or edges, by id. */
function titles(graph: XmlElement, owner: 'node' | 'edge'): ReadonlyMap<string, string> {
  const declared = childrenOf(graph, 'attributes').filter(
    (list) => list.attributes['class'] === owner,
  )
  return new Map(
    declared
      .flatMap((list) => childrenOf(list, 'attribute'))
      .map((attribute) => [needAttribute(attribute, 'id'), needAttribute(attribute, 'title')]),
  )
}

function valuesOf(
  element: XmlElement,
  names: ReadonlyMap<string, string>,
): readonly (readonly [string, string])[] {
  return childrenOf(childOf(element, 'attvalues'), 'attvalue').map((value) => {
    const id = value.attributes['for'] ?? needAttribute(value, 'id')
    return [names.get(id) ?? id, needAttribute(value, 'value')]
  })
}

function own(
  element: XmlElement,
  names: Readonly<Record<string, string>>,
): readonly (readonly [string, string])[] {
  return Object.entries(names).flatMap(([attribute, field]) => {
    const value = element.attributes[attribute]
    return value === undefined ? [] : [[field, value] as const]
  })
}

/**
 * Reads a network from GEXF, the format of Gephi.
 *
 * Source: GEXF 1.3, https://gexf.net/schema.html
 * Convention: `label` is the name, `weight` the strength, `start` and `end` the days, `kind` the type of a tie; other values by the
 * titles of {@link writeGexf}. Without `defaultedgetype` ties have no direction. Cost: O(size of the file).
 * @example readGexf(writeGexf(sampleNetwork())).value.actors.length // => 8
 */
export function readGexf(text: string): Outcome<Network> {
  return attempt(() => {
    const root = readXml(text)
    const graph = childOf(root, 'graph')
    if (root.name !== 'gexf' || graph === undefined)
      return refuse('not-this-format', root.line, root.name)
    const [actorTitles, tieTitles] = [titles(graph, 'node'), titles(graph, 'edge')]
    const actors = childrenOf(childOf(graph, 'nodes'), 'node').map((node) => {
      const fields = new Map([...own(node, { label: 'name' }), ...valuesOf(node, actorTitles)])
      return {
        line: node.line,
        actor: actorFromFields(needAttribute(node, 'id'), fields, node.line),
      }
    })
    const ties = childrenOf(childOf(graph, 'edges'), 'edge').map((edge) => {
      const known = own(edge, { weight: 'strength', start: 'since', end: 'until', kind: 'type' })
      const ends = { from: needAttribute(edge, 'source'), to: needAttribute(edge, 'target') }
      const fields = new Map([...known, ...valuesOf(edge, tieTitles)])
      return { line: edge.line, tie: tieFromFields(ends, fields, edge.line) }
    })
    checkNetwork(actors, ties)
    return {
      directed: graph.attributes['defaultedgetype'] === 'directed',
      actors: actors.map(({ actor }) => actor),
      ties: ties.map(({ tie }) => tie),
    }
  })
}

const declared = (names: readonly string[], owner: string): string =>
  `<attributes class="${owner}">${names
    .map((name) => `<attribute id="${name}" title="${name}" type="${typeOfField(name)}"/>`)
    .join('')}</attributes>`

function values(fields: Fields, leftOut: readonly string[]): string {
  const kept = [...fields].filter(([name]) => !leftOut.includes(name))
  const list = kept.map(([name, value]) => `<attvalue for="${name}" value="${escapeXml(value)}"/>`)
  return kept.length === 0 ? '' : `<attvalues>${list.join('')}</attvalues>`
}

function edgeElement(tie: Tie, at: number): string {
  const weight = tie.strength === undefined ? '' : ` weight="${tie.strength}"`
  const start = tie.since === undefined ? '' : ` start="${tie.since}"`
  const end = tie.until === undefined ? '' : ` end="${tie.until}"`
  return (
    `<edge id="${at}" source="${escapeXml(tie.from)}" target="${escapeXml(tie.to)}"${weight}${start}${end}>` +
    `${values(fieldsOfTie(tie), ['strength', 'since', 'until'])}</edge>`
  )
}

/**
 * Writes a network as GEXF, with the days of ties for Gephi's time line.
 *
 * Source: GEXF 1.3, https://gexf.net/schema.html
 * Convention: everything known is written. Cost: O(n + m).
 * @example writeGexf(sampleNetwork()).includes('timeformat="date"') // => true
 */
export function writeGexf(network: Network): string {
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    `<graph defaultedgetype="${network.directed ? 'directed' : 'undirected'}" mode="dynamic" timeformat="date">`,
    declared(ACTOR_FIELDS.slice(1), 'node'),
    declared(TIE_FIELDS.slice(0, 1).concat(TIE_FIELDS.slice(4)), 'edge'),
    '<nodes>',
    ...network.actors.map(
      (actor) =>
        `<node id="${escapeXml(actor.id)}" label="${escapeXml(actor.name)}">${values(fieldsOfActor(actor), ['name'])}</node>`,
    ),
    '</nodes>',
    '<edges>',
    ...network.ties.map(edgeElement),
    '</edges>',
    '</graph>',
    '</gexf>',
  ].join('\n')}\n`
}
