import type { BallotBox } from '../ballot-box.ts'
import { exactValues, type ExactValues } from '../exact-values.ts'
import type { Rational } from '../rational.ts'

/** Unit roundoff of doubles. */
export const ROUNDOFF = 2 ** -52

/**
 * The voters' money during one run. `balance` holds doubles with a known error bound, `path` says
 * exactly what a balance is: the share minus price x points of each project bought with it, or
 * nothing at all once `drained`.
 */
export type Purse = {
  readonly box: BallotBox
  readonly values: ExactValues
  readonly balance: Float64Array
  readonly drained: Uint8Array
  /** Index of the exact price per project bought; 0 where not bought or free. */
  readonly priceIndex: Uint32Array
  /** No balance is further from its exact value than this. */
  error: number
  rounds: number
}

/** Every voter receives the same share. O(types). */
export function openPurse(box: BallotBox, projectCount: number, share: Rational): Purse {
  const values = exactValues(share)
  return {
    box,
    values,
    balance: new Float64Array(box.weight.length).fill(values.float(0)),
    drained: new Uint8Array(box.weight.length),
    priceIndex: new Uint32Array(projectCount),
    error: values.float(0) * ROUNDOFF,
    rounds: 0,
  }
}

/** Adds factor x the exact balance of a type to a sum of exact values. O(marks on its ballot). */
export function addExactBalance(
  purse: Purse,
  type: number,
  factor: number,
  coefficients: Float64Array,
): void {
  if (purse.drained[type] === 1) return
  const { box, priceIndex } = purse
  coefficients[0] = (coefficients[0] ?? 0) + factor
  const end = box.start[type + 1] ?? 0
  for (let at = box.start[type] ?? 0; at < end; at++) {
    const index = priceIndex[box.project[at] ?? 0] ?? 0
    if (index === 0) continue
    const points = box.points ? (box.points[at] ?? 0) : 1
    coefficients[index] = (coefficients[index] ?? 0) - factor * points
  }
}
