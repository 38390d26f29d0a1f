import { undirectedView, type Graph } from '../graph/graph.ts'
import { components } from '../measures/components.ts'
import { pairsOfActors, type PairOfActors } from '../network/changes.ts'
import type { Network } from '../network/network.ts'
import { actorElements, drawnActors } from './drawn-actors.ts'
import { arrowHead, tieElements } from './drawn-ties.ts'
import { escapeXml } from './escape.ts'
import { layOut, type Position, type Positions } from './layout.ts'
import { legendOf, type Legend } from './legend.ts'
import type { DrawnActor, Sheet } from './sheet.ts'
import { tieLooks } from './tie-looks.ts'
import { WORDING, type Language } from './wording.ts'

export interface DrawOptions {
  readonly language?: Language
  readonly title?: string
  readonly seed?: number
  /** The network of an earlier date; ties that have begun or ended since are marked. */
  readonly earlier?: Network
  /** The day of the earlier network, as it is to be named. */
  readonly earlierDay?: string
  /** Positions of an earlier drawing, to keep the mental map. */
  readonly kept?: Positions
  /** Where an actor's link leads; by default to the row of the table, `#actor-` and the id. */
  readonly hrefOf?: (id: string) => string
  /** Tells several drawings of a page apart. */
  readonly prefix?: string
  /** JavaScript to embed in a file that stands alone; never in a page with a content security policy. */
  readonly script?: string
}

export interface Drawing {
  readonly svg: string
  /** To be kept for the next drawing. */
  readonly positions: Positions
}

const MARGIN = 24

function groupsOf(network: Network, ids: ReadonlySet<string>): readonly string[] {
  const groups = network.actors.filter((actor) => ids.has(actor.id)).map((actor) => actor.group)
  return [...new Set(groups.filter((group) => group !== undefined))].toSorted()
}

/** The middle of the shape; the position is the middle of shape and label together. */
const shapeAt = (actor: DrawnActor, position: Position): Position => ({
  x: position.x,
  y: position.y - actor.height / 2 + actor.radius * 1.3,
})

interface Frame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

function frameOf(actors: readonly DrawnActor[], positions: Positions): Frame {
  const edges = actors.map((actor) => {
    const { x, y } = positions.get(actor.id) ?? { x: 0, y: 0 }
    return {
      left: x - actor.width / 2,
      right: x + actor.width / 2,
      top: y - actor.height / 2,
      bottom: y + actor.height / 2,
    }
  })
  const left = edges.reduce((least, edge) => Math.min(least, edge.left), Infinity)
  const right = edges.reduce((most, edge) => Math.max(most, edge.right), -Infinity)
  const top = edges.reduce((least, edge) => Math.min(least, edge.top), Infinity)
  const bottom = edges.reduce((most, edge) => Math.max(most, edge.bottom), -Infinity)
  return edges.length === 0
    ? { left: 0, top: 0, width: 0, height: 0 }
    : { left, top, width: right - left, height: bottom - top }
}

function summaryOf(graph: Graph, pairs: readonly PairOfActors[], options: DrawOptions): string {
  const words = WORDING[options.language ?? 'de']
  const parts = components(graph)
  const alone = parts.sizes.filter((size) => size === 1).length
  const counted = (change: 'begun' | 'ended'): number =>
    pairs.filter((pair) => pair.change === change).length
  return [
    words.summary(graph.ids.length, graph.tieCount, parts.count, alone),
    ...(options.earlier === undefined
      ? []
      : [words.since(options.earlierDay, counted('begun'), counted('ended'))]),
    words.keys,
  ].join(' ')
}

interface Paper {
  readonly sheet: Sheet
  readonly legend: Legend
  readonly width: number
  readonly height: number
}

function svgOf(
  { sheet, legend, width, height }: Paper,
  graph: Graph,
  options: DrawOptions,
): string {
  const { prefix, language } = sheet
  const title = options.title ?? WORDING[language].title(sheet.actors.length)
  const lines = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="actor-network" viewBox="0 0 ${width} ${height}" width="${width}" ` +
      `height="${height}" lang="${language}" role="graphics-document document" aria-labelledby="${prefix}-title" ` +
      `aria-describedby="${prefix}-description" font-family="sans-serif" font-size="12">`,
    `<title id="${prefix}-title">${escapeXml(title)}</title>`,
    `<desc id="${prefix}-description">${escapeXml(summaryOf(graph, sheet.pairs, options))}</desc>`,
    sheet.isDirected ? arrowHead(prefix) : '',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    legend.svg === ''
      ? ''
      : `<g transform="translate(${MARGIN} ${MARGIN})" fill="#1a1a1a">${legend.svg}</g>`,
    `<g class="ties" aria-hidden="true" fill="none" stroke-width="1.4">\n${tieElements(sheet)}\n</g>`,
    `<g class="actors">\n${actorElements(sheet)}\n</g>`,
    options.script === undefined ? '' : `<script>${escapeXml(options.script)}</script>`,
    '</svg>',
  ]
  return `${lines.filter((part) => part !== '').join('\n')}\n`
}

/**
 * Draws a network as an SVG that prints, zooms and reads aloud: a link for each actor, one tab stop, shapes as well as colours.
 *
 * Source: WAI-ARIA Graphics Module, https://www.w3.org/TR/graphics-aria-1.0/; model for the keys: https://dig.cmu.edu/data-navigator/
 * Convention: a line for each pair and type of tie, told apart by dashes; with an earlier network ties that have begun are
 * thick with a plus, those that have ended carry a cross. No style attribute, style element or script, so that it passes a strict content security policy; the keys
 * need walkNetwork beside it, and the table of networkTables says the same. Meant for up to 1,000 actors; above, draw parts.
 * Cost: that of layOut.
 * @example drawNetwork(sampleNetwork(), graphAmongActors(sampleNetwork())).svg.startsWith('<svg ') // => true
 */
export function drawNetwork(network: Network, graph: Graph, options: DrawOptions = {}): Drawing {
  const language = options.language ?? 'de'
  const groups = groupsOf(network, new Set(graph.ids))
  const actors = drawnActors(network, graph, groups)
  const positions = layOut(graph, {
    boxes: new Map(actors.map((actor) => [actor.id, actor])),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.kept === undefined ? {} : { kept: options.kept }),
  })
  const pairs = pairsOfActors(network, options.earlier)
  const looks = tieLooks(pairs)
  const legend = legendOf({ groups, looks, pairs, earlierDay: options.earlierDay }, language)
  const frame = frameOf(actors, positions)
  const shift = { x: MARGIN + legend.width - frame.left, y: MARGIN - frame.top }
  const sheet: Sheet = {
    actors,
    places: actors.map((actor) => {
      const { x, y } = shapeAt(actor, positions.get(actor.id) ?? { x: 0, y: 0 })
      return { x: x + shift.x, y: y + shift.y }
    }),
    pairs,
    looks,
    isDirected: graph.directed,
    arcs: undirectedView(graph).out,
    prefix: options.prefix ?? 'network',
    language,
    hrefOf: options.hrefOf ?? ((id) => `#actor-${encodeURIComponent(id)}`),
  }
  const width = Math.ceil(frame.width + legend.width + 2 * MARGIN)
  const height = Math.ceil(Math.max(frame.height, legend.height) + 2 * MARGIN)
  return { svg: svgOf({ sheet, legend, width, height }, graph, options), positions }
}
