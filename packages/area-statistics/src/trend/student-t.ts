/**
 * The number that a Student t variable exceeds on neither side with a given probability.
 *
 * @source Abramowitz and Stegun 26.7.3 and 26.7.4 for whole degrees of freedom, inverted by bisection.
 * @convention Two-sided: level 0.9 leaves 5 % on each side.
 * @cost Some 100 evaluations of a finite sum.
 * @throws {RangeError} When the level is not between 0 and 1, or degrees of freedom not a whole number from 1.
 * @example Math.round(1000 * studentT(0.9, 3)) / 1000 // => 2.353
 */
export function studentT(level: number, degrees: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError('studentT requires a level between 0 and 1')
  if (!Number.isInteger(degrees) || degrees < 1)
    throw new RangeError('studentT requires whole degrees of freedom from 1')
  let low = 0
  let high = 1
  while (within(high, degrees) < level) high *= 2
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2
    if (within(middle, degrees) < level) low = middle
    else high = middle
  }
  return (low + high) / 2
}

/** The probability that a Student t variable lies within -t and t. */
function within(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees))
  const cosine = Math.cos(angle)
  const isOdd = degrees % 2 === 1
  let term = isOdd ? cosine : 1
  let sum = degrees === 1 ? 0 : term
  for (let step = isOdd ? 3 : 2; step <= degrees - 2; step += 2) {
    term *= (cosine * cosine * (step - 1)) / step
    sum += term
  }
  return isOdd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}
