import { reasonsOf, type Reason } from '#platform/values/index.ts'
import type { IndicatorVersion } from './indicator.ts'
import { isChange, type IndexMethod, type WeighedIndicator } from './index-method.ts'

export type IndexRefusal =
  | 'index-needs-indicators'
  | 'index-indicator-unknown'
  | 'index-indicator-twice'
  | 'index-indicator-without-direction'
  | 'index-weights-unreadable'
  | 'index-weights-do-not-fit'
  | 'index-limits-not-rising'
  | 'index-attention-needs-dynamics'

export type Weighed =
  | { readonly ok: true; readonly indicators: readonly WeighedIndicator[] }
  | { readonly ok: false; readonly reasons: readonly Reason<IndexRefusal>[] }

const no = (...reasons: readonly Reason<IndexRefusal>[]): Weighed => ({ ok: false, reasons })

/** The indicators named, each with its weight; without weights all count the same. */
export function weighed(
  ids: readonly string[],
  weights: string | null,
  known: readonly IndicatorVersion[],
): Weighed {
  const field = 'indicators'
  if (ids.length === 0) return no({ code: 'index-needs-indicators', field })
  const unknown = ids.filter((id) => !known.some((version) => version.id === id))
  if (unknown.length > 0) return no({ code: 'index-indicator-unknown', field })
  const chosen = known.filter((version) => ids.some((id) => id === version.id))
  const codes = chosen.map(({ code }) => code)
  const twice = codes.find((code, at) => codes.indexOf(code) !== at)
  if (twice !== undefined)
    return no({ code: 'index-indicator-twice', field, details: { code: twice } })
  const aimless = chosen.find((version) => version.better === 'neither' || isChange(version))
  if (aimless !== undefined)
    return no({
      code: 'index-indicator-without-direction',
      field,
      details: { name: aimless.name.de },
    })
  return withWeights(chosen, weights)
}

function withWeights(chosen: readonly IndicatorVersion[], weights: string | null): Weighed {
  if (weights === null)
    return { ok: true, indicators: chosen.map((version) => ({ version, weight: 1 })) }
  const field = 'weights'
  const numbers = weights.split(';').map((text) => readWeight(text.trim()))
  if (!numbers.every((weight) => weight !== undefined))
    return no({ code: 'index-weights-unreadable', field })
  if (numbers.length !== chosen.length)
    return no({
      code: 'index-weights-do-not-fit',
      field,
      details: { weights: numbers.length, indicators: chosen.length },
    })
  return {
    ok: true,
    indicators: chosen.map((version, at) => ({ version, weight: numbers[at] ?? 1 })),
  }
}

/** A weight as both languages write it: 1, 0,225 or 0.225. */
function readWeight(text: string): number | undefined {
  if (!/^\d{1,4}([.,]\d{1,6})?$/.test(text)) return undefined
  const weight = Number(text.replace(',', '.'))
  return weight > 0 ? weight : undefined
}

/** What stands against a method: classes must rise, and groups with dynamics need dynamics. */
export function againstMethod(method: IndexMethod): readonly Reason<IndexRefusal>[] {
  const [low, middle, high] = method.statusLimits
  const { dynamics, attention } = method
  const wholeStatuses = new Set(
    ['1', '2', '3', '4'].filter((status) =>
      ['+', '+/-', '-'].every((sign) => attention.some((group) => group === `${status}${sign}`)),
    ),
  )
  return reasonsOf(
    !(low < middle && middle < high) && { code: 'index-limits-not-rising', field: 'statusLow' },
    dynamics !== null &&
      !(dynamics.limits[0] < dynamics.limits[1]) && {
        code: 'index-limits-not-rising',
        field: 'dynamicsNegative',
      },
    dynamics === null &&
      attention.some((group) => !wholeStatuses.has(group.slice(0, 1))) && {
        code: 'index-attention-needs-dynamics',
        field: 'attention',
      },
  )
}
