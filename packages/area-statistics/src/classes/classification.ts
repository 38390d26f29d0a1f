import { classify, tilesTheLine, type Range } from '../index-definition/limits.ts'
import { done, refused, type Outcome } from '../outcome.ts'

export type CountedClass = Range & { readonly count: number }

/** Classes for a map or a chart, with how many areas fall in each and how many in none. */
export type Classification = {
  readonly method: 'quantile' | 'natural-breaks' | 'equal-intervals' | 'manual' | 'fixed'
  readonly asked: number
  readonly classes: readonly CountedClass[]
  readonly outside: number
}

export type ClassificationProblem =
  | { readonly kind: 'no-values' }
  | { readonly kind: 'too-few-classes'; readonly asked: number }
  | { readonly kind: 'breaks-not-ascending'; readonly breaks: readonly number[] }
  | { readonly kind: 'classes-leave-gaps-or-overlap' }

/** Names what stands against making a number of classes from values. */
export function checkRequest(
  values: readonly number[],
  asked: number,
): readonly ClassificationProblem[] {
  const problems: ClassificationProblem[] = []
  if (values.length === 0) problems.push({ kind: 'no-values' })
  if (!Number.isInteger(asked) || asked < 2) problems.push({ kind: 'too-few-classes', asked })
  return problems
}

/** Builds classes from inner upper limits; the limit itself belongs to the lower class. */
export function fromBreaks(
  method: Classification['method'],
  breaks: readonly number[],
  values: readonly number[],
  asked: number,
): Classification {
  const distinct = [...new Set(breaks)].toSorted((one, other) => one - other)
  const ranges = [...distinct, null].map((to, position): Range => {
    const from = distinct[position - 1]
    return {
      from: from === undefined ? null : { at: from, included: false },
      to: to === null ? null : { at: to, included: true },
    }
  })
  return countIn(method, ranges, values, asked)
}

function countIn(
  method: Classification['method'],
  ranges: readonly Range[],
  values: readonly number[],
  asked: number,
): Classification {
  const counts = ranges.map(() => 0)
  let outside = 0
  for (const value of values) {
    const position = classify(ranges, value)
    if (position < 0) outside += 1
    else counts[position] = (counts[position] ?? 0) + 1
  }
  const classes = ranges.map((range, position) => ({ ...range, count: counts[position] ?? 0 }))
  return { method, asked, classes, outside }
}

/**
 * Classes between limits that a person sets.
 *
 * @source KomMonitor offers the same; a target or a legal threshold often is the limit.
 * @convention The limits are the inner ones, ascending; the outer classes are open. A value on a limit belongs to the lower class.
 * @cost Values times classes.
 * @throws Never.
 * @example manualClasses([1, 2, 3], [2]).value.classes.map((each) => each.count) // => [2, 1]
 */
export function manualClasses(
  values: readonly number[],
  breaks: readonly number[],
): Outcome<Classification, ClassificationProblem> {
  const problems = checkRequest(values, breaks.length + 1)
  const isAscending = breaks.every((at, position) => at > (breaks[position - 1] ?? -Infinity))
  if (!isAscending) return refused([...problems, { kind: 'breaks-not-ascending', breaks }])
  return problems.length > 0
    ? refused(problems)
    : done(fromBreaks('manual', breaks, values, breaks.length + 1))
}

/**
 * The same classes for every date and area level, so that maps of several years can be compared.
 *
 * @source KomMonitor "regional default breaks"; the classes of a published index work the same way.
 * @convention The classes must cover every number exactly once. Also empty classes are kept.
 * @cost Values times classes.
 * @throws Never.
 * @example fixedClasses([5], [{ from: null, to: { at: 0, included: true } }, { from: { at: 0, included: false }, to: null }]).value.classes.map((each) => each.count) // => [0, 1]
 */
export function fixedClasses(
  values: readonly number[],
  ranges: readonly Range[],
): Outcome<Classification, ClassificationProblem> {
  if (!tilesTheLine(ranges)) return refused([{ kind: 'classes-leave-gaps-or-overlap' }])
  const bare = ranges.map(({ from, to }) => ({ from, to }))
  return done(countIn('fixed', bare, values, ranges.length))
}
