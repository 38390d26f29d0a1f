import type { Majority, Rules } from './rule-set.ts'

/** What was counted: never who, only how many. */
export interface Tally {
  readonly yes: number
  readonly no: number
  readonly abstained: number
}

export interface Electorate {
  /** Those with a vote who are present and have no conflict of interest, or who answered in writing. */
  readonly voting: number
  /** All with a vote, whether present or not. */
  readonly members: number
}

export type Verdict = 'carried' | 'failed' | 'tied'

const isMoreThanHalf = (part: number, whole: number): boolean => part * 2 > whole
const isTwoThirds = (part: number, whole: number): boolean => whole > 0 && part * 3 >= whole * 2
const carriedIf = (isCarried: boolean): Verdict => (isCarried ? 'carried' : 'failed')

/** More than half of a whole; with as many for as against, and nobody else, it is a tie. */
const ofWhole = (yes: number, no: number, whole: number): Verdict =>
  yes === no && yes + no === whole ? 'tied' : carriedIf(isMoreThanHalf(yes, whole))

const VERDICTS: Readonly<Record<Majority, (tally: Tally, all: Electorate) => Verdict>> = {
  simple: ({ yes, no }) => (yes === no ? 'tied' : carriedIf(yes > no)),
  'of-present': ({ yes, no }, { voting }) => ofWhole(yes, no, voting),
  'of-answers': ({ yes, no, abstained }) => ofWhole(yes, no, yes + no + abstained),
  absolute: ({ yes }, { members }) => carriedIf(isMoreThanHalf(yes, members)),
  'two-thirds': ({ yes, no }) => carriedIf(isTwoThirds(yes, yes + no)),
  'two-thirds-of-members': ({ yes }, { members }) => carriedIf(isTwoThirds(yes, members)),
  // One objection stops; whoever abstains does not object.
  consensus: ({ no }) => carriedIf(no === 0),
}

/** Whether a motion has the majority it needs. Without a single yes nothing is carried. */
export const verdictOf = (majority: Majority, tally: Tally, electorate: Electorate): Verdict =>
  tally.yes === 0 ? 'failed' : VERDICTS[majority](tally, electorate)

/** What a tie means by the rules; undefined where the chair has yet to say it. */
export function afterTie(
  { tie }: Pick<Rules, 'tie'>,
  verdict: Verdict,
  chairSays: 'yes' | 'no' | null,
): 'carried' | 'failed' | undefined {
  if (verdict !== 'tied') return verdict
  if (tie === 'rejected') return 'failed'
  if (chairSays === null) return undefined
  return chairSays === 'yes' ? 'carried' : 'failed'
}
