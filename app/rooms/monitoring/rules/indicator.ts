import type { Day, Id, Reason } from '#platform/values/index.ts'

export const UNITS = ['persons', 'percent', 'percentage-points', 'per-100', 'count'] as const
export type Unit = (typeof UNITS)[number]

/** Which direction is an improvement; for residents, for example, neither is. */
export const BETTER = ['lower', 'higher', 'neither'] as const
export type Better = (typeof BETTER)[number]

/** What an indicator means in one version of its definition. */
export interface Definition {
  readonly name: { readonly de: string; readonly en: string }
  readonly definition: { readonly de: string; readonly en: string | null }
  readonly unit: Unit
  readonly better: Better
  /** True for the number of residents: means over several areas are weighted with it. */
  readonly countsResidents: boolean
}

export interface IndicatorVersion extends Definition {
  readonly id: Id<'indicator-version'>
  readonly indicator: Id<'indicator'>
  readonly code: string
  readonly version: number
  readonly validFrom: Day | null
  readonly validUntil: Day | null
  /** Why the series does not run on from the version before; null for the first. */
  readonly breakReason: string | null
}

/** Figures of persons and things are added up over areas, shares are averaged. */
export const isCounted = (unit: Unit): boolean => unit === 'persons' || unit === 'count'

export type IndicatorRefusal =
  | 'indicator-code-unreadable'
  | 'indicator-residents-need-persons'
  | 'indicator-residents-counted-already'
  | 'indicator-valid-before-the-last'

const CODE = /^[a-z0-9]+([.-][a-z0-9]+)*$/

/** What stands against a definition: its code, and that residents are counted once and in persons. */
export function againstDefining(
  code: string,
  definition: Pick<Definition, 'unit' | 'countsResidents'>,
  known: readonly IndicatorVersion[],
): readonly Reason<IndicatorRefusal>[] {
  const reasons: Reason<IndicatorRefusal>[] = []
  if (!CODE.test(code)) reasons.push({ code: 'indicator-code-unreadable', field: 'code' })
  if (!definition.countsResidents) return reasons
  if (definition.unit !== 'persons')
    reasons.push({ code: 'indicator-residents-need-persons', field: 'unit' })
  const other = known.find((version) => version.countsResidents && version.code !== code)
  if (other !== undefined)
    reasons.push({
      code: 'indicator-residents-counted-already',
      field: 'countsResidents',
      details: { name: other.name.de },
    })
  return reasons
}

/** A new version cannot begin before the present one did. */
export const againstRedefining = (
  present: Pick<IndicatorVersion, 'validFrom'>,
  validFrom: Day | null,
): readonly Reason<IndicatorRefusal>[] =>
  present.validFrom !== null && validFrom !== null && validFrom <= present.validFrom
    ? [
        {
          code: 'indicator-valid-before-the-last',
          field: 'validFrom',
          details: { day: present.validFrom },
        },
      ]
    : []

/** True when figures of a day belong to the time a version is valid for. */
export const isValidOn = (
  { validFrom, validUntil }: Pick<IndicatorVersion, 'validFrom' | 'validUntil'>,
  day: Day,
): boolean => (validFrom === null || validFrom <= day) && (validUntil === null || day <= validUntil)
