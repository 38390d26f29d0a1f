import type { Combination, IndicatorDefinition } from '../index-definition/definition.ts'
import { minMax } from './min-max.ts'
import { extentAndSum, momentsOf, standardise, type Deviation, type Moments } from './moments.ts'
import { exponentialOfRank, rankDescending } from './ranks.ts'

/** What must be kept of a run to explain it later: the yardstick of one indicator, or of the sum. */
export type Yardstick =
  | ({ readonly kind: 'moments' } & Moments)
  | { readonly kind: 'extent'; readonly smallest: number; readonly largest: number }
  | { readonly kind: 'ranks'; readonly areas: number }

/** Below this the sum of scores is constant but for computing noise. */
const SMALLEST_DEVIATION = 1e-12

export type Combined = {
  readonly index: Float64Array
  /** Per indicator the scores of all areas, turned so that more is more need. */
  readonly parts: readonly Float64Array[]
  readonly yardsticks: readonly Yardstick[]
  readonly sumYardstick: Yardstick | null
}

/** Makes one index out of the columns of several indicators; each column must hold values that differ. */
export function combine(
  columns: readonly Float64Array[],
  indicators: readonly IndicatorDefinition[],
  combination: Combination,
): Combined {
  if (combination.kind === 'standardised-sum')
    return standardisedSum(columns, indicators, combination.deviation)
  if (combination.kind === 'min-max') return weightedMean(columns, indicators)
  combination.kind satisfies 'exponential-ranks'
  return exponentialRanks(columns, indicators)
}

function standardisedSum(
  columns: readonly Float64Array[],
  indicators: readonly IndicatorDefinition[],
  deviation: Deviation,
): Combined {
  const moments = columns.map((column) => momentsOf(column, deviation))
  const parts = columns.map((column, position) => {
    const scores = standardise(column, moments[position] ?? momentsOf(column, deviation))
    return isTurned(indicators[position]) ? scores.map((score) => -score) : scores
  })
  const sums = weightedSum(parts, indicators)
  const sumMoments = momentsOf(sums, deviation)
  return {
    index: sumMoments.deviation < SMALLEST_DEVIATION ? sums : standardise(sums, sumMoments),
    parts,
    yardsticks: moments.map((each) => ({ kind: 'moments', ...each })),
    sumYardstick: { kind: 'moments', ...sumMoments },
  }
}

function weightedMean(
  columns: readonly Float64Array[],
  indicators: readonly IndicatorDefinition[],
): Combined {
  const parts = columns.map((column, position) => {
    const scaled = minMax(column)
    return isTurned(indicators[position]) ? scaled.map((score) => 1 - score) : scaled
  })
  const total = indicators.reduce((sum, { weight }) => sum + weight, 0)
  return {
    index: weightedSum(parts, indicators).map((sum) => sum / total),
    parts,
    yardsticks: columns.map((column) => {
      const { smallest, largest } = extentAndSum(column)
      return { kind: 'extent', smallest, largest }
    }),
    sumYardstick: null,
  }
}

function exponentialRanks(
  columns: readonly Float64Array[],
  indicators: readonly IndicatorDefinition[],
): Combined {
  const parts = columns.map((column, position) => {
    const turned = isTurned(indicators[position]) ? column.map((value) => -value) : column
    return rankDescending(turned).map((rank) => exponentialOfRank(rank, column.length))
  })
  return {
    index: weightedSum(parts, indicators),
    parts,
    yardsticks: columns.map(({ length }) => ({ kind: 'ranks', areas: length })),
    sumYardstick: null,
  }
}

function isTurned(indicator: IndicatorDefinition | undefined): boolean {
  return indicator?.direction === 'less-is-need'
}

function weightedSum(
  parts: readonly Float64Array[],
  indicators: readonly IndicatorDefinition[],
): Float64Array {
  const sums = new Float64Array(parts[0]?.length ?? 0)
  parts.forEach((part, indicator) => {
    const weight = indicators[indicator]?.weight ?? 0
    for (let position = 0; position < sums.length; position += 1)
      sums[position] = (sums[position] ?? 0) + weight * (part[position] ?? 0)
  })
  return sums
}
