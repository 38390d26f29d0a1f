import { ckmeans } from 'simple-statistics'
import { extentAndSum } from '../index-run/moments.ts'
import { done, refused, type Outcome } from '../outcome.ts'
import {
  checkRequest,
  fromBreaks,
  type Classification,
  type ClassificationProblem,
} from './classification.ts'

type Classified = Outcome<Classification, ClassificationProblem>

/**
 * Classes with as equal a number of areas as equal values allow.
 *
 * @source Slocum et al., Thematic Cartography, quantile classification.
 * @convention The limit of class k is the value at rank ceil(k n / classes); equal values never part, so there can be fewer classes than asked.
 * @cost One sort.
 * @throws Never.
 * @example quantileClasses([1, 2, 3, 4, 5, 6], 3).value.classes.map((each) => each.count) // => [2, 2, 2]
 */
export function quantileClasses(values: readonly number[], asked: number): Classified {
  const problems = checkRequest(values, asked)
  if (problems.length > 0) return refused(problems)
  const sorted = Float64Array.from(values).sort()
  const highest = sorted.at(-1)
  const breaks = Array.from({ length: asked - 1 }, (_, position) => {
    const rank = Math.ceil(((position + 1) * sorted.length) / asked)
    return sorted[Math.max(rank, 1) - 1] ?? 0
  })
  return done(
    fromBreaks(
      'quantile',
      breaks.filter((at) => at !== highest),
      values,
      asked,
    ),
  )
}

/**
 * Natural breaks: classes whose values lie as close together as possible (the aim of Jenks, solved exactly).
 *
 * @source Wang and Song (2011), Ckmeans.1d.dp, as implemented by simple-statistics.
 * @convention With fewer different values than classes asked, each value gets its class.
 * @cost Classes times n log n.
 * @throws Never.
 * @example naturalBreaks([1, 2, 3, 10, 11, 30], 3).value.classes.map((each) => each.count) // => [3, 2, 1]
 */
export function naturalBreaks(values: readonly number[], asked: number): Classified {
  const problems = checkRequest(values, asked)
  if (problems.length > 0) return refused(problems)
  const clusters = ckmeans([...values], Math.min(asked, new Set(values).size))
  const breaks = clusters.slice(0, -1).map((cluster) => extentAndSum(cluster).largest)
  return done(fromBreaks('natural-breaks', breaks, values, asked))
}

/**
 * Classes of equal width between the lowest and the highest value.
 *
 * @source Slocum et al., Thematic Cartography, equal intervals.
 * @convention Outliers leave classes empty; empty classes are kept, since the legend needs them.
 * @cost Linear.
 * @throws Never.
 * @example equalIntervals([0, 1, 10], 2).value.classes.map((each) => each.count) // => [2, 1]
 */
export function equalIntervals(values: readonly number[], asked: number): Classified {
  const problems = checkRequest(values, asked)
  if (problems.length > 0) return refused(problems)
  const { smallest, largest } = extentAndSum(values)
  const width = (largest - smallest) / asked
  const breaks =
    width === 0
      ? []
      : Array.from({ length: asked - 1 }, (_, position) => smallest + width * (position + 1))
  return done(fromBreaks('equal-intervals', breaks, values, asked))
}
