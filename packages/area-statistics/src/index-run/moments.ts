export type Deviation = 'population' | 'sample'
export type Moments = { readonly mean: number; readonly deviation: number }

/**
 * Mean and standard deviation of the considered areas, unweighted.
 *
 * @source Senatsverwaltung Berlin, MSS 2021 Indikatorenblätter, ch. 4; that n and not n - 1 divides is shown by recomputing the published z values.
 * @convention 'population' divides by n, 'sample' by n - 1. Equal values have a deviation of exactly 0.
 * @cost Three passes over the values, no copy.
 * @throws {RangeError} Without values, or with one value for 'sample'.
 * @example momentsOf([2, 4, 4, 4, 5, 5, 7, 9], 'population') // => { "mean": 5, "deviation": 2 }
 */
export function momentsOf(values: ArrayLike<number>, deviation: Deviation): Moments {
  const divisor = deviation === 'population' ? values.length : values.length - 1
  if (divisor < 1)
    throw new RangeError(
      `momentsOf requires at least ${deviation === 'population' ? 'one value' : 'two values'}`,
    )
  const { smallest, largest, sum } = extentAndSum(values)
  const mean = sum / values.length
  if (smallest === largest) return { mean: smallest, deviation: 0 }
  let squares = 0
  for (let position = 0; position < values.length; position += 1) {
    const distance = (values[position] ?? 0) - mean
    squares += distance * distance
  }
  return { mean, deviation: Math.sqrt(squares / divisor) }
}

/** Smallest, largest and sum in one pass. */
export function extentAndSum(values: ArrayLike<number>): {
  readonly smallest: number
  readonly largest: number
  readonly sum: number
} {
  let smallest = Infinity
  let largest = -Infinity
  let sum = 0
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position] ?? 0
    if (value < smallest) smallest = value
    if (value > largest) largest = value
    sum += value
  }
  return { smallest, largest, sum }
}

/**
 * Standardises values: how many standard deviations each lies from the mean.
 *
 * @source As momentsOf.
 * @convention Full precision is kept; rounding happens on the page only.
 * @cost Linear.
 * @throws {RangeError} When the deviation is 0: such values cannot be told apart.
 * @example Array.from(standardise([1, 3], { mean: 2, deviation: 1 })) // => [-1, 1]
 */
export function standardise(values: ArrayLike<number>, moments: Moments): Float64Array {
  if (moments.deviation === 0) throw new RangeError('standardise requires values that differ')
  const scores = new Float64Array(values.length)
  for (let position = 0; position < values.length; position += 1)
    scores[position] = ((values[position] ?? 0) - moments.mean) / moments.deviation
  return scores
}
