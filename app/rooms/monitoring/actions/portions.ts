import type { Database } from '#platform/database/index.ts'
import type { NewFigure } from '../storage/figures.ts'

/**
 * How many figures are written in one transaction. A server takes 5,000 at once. In the embedded database
 * readers wait for each portion, so its size follows the time it takes.
 */
export interface PortionSize {
  readonly figures: () => number
  /** Says how long the last portion took. */
  readonly took: (ms: number) => void
}

const MOST = 5000
const FEWEST = 100
const FIRST = 500
/** So long readers may wait for a portion. */
const AIM_MS = 12

export function portionSize(kind: Database['kind']): PortionSize {
  let figures = kind === 'postgres' ? MOST : FIRST
  return {
    figures: () => figures,
    took: (ms) => {
      if (kind === 'postgres') return
      // Half way towards what would have taken the time aimed at: one slow portion is chance.
      const fitting = (figures * AIM_MS) / Math.max(ms, 1)
      figures = Math.round(Math.min(MOST, Math.max(FEWEST, (figures + fitting) / 2)))
    },
  }
}

/** Puts figures together to portions of the size that is asked for at each. */
export async function* inPortions(
  all: AsyncIterable<readonly NewFigure[]>,
  size: PortionSize,
): AsyncGenerator<readonly NewFigure[]> {
  let waiting: NewFigure[] = []
  for await (const some of all) {
    waiting.push(...some)
    let from = 0
    while (waiting.length - from >= size.figures()) {
      const portion = waiting.slice(from, from + size.figures())
      from += portion.length
      yield portion
    }
    if (from > 0) waiting = waiting.slice(from)
  }
  if (waiting.length > 0) yield waiting
}
