import { field, type InputOf } from '#platform/fields/index.ts'
import type { Reason } from '#platform/values/index.ts'
import { againstMethod, weighed, type IndexRefusal } from '../rules/against-index.ts'
import {
  COMBINATIONS,
  DEVIATIONS,
  ON_LIMIT,
  OVERLAY_GROUPS,
  type IndexMethod,
  type WeighedIndicator,
} from '../rules/index-method.ts'
import type { IndicatorVersion } from '../rules/indicator.ts'

const limit = () => field.number({ min: -1000, max: 1000, decimals: 4 })

/** The fields of an index: the same for a new one and for a new version. */
export const INDEX_FIELDS = {
  indicators: field.ids('indicator-version'),
  weights: field.optional(field.text({ max: 200 })),
  combination: field.choice(COMBINATIONS),
  deviation: field.choice(DEVIATIONS),
  fewestResidents: field.optional(field.number({ min: 1, max: 100_000, decimals: 0 })),
  statusHigh: limit(),
  statusLow: limit(),
  statusVeryLow: limit(),
  dynamicsYears: field.optional(field.number({ min: 1, max: 20, decimals: 0 })),
  dynamicsPositive: field.optional(limit()),
  dynamicsNegative: field.optional(limit()),
  onLimit: field.choice(ON_LIMIT),
  attention: field.many(OVERLAY_GROUPS),
}

type IndexInput = InputOf<typeof INDEX_FIELDS>

/** What the rules may say against the fields. */
export const INDEX_REFUSALS = [
  'index-needs-indicators',
  'index-indicator-unknown',
  'index-indicator-twice',
  'index-indicator-without-direction',
  'index-weights-unreadable',
  'index-weights-do-not-fit',
  'index-limits-not-rising',
  'index-attention-needs-dynamics',
] as const satisfies readonly IndexRefusal[]

/** The method that a form or a request gave. Berlin's limits stand where dynamics are wished without any. */
export const methodOf = (input: IndexInput): IndexMethod => ({
  combination: input.combination,
  deviation: input.deviation,
  fewestResidents: input.fewestResidents,
  statusLimits: [input.statusHigh, input.statusLow, input.statusVeryLow],
  dynamics:
    input.dynamicsYears === null
      ? null
      : {
          years: input.dynamicsYears,
          limits: [input.dynamicsPositive ?? -1, input.dynamicsNegative ?? 1],
        },
  onLimit: input.onLimit,
  attention: input.attention,
})

/** A method as the form begins with it. */
export const inputOfMethod = (method: IndexMethod) => ({
  combination: method.combination,
  deviation: method.deviation,
  fewestResidents: method.fewestResidents,
  statusHigh: method.statusLimits[0],
  statusLow: method.statusLimits[1],
  statusVeryLow: method.statusLimits[2],
  dynamicsYears: method.dynamics?.years ?? null,
  dynamicsPositive: method.dynamics?.limits[0] ?? null,
  dynamicsNegative: method.dynamics?.limits[1] ?? null,
  onLimit: method.onLimit,
  attention: method.attention,
})

type Wanted =
  | {
      readonly ok: true
      readonly method: IndexMethod
      readonly indicators: readonly WeighedIndicator[]
    }
  | { readonly ok: false; readonly reasons: readonly Reason<IndexRefusal>[] }

/** The index that was asked for, or everything that stands against it. */
export function wantedIndex(input: IndexInput, known: readonly IndicatorVersion[]): Wanted {
  const method = methodOf(input)
  const chosen = weighed(input.indicators, input.weights, known)
  const against = againstMethod(method)
  if (!chosen.ok) return { ok: false, reasons: [...chosen.reasons, ...against] }
  return against.length > 0
    ? { ok: false, reasons: against }
    : { ok: true, method, indicators: chosen.indicators }
}
