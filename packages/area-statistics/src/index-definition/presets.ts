import type { IndexDefinition } from './definition.ts'
import { BERLIN_2013, BERLIN_2019, BERLIN_2023 } from './preset-berlin.ts'
import { BLANK, ENGLAND_2019, HAMBURG } from './preset-others.ts'

/** The index definitions that come with the package, as data to be copied and changed. */
export const PRESETS: readonly IndexDefinition[] = [
  BERLIN_2013,
  BERLIN_2019,
  BERLIN_2023,
  ENGLAND_2019,
  HAMBURG,
  BLANK,
]

/**
 * Looks up a preset by its id, or answers null.
 *
 * @source The sources stand in each preset, with how far it is confirmed.
 * @convention No fallback: an unknown id is null, never a neighbouring edition.
 * @cost Linear in the number of presets.
 * @throws Never.
 * @example presetOf('berlin-mss-2019')?.indicators.map((indicator) => indicator.code) // => ["S1", "S3", "S4"]
 */
export function presetOf(id: string): IndexDefinition | null {
  return PRESETS.find((preset) => preset.id === id) ?? null
}
