import { roundedPath, type Point } from './rounded-path.ts'
import type { ThreadLink } from './thread.ts'
import type { Box, ThreadLayout } from './thread-layout.ts'

const LANES = 5
const LANE = 5

interface Line {
  readonly upper: Box
  readonly lower: Box
}

/** Links from top to bottom, as far as both ends are shown. */
function linesOf({ boxes }: ThreadLayout, links: readonly ThreadLink[]): readonly Line[] {
  const boxOf = new Map(boxes.map((box) => [box.node.key, box]))
  return links.flatMap(({ from, to }) => {
    const one = boxOf.get(from)
    const other = boxOf.get(to)
    if (one === undefined || other === undefined || one.row === other.row) return []
    return one.row < other.row ? [{ upper: one, lower: other }] : [{ upper: other, lower: one }]
  })
}

const middle = (box: Box) => box.x + box.width / 2

/** Straight down into the next row, turning in the channel between. */
function down({ upper, lower }: Line): readonly Point[] {
  const start = { x: middle(upper), y: upper.y + upper.height }
  const end = { x: middle(lower), y: lower.y }
  const turn = end.y - 30 + (upper.column % LANES) * LANE
  return [start, { x: start.x, y: turn }, { x: end.x, y: turn }, end]
}

/** Out at the left, down beside the column, and in at the left: past what stands between. */
function beside({ upper, lower }: Line, lane: number): readonly Point[] {
  const out = { x: upper.x, y: upper.y + upper.height / 2 }
  const into = { x: lower.x, y: lower.y + Math.min(30, lower.height / 2) }
  const trunk = upper.x - 10 - lane * LANE
  const first = [out, { x: trunk, y: out.y }]
  if (upper.column === lower.column) return [...first, { x: trunk, y: into.y }, into]
  const turn = lower.y - 9
  const branch = lower.x - 10 - lane * LANE
  return [...first, { x: trunk, y: turn }, { x: branch, y: turn }, { x: branch, y: into.y }, into]
}

/** The red lines of all links. Lines of neighbouring boxes run beside, not upon each other. */
export function threadLines(layout: ThreadLayout, links: readonly ThreadLink[]): readonly string[] {
  const lines = linesOf(layout, links)
  const isStacked = ({ upper, lower }: Line) =>
    lower.row - upper.row > 1 ||
    lines.some(
      (other) =>
        other.upper === upper && other.lower !== lower && other.lower.column === lower.column,
    )
  const trunks = [...new Set(lines.filter(isStacked).map(({ upper }) => upper))]
  const laneOf = (box: Box) =>
    trunks.filter(({ column }) => column === box.column).indexOf(box) % LANES
  return lines.map((line) =>
    roundedPath(isStacked(line) ? beside(line, laneOf(line.upper)) : down(line)),
  )
}
