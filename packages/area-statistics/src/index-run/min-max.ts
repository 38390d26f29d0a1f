import { extentAndSum } from './moments.ts'

/**
 * Stretches values to the span from 0 (lowest) to 1 (highest).
 *
 * @source Berlin MSS until 2011 and the German Index of Socioeconomic Deprivation (RKI) scale like this.
 * @convention One outlier presses all others together; the standardised sum is steadier.
 * @cost Two passes.
 * @throws {RangeError} When all values are equal.
 * @example Array.from(minMax([10, 15, 20])) // => [0, 0.5, 1]
 */
export function minMax(values: ArrayLike<number>): Float64Array {
  const { smallest, largest } = extentAndSum(values)
  if (!(largest > smallest)) throw new RangeError('minMax requires values that differ')
  const scaled = new Float64Array(values.length)
  for (let position = 0; position < values.length; position += 1)
    scaled[position] = ((values[position] ?? 0) - smallest) / (largest - smallest)
  return scaled
}
