import { m } from '#messages'

/** The three levels of every concept: the council sets, city hall steers, the quarter acts. */
export const LEVELS = ['normative', 'strategic', 'operative'] as const

export type Level = (typeof LEVELS)[number]

const WORDS: Readonly<Record<Level, () => string>> = {
  normative: () => m.design_level_normative(),
  strategic: () => m.design_level_strategic(),
  operative: () => m.design_level_operative(),
}

const PLACES: Readonly<Record<Level, () => string>> = {
  normative: () => m.design_level_normative_place(),
  strategic: () => m.design_level_strategic_place(),
  operative: () => m.design_level_operative_place(),
}

/** "Normativ", "Strategisch" or "Operativ". */
export function levelWord(level: Level): string {
  return WORDS[level]()
}

/** Who decides on that level: "Rat", "Rathaus" or "Quartier". */
export function levelPlace(level: Level): string {
  return PLACES[level]()
}
