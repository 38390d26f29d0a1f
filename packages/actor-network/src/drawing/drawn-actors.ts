import { degreeIn, rowOf } from '../graph/arcs.ts'
import { undirectedView, type Graph } from '../graph/graph.ts'
import type { Change } from '../network/changes.ts'
import { distinctNames, type Network } from '../network/network.ts'
import { escapeXml } from './escape.ts'
import { displayName, labelWidth, LINE_HEIGHT, wrapLabel } from './labels.ts'
import { lookOf, shapeElement } from './shapes.ts'
import { round, type DrawnActor, type Sheet } from './sheet.ts'
import { WORDING } from './wording.ts'

const NO_GROUP = { shape: 'circle', colour: '#5a6068' } as const

/** Shape, size and label of each actor: the larger the more partners. */
export function drawnActors(
  network: Network,
  graph: Graph,
  groups: readonly string[],
): readonly DrawnActor[] {
  const known = new Map(network.actors.map((actor) => [actor.id, actor]))
  const names = distinctNames(network)
  const arcs = undirectedView(graph).out
  const degrees = graph.ids.map((_, node) => degreeIn(arcs, node))
  const most = degrees.reduce((top, degree) => Math.max(top, degree), 1)
  return graph.ids.map((id, node) => {
    const actor = known.get(id)
    const name = displayName(names.get(id) ?? id) || id
    const group = actor?.group
    const degree = degrees[node] ?? 0
    const radius = Math.round(8 + 9 * Math.sqrt(degree / most))
    const lines = wrapLabel(name)
    return {
      id,
      name,
      group,
      look: group === undefined ? NO_GROUP : lookOf(groups.indexOf(group)),
      lines,
      radius,
      degree,
      width: Math.max(radius * 2.6, labelWidth(lines)),
      height: radius * 2.6 + lines.length * LINE_HEIGHT,
    }
  })
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

/** How many ties of each actor have begun or ended. */
function changesOf(sheet: Sheet, change: Change): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const pair of sheet.pairs) {
    if (pair.change !== change) continue
    for (const end of [pair.from, pair.to]) counts.set(end, (counts.get(end) ?? 0) + 1)
  }
  return counts
}

function labelOf(sheet: Sheet, actor: DrawnActor, changed: readonly [number, number]): string {
  // Who speaks to the computer says what is seen (WCAG 2.5.3), also where the label is cut short.
  const seen = actor.lines.join(' ')
  const name = seen === actor.name ? seen : `${seen} (${actor.name})`
  const words = WORDING[sheet.language]
  const [begun, ended] = changed
  return [
    words.actor(name, actor.group, actor.degree),
    ...(begun === 0 ? [] : [words.begun(begun)]),
    ...(ended === 0 ? [] : [words.ended(ended)]),
  ].join(', ')
}

function actorElement(sheet: Sheet, actor: DrawnActor, node: number, label: string): string {
  const { x, y } = sheet.places[node] ?? { x: 0, y: 0 }
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

/** A link for each actor, of which the first alone is a tab stop. */
export function actorElements(sheet: Sheet): string {
  const [begun, ended] = [changesOf(sheet, 'begun'), changesOf(sheet, 'ended')]
  return sheet.actors
    .map((actor, node) => {
      const changed = [begun.get(actor.id) ?? 0, ended.get(actor.id) ?? 0] as const
      return actorElement(sheet, actor, node, labelOf(sheet, actor, changed))
    })
    .join('\n')
}
