/** The most limits of a map: they make five classes, as many as the eye tells apart. */
const CLASSES = 5

/**
 * Where the classes of a map begin: about as many areas in each (quintiles), on rounded figures. Fewer
 * classes come out where many areas have the same figure.
 */
export function quintileLimits(values: readonly number[], digits: number): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b)
  const lowest = sorted[0]
  if (lowest === undefined) return []
  const round = (value: number): number => Number(value.toFixed(digits))
  const limits = Array.from({ length: CLASSES - 1 }, (_, index) =>
    round(sorted[Math.floor(((index + 1) * sorted.length) / CLASSES)] ?? lowest),
  )
  return [...new Set(limits)].filter((limit) => limit > lowest)
}
