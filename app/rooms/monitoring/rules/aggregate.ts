import type { Figure } from './figure.ts'
import { isCounted, type Unit } from './indicator.ts'

/** A figure for several areas together, and how it came about. */
export type Aggregate =
  | {
      readonly state: 'value'
      readonly value: number
      readonly method: 'sum' | 'weighted-mean' | 'simple-mean'
      /** Areas with a number, of all areas there are. */
      readonly from: number
      readonly of: number
      readonly isInterpolated: boolean
    }
  | { readonly state: 'suppressed' | 'missing'; readonly of: number }

export interface AreaFigure {
  readonly figure: Figure
  /** Residents of the area on the same day; null where nobody knows. */
  readonly residents: number | null
}

/**
 * Puts figures of areas together: counted ones are added up; shares are averaged with the residents as weights
 * if all areas with a number have them, else simply. Residents stand in for the true denominators (children,
 * people of working age), so the weighted mean comes near the true share and the page says how it was made.
 */
export function aggregate(areas: readonly AreaFigure[], unit: Unit): Aggregate {
  const valued = areas.flatMap(({ figure, residents }) =>
    figure.state === 'value'
      ? [{ value: figure.value, residents, isInterpolated: figure.isInterpolated === true }]
      : [],
  )
  if (valued.length === 0) {
    const isWithheld = areas.some(({ figure }) => figure.state === 'suppressed')
    return { state: isWithheld ? 'suppressed' : 'missing', of: areas.length }
  }
  const total = valued.reduce((sum, { value }) => sum + value, 0)
  const whole = {
    state: 'value',
    from: valued.length,
    of: areas.length,
    isInterpolated: valued.some(({ isInterpolated }) => isInterpolated),
  } as const
  if (isCounted(unit)) return { ...whole, value: total, method: 'sum' }
  const weights = valued.reduce((sum, { residents }) => sum + (residents ?? Number.NaN), 0)
  if (!(weights > 0)) return { ...whole, value: total / valued.length, method: 'simple-mean' }
  const weighted = valued.reduce((sum, { value, residents }) => sum + value * (residents ?? 0), 0)
  return { ...whole, value: weighted / weights, method: 'weighted-mean' }
}

/** The sums over all areas that a snapshot keeps. */
export interface KeptSums {
  readonly areas: number
  readonly areasWithValue: number
  readonly total: number
  readonly weightedTotal: number | null
  readonly weights: number | null
}

/** The figure of the whole town from the sums a snapshot keeps, by the same rule. */
export function ofTown(
  { areas, areasWithValue, total, weightedTotal, weights }: KeptSums,
  unit: Unit,
): Aggregate {
  if (areasWithValue === 0) return { state: 'missing', of: areas }
  const whole = { state: 'value', from: areasWithValue, of: areas, isInterpolated: false } as const
  if (isCounted(unit)) return { ...whole, value: total, method: 'sum' }
  return weights !== null && weightedTotal !== null && weights > 0
    ? { ...whole, value: weightedTotal / weights, method: 'weighted-mean' }
    : { ...whole, value: total / areasWithValue, method: 'simple-mean' }
}
