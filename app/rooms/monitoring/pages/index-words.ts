import type { ExclusionReason } from '@roter-faden/area-statistics'
import { formatList, formatNumber } from '#platform/language/format.ts'
import { say, type Locale } from '#platform/language/index.ts'
import { DYNAMICS_CLASSES, keyOf, STATUS_CLASSES, type KeptIndex } from '../rules/index-method.ts'
import { nameOf } from './show-figures.ts'

/** An index has no unit: three digits tell areas apart and hide noise. */
export const writeIndex = (value: number): string => formatNumber(value, { digits: 3 })

export function classWord(id: string, locale: Locale): string {
  const word = [...STATUS_CLASSES, ...DYNAMICS_CLASSES].find((one) => one.id === id)
  return word === undefined ? id : word.name[locale]
}

/** "sehr niedrig (4)": the word of the class with the number that stands for it. */
export const statusNames = (locale: Locale): readonly string[] =>
  STATUS_CLASSES.map(({ name, code }) => `${code}: ${name[locale]}`)

/** Why an area was left out or has no dynamics, with the names of the indicators. */
export function reasonInWords(
  reason: ExclusionReason,
  { indicators }: KeptIndex,
  locale: Locale,
): string {
  const named = (keys: readonly string[]): string =>
    formatList(
      keys.map((key) => {
        const found = indicators.find(({ version }) => keyOf(version) === key)
        return found === undefined ? key : nameOf(found.version, locale)
      }),
    )
  switch (reason.kind) {
    case 'by-hand':
      return say('monitoring_out_by_hand', { reason: reason.reason })
    case 'too-few-residents':
      return say('monitoring_out_too_few', { residents: reason.residents, fewest: reason.fewest })
    case 'residents-unknown':
      return say('monitoring_out_unknown', { fewest: reason.fewest })
    case 'value-missing':
      return say('monitoring_out_missing', { indicators: named(reason.indicators) })
    case 'value-suppressed':
      return say('monitoring_out_suppressed', { indicators: named(reason.indicators) })
    default:
      return reason satisfies never
  }
}

/** How an index is computed, in sentences. */
export function methodInWords(
  { method, indicators }: KeptIndex,
  locale: Locale,
): readonly string[] {
  const number = (value: number): string => formatNumber(value)
  const [low, middle, high] = method.statusLimits
  const weighted = indicators.map(({ version, weight }) =>
    weight === 1
      ? nameOf(version, locale)
      : say('monitoring_weighed', { indicator: nameOf(version, locale), weight: number(weight) }),
  )
  return [
    say('monitoring_method_indicators', { indicators: formatList(weighted) }),
    say(`monitoring_combination_${method.combination}`),
    ...(method.combination === 'standardised-sum'
      ? [say(`monitoring_deviation_${method.deviation}`)]
      : []),
    say('monitoring_method_status', {
      low: number(low),
      middle: number(middle),
      high: number(high),
    }),
    method.dynamics === null
      ? say('monitoring_method_no_dynamics')
      : say('monitoring_method_dynamics', {
          years: method.dynamics.years,
          positive: number(method.dynamics.limits[0]),
          negative: number(method.dynamics.limits[1]),
        }),
    say(`monitoring_on_limit_${method.onLimit}`),
    ...(method.fewestResidents === null
      ? []
      : [say('monitoring_method_fewest', { count: method.fewestResidents })]),
    ...(method.attention.length === 0
      ? []
      : [say('monitoring_method_attention', { groups: formatList(method.attention) })]),
  ]
}
