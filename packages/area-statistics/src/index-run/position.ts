import type {
  ClassDefinition,
  Grouping,
  IndicatorDefinition,
  Scale,
} from '../index-definition/definition.ts'
import { classify } from '../index-definition/limits.ts'
import { combine, type Yardstick } from './combine.ts'
import type { Values } from './area-input.ts'
import { extentAndSum } from './moments.ts'
import { rankDescending, rankGroup } from './ranks.ts'

/** Differences below this come from computing with decimals; to standardise them would be noise. */
const NOISE = 1e-12

/** Named in place of an indicator when the indicators cancel each other out exactly. */
const THE_SUM = 'sum of all indicators'

/** Where an area stands on one scale; `parts` are its scores per indicator, more being more need. */
export type Position = {
  readonly index: number
  readonly rank: number
  readonly class: string
  readonly code: number
  readonly sign: string
  readonly parts: readonly number[]
}

/** The yardsticks of a scale: with them a stored run can be explained and checked later. */
export type ScaleRun = {
  readonly areas: number
  readonly indicators: readonly { readonly id: string; readonly yardstick: Yardstick }[]
  readonly sum: Yardstick | null
}

export type Placed = { readonly run: ScaleRun; readonly positions: readonly Position[] }

/** Places every area of one scale, or names the indicators whose values do not differ. */
export function place(
  rows: readonly Values[],
  indicators: readonly IndicatorDefinition[],
  { combination, grouping }: Scale,
): Placed | { readonly withoutSpread: readonly string[] } {
  const columns = indicators.map(({ id }) => columnOf(rows, id))
  const withoutSpread = indicators.filter((_, position) => isConstant(columns[position]))
  if (withoutSpread.length > 0) return { withoutSpread: withoutSpread.map(({ id }) => id) }
  const { index, parts, yardsticks, sumYardstick } = combine(columns, indicators, combination)
  if (isConstant(index)) return { withoutSpread: [THE_SUM] }
  const ranks = rankDescending(index)
  const positions = rows.map((_, row) => {
    const rank = ranks[row] ?? 0
    const score = index[row] ?? 0
    return {
      index: score,
      rank,
      ...groupOf(grouping, score, rank, rows.length),
      parts: parts.map((part) => part[row] ?? 0),
    }
  })
  const run = {
    areas: rows.length,
    indicators: indicators.map(({ id }, position) => ({
      id,
      yardstick: yardsticks[position] ?? { kind: 'ranks' as const, areas: rows.length },
    })),
    sum: sumYardstick,
  }
  return { run, positions }
}

function columnOf(rows: readonly Values[], indicator: string): Float64Array {
  const column = new Float64Array(rows.length)
  rows.forEach((values, row) => {
    const value = values[indicator]
    if (value?.state !== 'value') throw new TypeError(`place requires a value of ${indicator}`)
    if (!Number.isFinite(value.value))
      throw new RangeError(`place requires finite values of ${indicator}`)
    column[row] = value.value
  })
  return column
}

function isConstant(column: Float64Array | undefined): boolean {
  if (column === undefined) return true
  const { smallest, largest } = extentAndSum(column)
  return largest - smallest <= NOISE * Math.max(1, Math.abs(largest), Math.abs(smallest))
}

function groupOf(
  grouping: Grouping,
  index: number,
  rank: number,
  areas: number,
): { readonly class: string; readonly code: number; readonly sign: string } {
  if (grouping.kind === 'rank-groups') {
    const code = rankGroup(rank, areas, grouping.groups)
    return { class: String(code), code, sign: String(code) }
  }
  const found: ClassDefinition | undefined = grouping.classes[classify(grouping.classes, index)]
  if (found === undefined) throw new RangeError(`no class holds the index ${index}`)
  return { class: found.id, code: found.code, sign: found.sign }
}
