import type { Id } from '#platform/values/index.ts'

/** The two area types of the federal-state programme (M43), and what is neither. */
export const AREA_TYPES = ['inner-city-old-stock', 'large-estate', 'other'] as const
export type AreaType = (typeof AREA_TYPES)[number]

export const isAreaType = (text: string): text is AreaType =>
  AREA_TYPES.some((type) => type === text)

export interface Quarter {
  readonly id: Id<'quarter'>
  readonly slug: string
  readonly name: string
  readonly areaType: AreaType
  readonly description: string
  readonly version: number
}

const UMLAUTS: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' }

/** The name as it stands in addresses: "Am Weiher" is `am-weiher`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[äöüß]/g, (letter) => UMLAUTS[letter] ?? letter)
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
