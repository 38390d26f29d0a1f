/** The three levels of the organisational model (M1). Every body, goal and decision stands on one. */
export const LEVELS = ['normative', 'strategic', 'operative'] as const
export type Level = (typeof LEVELS)[number]

/** 0 for the council, 2 for the quarter: a smaller number stands higher. */
export const depthOf = (level: Level): number => LEVELS.indexOf(level)
