import { LEVELS, type Level } from '../level.ts'
import { wrapText } from '../wrap-text.ts'
import { columnsNeeded, threadColumns } from './thread-columns.ts'
import { threadLayers } from './thread-layers.ts'
import { servedBy, type Thread, type ThreadNode } from './thread.ts'

const WIDTH = 1120
/** Room for symbol and word of the level. */
const LABEL = 132
/** Room beside each column, in which the thread runs past boxes. */
const GAP = 36
const MOST_COLUMNS = 5
const WIDEST_BOX = 300
const PADDING = 12
const LINE = 19
const SMALL_LINE = 17
const TYPE_SIZE = 15
const MOST_LINES = 5
/** Room above a layer, in which the thread turns. */
const CHANNEL = 52
const BETWEEN_STACKED = 18
const LOOSE_END = 44

/** A node with its place in the picture. */
export interface Box {
  readonly node: ThreadNode
  readonly row: number
  readonly column: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Where the thread hangs loose, if it does. */
  readonly loose: 'above' | 'below' | undefined
}

/** The stripe of one level. */
export interface Band {
  readonly level: Level
  readonly y: number
  readonly height: number
}

export interface ThreadLayout {
  readonly width: number
  readonly height: number
  readonly boxes: readonly Box[]
  readonly bands: readonly Band[]
}

interface Row {
  readonly level: Level
  readonly nodes: readonly ThreadNode[]
  readonly startsLayer: boolean
}

/** Nodes of one layer that share a column stand below each other, family by family. */
function rowsOf(thread: Thread, columns: ReadonlyMap<string, number>): readonly Row[] {
  const order = [...columns.keys()]
  const place = ({ key }: ThreadNode) => order.indexOf(key)
  return threadLayers(thread).flatMap(({ level, nodes: unordered }) => {
    const nodes = unordered.toSorted((one, other) => place(one) - place(other))
    const rows: ThreadNode[][] = []
    const stacked = new Map<number, number>()
    for (const node of nodes) {
      const column = columns.get(node.key) ?? 0
      const position = stacked.get(column) ?? 0
      stacked.set(column, position + 1)
      rows[position] = [...(rows[position] ?? []), node]
    }
    return rows.map((row, at) => ({ level, nodes: row, startsLayer: at === 0 }))
  })
}

function looseEnd(thread: Thread, node: ThreadNode): Box['loose'] {
  if (node.broken === undefined) return undefined
  return servedBy(thread, node.key).length === 0 ? 'above' : 'below'
}

function boxHeight(node: ThreadNode, lines: number): number {
  const stateLine = node.state || node.broken ? SMALL_LINE + 6 : 0
  return PADDING * 2 + SMALL_LINE + lines * LINE + stateLine
}

/** Where everything stands in the picture of a thread. */
export function layOutThread(thread: Thread): ThreadLayout {
  const columnCount = columnsNeeded(thread, MOST_COLUMNS)
  const columns = threadColumns(thread, columnCount)
  const width = Math.floor(Math.min(WIDEST_BOX, (WIDTH - LABEL) / columnCount - GAP))
  const shape = { width: width - PADDING * 2, size: TYPE_SIZE, lines: MOST_LINES }
  const rows = rowsOf(thread, columns)
  const boxes: Box[] = []
  const bands: Band[] = []

  const placeRow = (nodes: readonly ThreadNode[], row: number, y: number) => {
    const texts = nodes.map(({ title }) => wrapText(title, shape))
    const height = Math.max(...nodes.map((node, at) => boxHeight(node, texts[at]?.length ?? 1)))
    for (const node of nodes) {
      const column = columns.get(node.key) ?? 0
      const x = LABEL + column * (width + GAP)
      const loose = looseEnd(thread, node)
      boxes.push({ node, row, column, x, y, width, height, loose })
    }
    return y + height
  }
  const hangsLoose = (row: number, loose: Box['loose']) =>
    boxes.some((box) => box.row === row && box.loose === loose)
  const roomAbove = ({ nodes, startsLayer }: Row, row: number) => {
    if (startsLayer) return CHANNEL
    const loose = nodes.some((node) => looseEnd(thread, node) === 'above')
    return loose || hangsLoose(row - 1, 'below') ? LOOSE_END : BETWEEN_STACKED
  }

  let y = 0
  for (const level of LEVELS) {
    const start = y
    let last = -1
    for (const [index, row] of rows.entries()) {
      if (row.level !== level) continue
      y = placeRow(row.nodes, index, y + roomAbove(row, index))
      last = index
    }
    y += last === -1 ? CHANNEL * 1.7 : hangsLoose(last, 'below') ? LOOSE_END : BETWEEN_STACKED * 1.5
    bands.push({ level, y: start, height: y - start })
  }
  return { width: WIDTH, height: y, boxes, bands }
}
