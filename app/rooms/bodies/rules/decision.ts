import { reasonsOf, type Day, type Id, type Reason } from '#platform/values/index.ts'
import { isUndecided, type ConflictState } from './bias.ts'
import type { Seat } from './body.ts'
import { afterTie, verdictOf, type Tally } from './majority.ts'
import { benchesOutOfBalance, isQuorate, quorumOf, type Call, type Quorum } from './quorum.ts'
import type { Bench, DecisionKind, Rules } from './rule-set.ts'

/** How a vote is taken. Hands and paper are counted in the room; only their numbers come here. */
export const VOTE_WAYS = ['named', 'secret', 'hands', 'paper'] as const
export type VoteWay = (typeof VOTE_WAYS)[number]

export const ANSWERS = ['yes', 'no', 'abstained'] as const
export type Answer = (typeof ANSWERS)[number]

/** A vote as it stands at an item: the seat it belongs to, and the deputy who carries it, if any. */
export interface Vote {
  readonly seat: Id<'seat'>
  readonly carriedBy: Id<'seat'>
  readonly bench: Bench | null
  readonly isPresent: boolean
  readonly isBiased: boolean
}

interface AtItem {
  readonly seats: readonly Seat[]
  readonly isPresent: (seat: Id<'seat'>) => boolean
  /** The seat a present deputy acts for. */
  readonly actsFor: (seat: Id<'seat'>) => Id<'seat'> | null
  readonly isBiased: (seat: Id<'seat'>) => boolean
  readonly hasVote: (seat: Seat) => boolean
}

/**
 * The votes of a body at an item. A member's vote is their own when they are there; else it is carried by the
 * deputy who acts for them, and the deputy's own conflict of interest counts.
 */
export function votesAt({ seats, isPresent, actsFor, isBiased, hasVote }: AtItem): readonly Vote[] {
  const members = seats.filter((seat) => seat.position !== 'deputy' && hasVote(seat))
  return members.map((member) => {
    const deputy = seats.find(({ id }) => isPresent(id) && actsFor(id) === member.id)
    const carriedBy = isPresent(member.id) || deputy === undefined ? member.id : deputy.id
    return {
      seat: member.id,
      carriedBy,
      bench: member.bench,
      isPresent: isPresent(carriedBy),
      isBiased: isBiased(carriedBy) || (isBiased(member.id) && carriedBy !== member.id),
    }
  })
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

/** A vote in the sitting, from being opened until it is counted or abandoned. */
export interface Ballot {
  readonly id: Id<'ballot'>
  readonly item: Id<'agenda-item'>
  readonly way: VoteWay
  readonly motion: string
  readonly isChallenged: boolean
  readonly state: 'open' | 'closed' | 'abandoned'
}

export interface CastVote {
  readonly seat: Id<'seat'>
  readonly answer: Answer
  readonly version: number
}

/** A decision as it is kept: nothing later alters it. Names are not in it; they stand with the persons. */
export interface Decision extends Tally {
  readonly id: Id<'decision'>
  readonly body: Id<'body'>
  readonly meeting: Id<'meeting'>
  readonly item: Id<'agenda-item'>
  readonly ballot: Id<'ballot'>
  readonly year: number
  readonly serial: number
  readonly title: string
  readonly text: string
  readonly kind: DecisionKind
  readonly way: VoteWay
  readonly power: Rules['power']
  readonly result: 'carried' | 'failed'
  readonly biased: number
  readonly absent: number
  readonly guests: number
  readonly ruleSet: Id<'rule-set'>
  readonly rulesVersion: number
  readonly rules: Rules
  readonly quorum: Quorum
  readonly votes: readonly Vote[]
  readonly conditions: string | null
  readonly isPublic: boolean
  readonly decidedOn: Day
  readonly releasedOn: Day | null
}

/** What follows from a decision: who sees to it, until when. */
export interface FollowUp {
  readonly id: Id<'follow-up'>
  readonly decision: Id<'decision'>
  readonly task: string
  readonly owner: string
  readonly dueOn: Day
  readonly doneOn: Day | null
  readonly version: number
}

/** The answers counted. */
export const tallyOf = (votes: readonly Pick<CastVote, 'answer'>[]): Tally => {
  const of = (wanted: Answer): number => votes.filter(({ answer }) => answer === wanted).length
  return { yes: of('yes'), no: of('no'), abstained: of('abstained') }
}
