import type { Cents, ProjectId } from './instance.ts'

/** What one mark is worth: the money it brings (`cost`), or one project more (`cardinality`). */
export type Satisfaction = 'cost' | 'cardinality'

export type TieRule = 'min-cost' | 'max-votes' | 'lexicographic'

/** Who wins among equals: rules in order, then the order drawn by lot and published before the vote. */
export type Ties = { readonly order: readonly TieRule[]; readonly lot?: readonly ProjectId[] }

/** What a project must reach before it takes part at all. */
export type MinimumSupport =
  | { readonly kind: 'none' }
  /** At least this many points of all voters; with approvals a point is a vote. */
  | { readonly kind: 'score'; readonly atLeast: number }
  /** Share of voters >= numerator/denominator x its share of the budget (Świecie 2023: 1/3). */
  | { readonly kind: 'share-of-cost'; readonly numerator: number; readonly denominator: number }

/** By votes, highest first, as long as the money lasts. */
export type GreedyRule = {
  readonly kind: 'greedy'
  readonly satisfaction: Satisfaction
  /** What happens when a project does not fit: go on with the next one, or end. */
  readonly whenTooDear: 'skip' | 'stop'
  /** Of each group at most one project wins. */
  readonly exclusiveGroups?: readonly (readonly ProjectId[])[]
}

/** Where the shares begin when they are raised step by step. */
type FirstShare =
  | { readonly kind: 'equal' }
  /** The equal share rounded down to whole units of this many cents. */
  | { readonly kind: 'rounded-down'; readonly unitCents: Cents }
  | { readonly kind: 'fixed'; readonly shareCents: Cents }

/** Raise everyone's share in equal steps until the money is used up as far as it can be. */
export type Add1 = {
  /** One step for each voter, or for all voters together. */
  readonly step: { readonly perVoterCents: Cents } | { readonly togetherCents: Cents }
  readonly start: FirstShare
  /** End as soon as no supported project fits into the rest, although a further step might spend more. */
  readonly stopWhenExhaustive: boolean
  /** The first step that spends too much: take the award before it, or cut this one where the money ends. */
  readonly whenOverspent: 'previous' | 'cut'
}

export type Completion =
  | { readonly kind: 'none' }
  | { readonly kind: 'add1'; readonly add1: Add1 }
  | { readonly kind: 'utilitarian' }
  | { readonly kind: 'add1-utilitarian'; readonly add1: Add1 }
  /** Voters keep earning at equal speed until the next project is paid (Phragmén phase). */
  | { readonly kind: 'phragmen' }

export type EqualSharesRule = {
  readonly kind: 'equal-shares'
  readonly satisfaction: Satisfaction
  readonly completion: Completion
  /** `satisfaction`: the greedy award replaces this one if strictly more voters prefer it. */
  readonly comparison: 'none' | 'satisfaction'
}

type PhragmenRule = { readonly kind: 'phragmen' }
type MaximinSupportRule = { readonly kind: 'maximin-support' }

/** Each project is put to the vote by itself, in the listed order or by votes in favour. */
export type MajorityRule = {
  readonly kind: 'majority'
  readonly order: 'listed' | 'votes'
  readonly majority: Majority
}

/**
 * A share of the votes cast (yes and no), of those present (all ballots) or of all members;
 * `moreThan` asks for more than the share, otherwise the share itself is enough.
 */
export type Majority = {
  readonly of: 'cast' | 'present' | { readonly members: number }
  readonly numerator: number
  readonly denominator: number
  readonly moreThan: boolean
}

export type Rule = GreedyRule | EqualSharesRule | PhragmenRule | MaximinSupportRule | MajorityRule

/** Everything the municipality must have decided before the ballots are counted. */
export type Bylaw = {
  readonly rule: Rule
  readonly ties: Ties
  readonly minimumSupport: MinimumSupport
}
