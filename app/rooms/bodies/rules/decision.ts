import { reasonsOf, type Id, type Reason } from '#platform/values/index.ts'
import { isUndecided, type ConflictState } from './bias.ts'
import { afterTie, verdictOf, type Tally } from './majority.ts'
import { benchesOutOfBalance, isQuorate, quorumOf, type Call, type Quorum } from './quorum.ts'
import type { Bench, DecisionKind, Rules } from './rule-set.ts'

/** A vote as it stands at an item: the seat it belongs to, and the deputy who carries it, if any. */
export interface Vote {
  readonly seat: Id<'seat'>
  readonly carriedBy: Id<'seat'>
  readonly bench: Bench | null
  readonly isPresent: boolean
  readonly isBiased: boolean
}

export interface Circumstances {
  readonly kind: DecisionKind
  readonly votes: readonly Vote[]
  readonly conflicts: readonly ConflictState[]
  readonly call: Call
  /** Present without a seat, who vote where the rules open the vote to all. */
  readonly guests: number
  readonly chairSays: 'yes' | 'no' | null
}

export type VotingRefusal = 'not-quorate' | 'bench-out-of-balance' | 'conflict-undecided'

export type DecisionRefusal =
  | VotingRefusal
  | 'more-votes-than-voters'
  | 'tie-needs-chair'
  | 'guests-have-no-vote'
  | 'nobody-voted'

export interface Judgement {
  readonly result: 'carried' | 'failed'
  readonly quorum: Quorum
  readonly biased: number
  readonly absent: number
  readonly voting: number
}

/** Those who may vote at this moment: present, with a vote, without a conflict of interest. */
export const votingNow = (votes: readonly Vote[]): readonly Vote[] =>
  votes.filter(({ isPresent, isBiased }) => isPresent && !isBiased)

/** What stands against taking a vote at all; asked when it is opened and again when it is closed. */
export function againstVoting(
  rules: Rules,
  { votes, conflicts, call, kind }: Omit<Circumstances, 'chairSays' | 'guests'>,
): readonly Reason<VotingRefusal>[] {
  const quorum = quorumOf(rules, votes, call)
  const isOpen = rules.openTo.includes(kind)
  const [outweighing] = isOpen ? [] : benchesOutOfBalance(rules, votingNow(votes))
  return reasonsOf(
    conflicts.some(isUndecided) && { code: 'conflict-undecided' },
    !isQuorate(quorum) && {
      code: 'not-quorate',
      details: { present: quorum.present, needed: quorum.needed },
    },
    outweighing !== undefined && {
      code: 'bench-out-of-balance',
      details: { bench: outweighing },
    },
  )
}

/** Judges a counted vote by the rules of the body, as they are at that moment. */
export function judge(
  rules: Rules,
  circumstances: Circumstances,
  tally: Tally,
): Judgement | readonly Reason<DecisionRefusal>[] {
  const { votes, call, guests, kind, chairSays } = circumstances
  const voting = votingNow(votes).length + guests
  const cast = tally.yes + tally.no + tally.abstained
  const against = [
    ...againstVoting(rules, circumstances),
    ...reasonsOf<DecisionRefusal>(
      guests > 0 &&
        !rules.openTo.includes(kind) && { code: 'guests-have-no-vote', field: 'guests' },
      cast > voting && { code: 'more-votes-than-voters', field: 'yes', details: { cast, voting } },
      cast === 0 && { code: 'nobody-voted', field: 'yes' },
    ),
  ]
  if (against.length > 0) return against
  const members = votes.length + guests
  const result = afterTie(
    rules,
    verdictOf(rules.majority[kind], tally, { voting, members }),
    chairSays,
  )
  if (result === undefined) return [{ code: 'tie-needs-chair', field: 'chairSays' }]
  return {
    result,
    quorum: quorumOf(rules, votes, call),
    biased: votes.filter(({ isPresent, isBiased }) => isPresent && isBiased).length,
    absent: votes.filter(({ isPresent }) => !isPresent).length,
    voting,
  }
}
