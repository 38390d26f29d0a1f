import { degreeIn, eachArc, hasArc, rowOf, type Arcs } from '../graph/arcs.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'
import { components } from '../measures/components.ts'
import type { Network } from '../network/network.ts'
import { escapeXml } from './escape.ts'
import { displayName, labelWidth, LINE_HEIGHT, LETTER_WIDTH, wrapLabel } from './labels.ts'
import { layOut, type Position, type Positions } from './layout.ts'
import { lookOf, shapeElement, type Look } from './shapes.ts'
import { WORDING, type Language } from './wording.ts'

export interface DrawOptions {
  readonly language?: Language
  readonly title?: string
  readonly seed?: number
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

interface DrawnActor {
  readonly id: string
  readonly name: string
  readonly group: string | undefined
  readonly look: Look
  readonly lines: readonly string[]
  readonly radius: number
  readonly degree: number
  readonly width: number
  readonly height: number
}

const MARGIN = 24

function groupsOf(network: Network, ids: ReadonlySet<string>): readonly string[] {
  const groups = network.actors.filter((actor) => ids.has(actor.id)).map((actor) => actor.group)
  return [...new Set(groups.filter((group) => group !== undefined))].toSorted()
}

function drawnActors(
  network: Network,
  graph: Graph,
  groups: readonly string[],
): readonly DrawnActor[] {
  const known = new Map(network.actors.map((actor) => [actor.id, actor]))
  const arcs = undirectedView(graph).out
  const degrees = graph.ids.map((_, node) => degreeIn(arcs, node))
  const most = degrees.reduce((top, degree) => Math.max(top, degree), 1)
  return graph.ids.map((id, node) => {
    const actor = known.get(id)
    const name = displayName(actor?.name ?? id) || id
    const group = actor?.group
    const degree = degrees[node] ?? 0
    const radius = Math.round(8 + 9 * Math.sqrt(degree / most))
    const lines = wrapLabel(name)
    return {
      id,
      name,
      group,
      look:
        group === undefined
          ? { shape: 'circle', colour: '#5a6068' }
          : lookOf(groups.indexOf(group)),
      lines,
      radius,
      degree,
      width: Math.max(radius * 2.6, labelWidth(lines)),
      height: radius * 2.6 + lines.length * LINE_HEIGHT,
    }
  })
}

/** The middle of the shape; the position is the middle of shape and label together. */
const shapeAt = (actor: DrawnActor, position: Position): Position => ({
  x: position.x,
  y: position.y - actor.height / 2 + actor.radius * 1.3,
})

const round = (value: number): string => String(Math.round(value * 10) / 10)

interface Sheet {
  readonly actors: readonly DrawnActor[]
  readonly places: readonly Position[]
  readonly graph: Graph
  readonly arcs: Arcs
  readonly prefix: string
  readonly language: Language
  readonly hrefOf: (id: string) => string
}

function tieLine(sheet: Sheet, from: number, to: number): string {
  const [a, b] = [sheet.places[from], sheet.places[to]]
  const [start, end] = [sheet.actors[from], sheet.actors[to]]
  if (a === undefined || b === undefined || start === undefined || end === undefined) return ''
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const isDirected = sheet.graph.directed
  const room = isDirected ? 1.35 : 1
  const marks = isDirected
    ? ` marker-end="url(#${sheet.prefix}-head)"` +
      (hasArc(sheet.graph.out, to, from) ? ` marker-start="url(#${sheet.prefix}-head)"` : '')
    : ''
  const [x1, y1] = [a.x + ux * start.radius * room, a.y + uy * start.radius * room]
  const [x2, y2] = [b.x - ux * end.radius * room, b.y - uy * end.radius * room]
  return (
    `<line class="tie" data-from="${from}" data-to="${to}" x1="${round(x1)}" y1="${round(y1)}" ` +
    `x2="${round(x2)}" y2="${round(y2)}" stroke="#8a8f98"${marks}/>`
  )
}

function tieLines(sheet: Sheet): string {
  const lines: string[] = []
  for (const [from, to] of eachArc(sheet.graph.out)) {
    if (from > to && hasArc(sheet.graph.out, to, from)) continue
    lines.push(tieLine(sheet, from, to))
  }
  return lines.join('\n')
}

/** Partners clockwise from twelve o'clock. */
function partnersByAngle(sheet: Sheet, node: number): readonly number[] {
  const own = sheet.places[node] ?? { x: 0, y: 0 }
  const angle = (other: number): number => {
    const place = sheet.places[other] ?? own
    return (Math.atan2(place.x - own.x, own.y - place.y) + 2 * Math.PI) % (2 * Math.PI)
  }
  return [...rowOf(sheet.arcs, node)].toSorted((a, b) => angle(a) - angle(b) || a - b)
}

function actorElement(sheet: Sheet, actor: DrawnActor, node: number): string {
  const { x, y } = sheet.places[node] ?? { x: 0, y: 0 }
  // Who speaks to the computer says what is seen (WCAG 2.5.3), also where the label is cut short.
  const seen = actor.lines.join(' ')
  const name = seen === actor.name ? seen : `${seen} (${actor.name})`
  const label = WORDING[sheet.language].actor(name, actor.group, actor.degree)
  const top = actor.radius * 1.3 + LINE_HEIGHT - 2
  const lines = actor.lines.map(
    (line, at) => `<tspan x="0" y="${round(top + at * LINE_HEIGHT)}">${escapeXml(line)}</tspan>`,
  )
  return (
    `<a class="actor" id="${sheet.prefix}-${node}" href="${escapeXml(sheet.hrefOf(actor.id))}" ` +
    `tabindex="${node === 0 ? 0 : -1}" aria-label="${escapeXml(label)}" ` +
    `data-partners="${partnersByAngle(sheet, node).join(' ')}" transform="translate(${round(x)} ${round(y)})">` +
    `<circle class="focus-ring" r="${actor.radius + 7}" fill="none" stroke="none" stroke-width="3"/>` +
    shapeElement(
      actor.look.shape,
      actor.radius,
      `fill="${actor.look.colour}" stroke="#ffffff" stroke-width="1.5"`,
    ) +
    `<text aria-hidden="true" text-anchor="middle" paint-order="stroke" stroke="#ffffff" stroke-width="3.5" ` +
    `stroke-linejoin="round" fill="#1a1a1a">${lines.join(' ')}</text></a>`
  )
}

function legend(
  groups: readonly string[],
  language: Language,
): { readonly svg: string; readonly width: number } {
  if (groups.length === 0) return { svg: '', width: 0 }
  const entries = groups.map((group, place) => {
    const look = lookOf(place)
    return (
      `<g transform="translate(10 ${place * 24 + 34})">` +
      `${shapeElement(look.shape, 8, `fill="${look.colour}"`)}<text x="18" y="4">${escapeXml(group)}</text></g>`
    )
  })
  const longest = groups.reduce(
    (most, group) => Math.max(most, group.length),
    WORDING[language].groups.length,
  )
  return {
    svg: `<g class="legend" aria-hidden="true"><text x="0" y="12" font-weight="bold">${WORDING[language].groups}</text>${entries.join('')}</g>`,
    width: 40 + longest * LETTER_WIDTH * 1.1,
  }
}

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

function summaryOf(graph: Graph, language: Language): string {
  const parts = components(graph)
  const alone = parts.sizes.filter((size) => size === 1).length
  return WORDING[language].summary(graph.ids.length, graph.tieCount, parts.count, alone)
}

const arrowHead = (prefix: string): string =>
  `<defs><marker id="${prefix}-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" ` +
  `markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 1L10 5L0 9Z" fill="#5a6068"/></marker></defs>`

/**
 * Draws a network as an SVG that prints, zooms and reads aloud: a link for each actor, one tab stop, shapes as well as colours.
 *
 * Source: WAI-ARIA Graphics Module, https://www.w3.org/TR/graphics-aria-1.0/; model for the keys: https://dig.cmu.edu/data-navigator/
 * Convention: no style attribute, style element or script, so that it passes a strict content security policy; the keys
 * need walkNetwork beside it, and the table of networkTables says the same. Meant for up to 1,000 actors; above, draw parts.
 * Cost: that of layOut.
 * @example drawNetwork(sampleNetwork(), graphAmongActors(sampleNetwork())).svg.startsWith('<svg ') // => true
 */
export function drawNetwork(network: Network, graph: Graph, options: DrawOptions = {}): Drawing {
  const language = options.language ?? 'de'
  const prefix = options.prefix ?? 'network'
  const groups = groupsOf(network, new Set(graph.ids))
  const actors = drawnActors(network, graph, groups)
  const positions = layOut(graph, {
    boxes: new Map(actors.map((actor) => [actor.id, actor])),
    ...(options.seed === undefined ? {} : { seed: options.seed }),
    ...(options.kept === undefined ? {} : { kept: options.kept }),
  })
  const frame = frameOf(actors, positions)
  const key = legend(groups, language)
  const shift = { x: MARGIN + key.width - frame.left, y: MARGIN - frame.top }
  const sheet: Sheet = {
    actors,
    places: actors.map((actor) => {
      const { x, y } = shapeAt(actor, positions.get(actor.id) ?? { x: 0, y: 0 })
      return { x: x + shift.x, y: y + shift.y }
    }),
    graph,
    arcs: undirectedView(graph).out,
    prefix,
    language,
    hrefOf: options.hrefOf ?? ((id) => `#actor-${encodeURIComponent(id)}`),
  }
  const width = Math.ceil(frame.width + key.width + 2 * MARGIN)
  const height = Math.ceil(
    Math.max(frame.height, key.svg === '' ? 0 : groups.length * 24 + 40) + 2 * MARGIN,
  )
  const title = options.title ?? WORDING[language].title(actors.length)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="actor-network" viewBox="0 0 ${width} ${height}" width="${width}" ` +
      `height="${height}" lang="${language}" role="graphics-document document" aria-labelledby="${prefix}-title" ` +
      `aria-describedby="${prefix}-description" font-family="sans-serif" font-size="12">`,
    `<title id="${prefix}-title">${escapeXml(title)}</title>`,
    `<desc id="${prefix}-description">${escapeXml(`${summaryOf(graph, language)} ${WORDING[language].keys}`)}</desc>`,
    graph.directed ? arrowHead(prefix) : '',
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    key.svg === ''
      ? ''
      : `<g transform="translate(${MARGIN} ${MARGIN})" fill="#1a1a1a">${key.svg}</g>`,
    `<g class="ties" aria-hidden="true" fill="none" stroke-width="1.2">\n${tieLines(sheet)}\n</g>`,
    `<g class="actors">\n${actors.map((actor, node) => actorElement(sheet, actor, node)).join('\n')}\n</g>`,
    options.script === undefined ? '' : `<script>${escapeXml(options.script)}</script>`,
    '</svg>',
  ]
  return { svg: `${svg.filter((part) => part !== '').join('\n')}\n`, positions }
}
