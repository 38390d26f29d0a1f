import { escapeXml } from '../drawing/escape.ts'
import type { Network } from '../network/network.ts'
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

/** Keys are declared once and named by id; tools choose the ids, the names count. */
function keyNames(root: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    childrenOf(root, 'key').map((key) => [
      needAttribute(key, 'id'),
      key.attributes['attr.name'] ?? needAttribute(key, 'id'),
    ]),
  )
}

function dataOf(element: XmlElement, names: ReadonlyMap<string, string>): Fields {
  return new Map(
    childrenOf(element, 'data').map((data) => {
      const key = needAttribute(data, 'key')
      return [names.get(key) ?? key, data.text.trim()] as const
    }),
  )
}

/** Tools write the label of a node in different fields. */
function withLabelAsName(fields: Fields): Fields {
  const label = fields.get('name') ?? fields.get('label')
  return label === undefined ? fields : new Map([...fields, ['name', label]])
}

/**
 * Reads a network from GraphML.
 *
 * Source: GraphML, http://graphml.graphdrawing.org/specification.html
 * Convention: the first graph of the file; fields by the names of {@link writeGraphml}, `label` for a name and `weight` for a
 * strength; other fields are passed over. Document types are refused. Cost: O(size of the file).
 * @example readGraphml(writeGraphml(sampleNetwork())).value.ties.length // => 9
 */
export function readGraphml(text: string): Outcome<Network> {
  return attempt(() => {
    const root = readXml(text)
    const graph = childOf(root, 'graph')
    if (root.name !== 'graphml' || graph === undefined) {
      return refuse('not-this-format', root.line, root.name)
    }
    const names = keyNames(root)
    const actors = childrenOf(graph, 'node').map((node) => ({
      line: node.line,
      actor: actorFromFields(
        needAttribute(node, 'id'),
        withLabelAsName(dataOf(node, names)),
        node.line,
      ),
    }))
    const ties = childrenOf(graph, 'edge').map((edge) => ({
      line: edge.line,
      tie: tieFromFields(
        { from: needAttribute(edge, 'source'), to: needAttribute(edge, 'target') },
        dataOf(edge, names),
        edge.line,
      ),
    }))
    checkNetwork(actors, ties)
    return {
      directed: graph.attributes['edgedefault'] === 'directed',
      actors: actors.map(({ actor }) => actor),
      ties: ties.map(({ tie }) => tie),
    }
  })
}

const dataElements = (fields: Fields, prefix: string): string =>
  [...fields]
    .map(([name, value]) => `<data key="${prefix}-${name}">${escapeXml(value)}</data>`)
    .join('')

const keyElements = (names: readonly string[], prefix: string, owner: string): readonly string[] =>
  names.map(
    (name) =>
      `<key id="${prefix}-${name}" for="${owner}" attr.name="${name}" attr.type="${typeOfField(name)}"/>`,
  )

/**
 * Writes a network as GraphML, which Gephi, yEd, igraph and networkx read.
 *
 * Source: GraphML, http://graphml.graphdrawing.org/specification.html
 * Convention: everything known is written; unknown fields are left out. Cost: O(n + m).
 * @example writeGraphml(sampleNetwork()).includes('edgedefault="undirected"') // => true
 */
export function writeGraphml(network: Network): string {
  return `${[
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keyElements(ACTOR_FIELDS, 'actor', 'node'),
    ...keyElements(TIE_FIELDS, 'tie', 'edge'),
    `<graph id="network" edgedefault="${network.directed ? 'directed' : 'undirected'}">`,
    ...network.actors.map(
      (actor) =>
        `<node id="${escapeXml(actor.id)}">${dataElements(fieldsOfActor(actor), 'actor')}</node>`,
    ),
    ...network.ties.map(
      (tie, at) =>
        `<edge id="t${at}" source="${escapeXml(tie.from)}" target="${escapeXml(tie.to)}">${dataElements(fieldsOfTie(tie), 'tie')}</edge>`,
    ),
    '</graph>',
    '</graphml>',
  ].join('\n')}\n`
}
