import type { Day, Id } from '#platform/values/index.ts'
import type { AreaGeometry } from './area-import.ts'

/** Small areas carry figures, districts group them, outlines draw a quarter or the town. */
export const AREA_KINDS = ['small-area', 'district', 'outline'] as const
export type AreaKind = (typeof AREA_KINDS)[number]

/** One division of the town into areas, valid for a time. Figures belong to the areas of one vintage. */
export interface Vintage {
  readonly id: Id<'vintage'>
  readonly name: string
  readonly validFrom: Day
  readonly validUntil: Day | null
  readonly attribution: string
}

export interface Area {
  readonly id: Id<'area'>
  readonly vintage: Id<'vintage'>
  readonly code: string
  readonly name: string
  readonly kind: AreaKind
  readonly parentCode: string | null
  readonly quarter: Id<'quarter'> | null
  readonly geometry: AreaGeometry | null
}

/** The vintage whose areas were valid on a day; the latest where several were. */
export const vintageOn = (vintages: readonly Vintage[], day: Day): Vintage | undefined =>
  vintages
    .filter(
      ({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil),
    )
    .at(-1)

/** Whether a vintage is said to be valid when it is known to be; a file that joins it may not change that in passing. */
export const isValidAsKnown = (
  known: Vintage,
  said: Pick<Vintage, 'validFrom' | 'validUntil'>,
): boolean => known.validFrom === said.validFrom && known.validUntil === said.validUntil

/** The attribution of a vintage that one more file joins: each source is named, and named once. */
export const attributionWith = (known: string, added: string): string =>
  known.includes(added) ? known : `${known} ${added}`
