import type { Bench, Rules } from './rule-set.ts'
import { neededOf, reaches, staysWithin } from './share.ts'

/** A seat with a vote, as it stands at one agenda item. */
export interface Voter {
  readonly bench: Bench | null
  readonly isPresent: boolean
  readonly isBiased: boolean
}

export interface Call {
  /** Whether someone doubts the quorum: only then it is tested where the rules deem it given. */
  readonly isChallenged: boolean
  /** Whether the sitting was called a second time for the same agenda. */
  readonly isSecond: boolean
}

export interface Quorum {
  readonly kind: 'given' | 'deemed' | 'missed' | 'not-asked'
  readonly present: number
  readonly needed: number
  readonly base: number
  /** Present members of the bench that must be there, where the rules name one. */
  readonly bench: {
    readonly bench: Bench
    readonly present: number
    readonly needed: number
  } | null
}

export const isQuorate = ({ kind }: Pick<Quorum, 'kind'>): boolean => kind !== 'missed'

type QuorumRules = Pick<Rules, 'size' | 'quorum' | 'bias'>

/**
 * Whether a body may decide, at the moment of one vote. Whether a member with a conflict of interest counts
 * as present is a rule of the body (R-10, R-14, R-16 to R-18; the municipal codes for councils).
 */
export function quorumOf(rules: QuorumRules, voters: readonly Voter[], call: Call): Quorum {
  const { quorum, size, bias } = rules
  const counted = voters.filter(
    ({ isPresent, isBiased }) => isPresent && (bias.countsAsPresent || !isBiased),
  )
  const present = counted.length
  const base = quorum.base === 'statutory' ? (size.statutory ?? voters.length) : voters.length
  const needed = neededFor(quorum, base, call)
  const bench = benchNeeded(quorum, counted)
  const asked = { present, needed, base, bench }
  if (needed === 0 && bench === null) return { ...asked, kind: 'not-asked' }
  if (quorum.test === 'on-challenge' && !call.isChallenged) return { ...asked, kind: 'deemed' }
  const isEnough = present >= needed && (bench === null || bench.present >= bench.needed)
  return { ...asked, kind: isEnough ? 'given' : 'missed' }
}

function neededFor(quorum: Rules['quorum'], base: number, { isSecond }: Call): number {
  if (isSecond && quorum.secondCall === 'none-needed') return 0
  if (isSecond && quorum.secondCall === 'number') return quorum.secondCallNumber ?? 0
  if (quorum.number !== null) return quorum.number
  return quorum.share === null ? 0 : neededOf(quorum.share, base)
}

function benchNeeded(quorum: Rules['quorum'], counted: readonly Voter[]): Quorum['bench'] {
  if (quorum.bench === null) return null
  const { bench, share } = quorum.bench
  const present = counted.filter((voter) => voter.bench === bench).length
  return { bench, present, needed: Math.max(1, neededOf(share, counted.length)) }
}

/** The benches whose weight among those who vote is against the rules (R-25: none above 49 % of the votes). */
export function benchesOutOfBalance(
  { benches }: Pick<Rules, 'benches'>,
  voting: readonly Pick<Voter, 'bench'>[],
): readonly Bench[] {
  if (voting.length === 0) return []
  return benches
    .filter(({ bench, leastVotes, mostVotes }) => {
      const votes = voting.filter((voter) => voter.bench === bench).length
      return (
        (leastVotes !== null && !reaches(leastVotes, votes, voting.length)) ||
        (mostVotes !== null && !staysWithin(mostVotes, votes, voting.length))
      )
    })
    .map(({ bench }) => bench)
}
