import type { BiasGround, Rules } from './rule-set.ts'

/**
 * Where a conflict of interest stands. Who says it of themselves is out at once; what others claim counts
 * only when whoever decides disputes has upheld it.
 */
export const CONFLICT_STATES = ['declared', 'claimed', 'upheld', 'dismissed'] as const
export type ConflictState = (typeof CONFLICT_STATES)[number]

export const isInEffect = (state: ConflictState): boolean =>
  state === 'declared' || state === 'upheld'

export const isUndecided = (state: ConflictState): boolean => state === 'claimed'

/** Whether the rules of the body know the ground: others are no conflict of interest here. */
export const isGround = ({ bias }: Pick<Rules, 'bias'>, ground: BiasGround): boolean =>
  bias.grounds.includes(ground)

/** What a member with a conflict of interest may still do at the item (R-14; section 31 GO NRW for councils). */
export const rightsOfBiased = ({
  bias,
}: Pick<Rules, 'bias'>): {
  readonly mayVote: false
  readonly maySpeak: boolean
  readonly mayStay: boolean
  readonly countsAsPresent: boolean
} => ({
  mayVote: false,
  maySpeak: bias.effect === 'vote',
  mayStay: bias.effect !== 'leaves-room',
  countsAsPresent: bias.countsAsPresent,
})
