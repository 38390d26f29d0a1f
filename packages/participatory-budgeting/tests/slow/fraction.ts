/** Plain fractions for the slow counts: nothing of the package is used, so that it cannot be wrong twice. */
export type Fraction = readonly [numerator: bigint, denominator: bigint]

export const whole = (value: number): Fraction => [BigInt(value), 1n]
export const add = ([a, b]: Fraction, [c, d]: Fraction): Fraction =>
  shortened([a * d + c * b, b * d])
export const subtract = ([a, b]: Fraction, [c, d]: Fraction): Fraction =>
  shortened([a * d - c * b, b * d])
export const scale = ([a, b]: Fraction, factor: number): Fraction =>
  shortened([a * BigInt(factor), b])
export const divide = ([a, b]: Fraction, divisor: number): Fraction =>
  shortened([a, b * BigInt(divisor)])
export const isLess = ([a, b]: Fraction, [c, d]: Fraction): boolean => a * d < c * b
export const smaller = (a: Fraction, b: Fraction): Fraction => (isLess(b, a) ? b : a)
export const isEqual = (a: Fraction, b: Fraction): boolean => !isLess(a, b) && !isLess(b, a)

function shortened([a, b]: Fraction): Fraction {
  let [low, high] = [a < 0n ? -a : a, b]
  while (low !== 0n) [low, high] = [high % low, low]
  return [a / high, b / high]
}
