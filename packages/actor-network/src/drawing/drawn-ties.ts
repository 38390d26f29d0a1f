import type { PairOfActors } from '../network/changes.ts'
import type { Position } from './layout.ts'
import { round, type Sheet } from './sheet.ts'
import { strokeOf } from './tie-looks.ts'

/** The distance of lines that lie side by side because two actors are tied in several ways. */
const LANE = 6

/** A sign for what has begun or ended, so that thickness need not tell it alone. */
export function changeMark(change: 'begun' | 'ended', { x, y }: Position): string {
  const path = change === 'begun' ? 'M-4 0H4M0 -4V4' : 'M-3 -3L3 3M-3 3L3 -3'
  return (
    `<g class="mark" transform="translate(${round(x)} ${round(y)})"><circle r="6.5" fill="#ffffff" stroke="#1a1a1a"/>` +
    `<path d="${path}" stroke="#1a1a1a" stroke-width="2"/></g>`
  )
}

interface Line {
  readonly pair: PairOfActors
  readonly from: number
  readonly to: number
  /** How far beside the middle the line lies. */
  readonly beside: number
  /** The share of the way at which a sign stands: lines side by side do not hide each other's. */
  readonly signAt: number
}

/** Lines of the same two actors side by side. */
function linesOf(sheet: Sheet): readonly Line[] {
  const nodes = new Map(sheet.actors.map((actor, node) => [actor.id, node]))
  const lanes = Map.groupBy(sheet.pairs, ({ from, to }) => JSON.stringify([from, to].toSorted()))
  return [...lanes.values()].flatMap((together) =>
    together.flatMap((pair, lane) => {
      const [from, to] = [nodes.get(pair.from), nodes.get(pair.to)]
      if (from === undefined || to === undefined) return []
      // Seen from the lower number, so that lines in opposite directions do not fall on each other.
      const side = from < to ? 1 : -1
      const aside = lane - (together.length - 1) / 2
      return [{ pair, from, to, beside: side * aside * LANE, signAt: 0.5 + side * aside * 0.16 }]
    }),
  )
}

function headsOf(sheet: Sheet, pair: PairOfActors): string {
  if (!sheet.isDirected || pair.type === undefined) return ''
  const head = `"url(#${sheet.prefix}-head)"`
  return ` marker-end=${head}${pair.isMutual ? ` marker-start=${head}` : ''}`
}

function lineElement(sheet: Sheet, { pair, from, to, beside, signAt }: Line): string {
  const [a, b] = [sheet.places[from], sheet.places[to]]
  const [start, end] = [sheet.actors[from], sheet.actors[to]]
  if (a === undefined || b === undefined || start === undefined || end === undefined) return ''
  const length = Math.hypot(b.x - a.x, b.y - a.y) || 1
  const [ux, uy] = [(b.x - a.x) / length, (b.y - a.y) / length]
  const room = sheet.isDirected ? 1.35 : 1
  const [first, last] = [start.radius * room, end.radius * room]
  const [x1, y1] = [a.x + ux * first - uy * beside, a.y + uy * first + ux * beside]
  const [x2, y2] = [b.x - ux * last - uy * beside, b.y - uy * last + ux * beside]
  const width = pair.change === 'begun' ? ' stroke-width="3"' : ''
  const mark =
    pair.change === 'kept'
      ? ''
      : changeMark(pair.change, { x: x1 + (x2 - x1) * signAt, y: y1 + (y2 - y1) * signAt })
  return (
    `<line class="tie" data-from="${from}" data-to="${to}" x1="${round(x1)}" y1="${round(y1)}" ` +
    `x2="${round(x2)}" y2="${round(y2)}" ${strokeOf(sheet.looks.lookOf(pair.type))}${width}${headsOf(sheet, pair)}/>${mark}`
  )
}

/** A line for each pair and type, with a sign in its middle where it has begun or ended. */
export const tieElements = (sheet: Sheet): string =>
  linesOf(sheet)
    .map((line) => lineElement(sheet, line))
    .join('\n')

export const arrowHead = (prefix: string): string =>
  `<defs><marker id="${prefix}-head" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="9" markerHeight="9" ` +
  `markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path d="M0 1L10 5L0 9Z" fill="#4d5562"/></marker></defs>`
