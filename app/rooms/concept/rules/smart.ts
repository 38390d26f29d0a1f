import type { Level, Reason, Role } from '#platform/values/index.ts'
import type { Goal } from './goal.ts'

/** The five letters of M15 to M19. */
export const LETTERS = ['specific', 'measurable', 'accepted', 'realistic', 'time-bound'] as const
export type Letter = (typeof LETTERS)[number]

/** What each level is asked for: the council nothing, the steering group measure and date, the quarter all five (M15). */
const DEMANDED: Readonly<Record<Level, readonly Letter[]>> = {
  normative: [],
  strategic: ['measurable', 'time-bound'],
  operative: LETTERS,
}

/** Who can add what is missing. */
const ADDED_BY: Readonly<Record<Level, readonly Role[]>> = {
  normative: ['council-clerk', 'coordination-office'],
  strategic: ['coordination-office', 'steering-member'],
  operative: ['neighbourhood-manager', 'coordination-office'],
}

export interface LetterCheck {
  readonly letter: Letter
  readonly isDemanded: boolean
  readonly isMet: boolean
}

/** The facts the letters are read from. */
export interface SmartFacts extends Pick<
  Goal,
  'level' | 'quarter' | 'targetGroup' | 'consent' | 'judgement' | 'dueOn'
> {
  readonly indicatorCount: number
}

const IS_MET: Readonly<Record<Letter, (facts: SmartFacts) => boolean>> = {
  specific: ({ quarter, targetGroup }) => quarter !== null && targetGroup !== null,
  measurable: ({ indicatorCount }) => indicatorCount > 0,
  accepted: ({ consent }) => consent !== null,
  realistic: ({ judgement }) => judgement !== null,
  'time-bound': ({ dueOn }) => dueOn !== null,
}

/** Each letter on its own: no score hides a letter that is not met. */
export const checkLetters = (facts: SmartFacts): readonly LetterCheck[] =>
  LETTERS.map((letter) => ({
    letter,
    isDemanded: DEMANDED[facts.level].includes(letter),
    isMet: IS_MET[letter](facts),
  }))

export type SmartRefusal =
  | 'goal-not-specific'
  | 'goal-not-measurable'
  | 'goal-not-accepted'
  | 'goal-not-realistic'
  | 'goal-not-time-bound'

const FIELD_OF: Readonly<Record<Letter, string>> = {
  specific: 'targetGroup',
  measurable: 'indicator',
  accepted: 'consent',
  realistic: 'judgement',
  'time-bound': 'dueOn',
}

/** The letters that are asked of the goal's level and not met yet. */
export const missingLetters = (facts: SmartFacts): readonly Reason<SmartRefusal>[] =>
  checkLetters(facts)
    .filter(({ isDemanded, isMet }) => isDemanded && !isMet)
    .map(({ letter }) => ({
      code: `goal-not-${letter}`,
      field: FIELD_OF[letter],
      liftedBy: ADDED_BY[facts.level],
    }))
