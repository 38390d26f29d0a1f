import { median } from 'simple-statistics'

/** One figure of a series; time in decimal years (see decimalYear). */
export type Point = { readonly at: number; readonly value: number }

export type Line = { readonly slope: number; readonly level: number }

/**
 * The straight line through a short series that one outlier cannot tilt: the median of all slopes
 * between two points, and the median level.
 *
 * @source Theil (1950), Sen (1968).
 * @convention `level` is the value of the line at time 0. Robust from five points on; with three or four it is hardly more so than least squares.
 * @cost Square in the number of points.
 * @throws {RangeError} With fewer than two different times.
 * @example theilSen([{ at: 0, value: 1 }, { at: 1, value: 2 }, { at: 2, value: 3 }, { at: 3, value: 40 }, { at: 4, value: 5 }]) // => { "slope": 1, "level": 1 }
 */
export function theilSen(points: readonly Point[]): Line {
  const slopes = points.flatMap((one, position) =>
    points
      .slice(position + 1)
      .filter(({ at }) => at !== one.at)
      .map((other) => (other.value - one.value) / (other.at - one.at)),
  )
  if (slopes.length === 0) throw new RangeError('theilSen requires two different times')
  const slope = median(slopes)
  return { slope, level: median(points.map(({ at, value }) => value - slope * at)) }
}
