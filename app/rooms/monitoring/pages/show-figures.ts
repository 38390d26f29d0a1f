import type { FigureValue } from '#design/index.ts'
import { say } from '#platform/language/index.ts'
import { formatNumber, formatPercent } from '#platform/language/format.ts'
import type { Locale } from '#platform/language/index.ts'
import type { Aggregate } from '../rules/aggregate.ts'
import type { Figure } from '../rules/figure.ts'
import { isCounted, type IndicatorVersion, type Unit } from '../rules/indicator.ts'

export const digitsOf = (unit: Unit): number => (isCounted(unit) ? 0 : 1)

/** Writes numbers of a unit. */
export const writerOf =
  (unit: Unit) =>
  (value: number): string => {
    const number = formatNumber(value, { digits: digitsOf(unit) })
    switch (unit) {
      case 'percent':
        return formatPercent(value)
      case 'percentage-points':
        return say('monitoring_points', { value: value > 0 ? `+${number}` : number })
      case 'per-100':
        return say('monitoring_per_100', { value: number })
      case 'persons':
      case 'count':
        return number
      default:
        return unit satisfies never
    }
  }

/** A difference between two figures of a unit, with its sign. */
export function writeDifference(unit: Unit, difference: number): string {
  const of = unit === 'percent' ? 'percentage-points' : unit
  const written = writerOf(of)(difference)
  return difference > 0 && !written.startsWith('+') ? `+${written}` : written
}

/** A figure in words: never a number for something that is none. */
export function figureInWords(figure: Figure, unit: Unit): string {
  switch (figure.state) {
    case 'value': {
      const value = writerOf(unit)(figure.value)
      return figure.isInterpolated === true
        ? say('monitoring_figure_interpolated', { value })
        : value
    }
    case 'suppressed':
      return figure.reason === null
        ? say('monitoring_suppressed')
        : say('monitoring_suppressed_because', { reason: figure.reason })
    case 'missing':
      return say('monitoring_missing')
    default:
      return figure satisfies never
  }
}

/** A figure of several areas in words, with what it rests on where that is not all of them. */
export function aggregateInWords(aggregate: Aggregate, unit: Unit): string {
  if (aggregate.state !== 'value') return say(`monitoring_${aggregate.state}`)
  const { from, of, isInterpolated } = aggregate
  const value = figureInWords({ state: 'value', value: aggregate.value, isInterpolated }, unit)
  return from === of ? value : say('monitoring_figure_partial', { value, from, of })
}

/** The figure of the whole town in words; areas without a number are counted beside it. */
export const townInWords = (town: Aggregate, unit: Unit): string =>
  town.state === 'value' ? writerOf(unit)(town.value) : say(`monitoring_${town.state}`)

export const forDesign = (figure: Figure | Aggregate): FigureValue =>
  figure.state === 'value' ? { kind: 'value', value: figure.value } : { kind: figure.state }

export const nameOf = ({ name }: Pick<IndicatorVersion, 'name'>, locale: Locale): string =>
  name[locale]

/** The definition in the reader's language; where nobody translated it, in German. */
export const definitionOf = (
  { definition }: Pick<IndicatorVersion, 'definition'>,
  locale: Locale,
): string => (locale === 'en' ? (definition.en ?? definition.de) : definition.de)

/** A figure as a cell of a file: the number in full, or the word for why there is none. */
export function figureCell(figure: Figure | Aggregate): number | string {
  if (figure.state === 'value') return figure.value
  return say(`monitoring_${figure.state}`)
}
