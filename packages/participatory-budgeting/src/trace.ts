import type { Cents, ProjectId } from './instance.ts'
import type { Rational } from './rational.ts'
import type { SettledTie } from './ties.ts'

/** One step of the count, in the order it happened. */
export type Round =
  | {
      readonly phase: 'equal-shares'
      readonly project: ProjectId
      readonly costCents: Cents
      readonly supporters: number
      /** Supporters who paid anything; `payingAll` of them had less than the price and paid all. */
      readonly payers: number
      readonly payingAll: number
      /** Cents per point; with approvals this is what each payer pays. Zero for a free project. */
      readonly price: Rational
      readonly tie: SettledTie | null
    }
  | {
      readonly phase: 'votes'
      readonly project: ProjectId
      readonly costCents: Cents
      readonly score: number
      readonly leftCents: Cents
      readonly outcome: 'won' | 'too-dear' | 'after-stop' | 'group-taken'
      readonly tie: SettledTie | null
    }
  | {
      readonly phase: 'phragmen' | 'maximin-support'
      readonly project: ProjectId
      readonly costCents: Cents
      readonly supporters: number
      readonly load: Rational
      readonly tie: SettledTie | null
    }
  | {
      readonly phase: 'majority'
      readonly project: ProjectId
      readonly costCents: Cents
      readonly yes: number
      readonly no: number
      readonly abstained: number
      readonly leftCents: Cents
      readonly outcome: 'won' | 'no-majority' | 'too-dear'
      readonly tie: SettledTie | null
    }

/** Whether a score counts people in favour or the points they gave. */
export type Counted = 'votes' | 'points'

/** Why a project won or lost: the data of one plain sentence. */
export type Fate =
  | { readonly kind: 'won-free'; readonly supporters: number }
  | {
      readonly kind: 'won-with-shares'
      readonly round: number
      readonly supporters: number
      readonly payers: number
      readonly payingAll: number
      /** Per point on the ballot. */
      readonly priceCents: number
      readonly perPoint: boolean
    }
  | {
      readonly kind: 'won-by-votes'
      readonly place: number
      readonly score: number
      readonly counts: Counted
      /** Awarded from what Equal Shares had left. */
      readonly fromRest: boolean
    }
  | {
      readonly kind: 'won-by-load'
      readonly round: number
      readonly supporters: number
      readonly loadCents: number
      /**
       * What the load is: of each supporter (Phragmén), of each beyond the share (Phragmén after Equal
       * Shares), or the most that anybody carries (maximin support).
       */
      readonly carriedBy: 'each-supporter' | 'each-beyond-share' | 'nobody-more'
    }
  | {
      readonly kind: 'won-by-majority'
      readonly yes: number
      readonly no: number
      readonly needed: number
    }
  | { readonly kind: 'lost-without-supporters' }
  | {
      readonly kind: 'lost-below-minimum'
      readonly score: number
      readonly needed: number
      readonly counts: Counted
    }
  | LostShares
  | {
      readonly kind: 'lost-too-dear'
      readonly score: number
      readonly counts: Counted
      readonly costCents: Cents
      readonly leftCents: Cents
      /** At this cost or less it would have won; null where that is not certain. */
      readonly wouldWinAtCents: Cents | null
      /** So many points more would have brought its turn in time; null where that is not known. */
      readonly moreScore: number | null
    }
  | { readonly kind: 'lost-after-stop'; readonly stoppedBy: ProjectId }
  | { readonly kind: 'lost-group-taken'; readonly by: ProjectId }
  | {
      readonly kind: 'lost-in-line'
      readonly supporters: number
      readonly leftCents: Cents
      /** The project before it in line that the money left did not pay for. */
      readonly endedBy: ProjectId
    }
  | {
      readonly kind: 'lost-without-majority'
      readonly yes: number
      readonly no: number
      readonly needed: number
    }

export type LostShares = {
  readonly kind: 'lost-shares-spent'
  readonly supporters: number
  readonly costCents: Cents
  /** What all its supporters together had left at the end, rounded down. */
  readonly leftCents: Cents
  /** On what they had spent their shares, largest sums first, at most three. */
  readonly spentOn: readonly { readonly project: ProjectId; readonly cents: number }[]
  /** At this cost or less it would have won (with raised shares: at the final share); null where that is not certain. */
  readonly wouldWinAtCents: Cents | null
  /** It would have won if so many more of the voters with the most money left had supported it. */
  readonly moreVoters: number | null
  /** What was left at its turn when the rest was awarded by votes; null without such a round. */
  readonly restCents: Cents | null
}

/** How far the shares were raised, and why no further. */
export type Shares = {
  readonly share: Rational
  readonly steps: number
  readonly end:
    | 'not-raised'
    | 'exhaustive'
    | 'next-step-overspends'
    | 'cut-at-budget'
    | 'all-supported-won'
}

/** Everything needed to explain the award and to recompute it from the published ballots. */
export type Trace = {
  readonly voters: number
  readonly pointScale: number
  readonly rounds: readonly Round[]
  readonly fates: ReadonlyMap<ProjectId, Fate>
  /** Only for Equal Shares. */
  readonly shares: Shares | null
  /** Only where the bylaw asks for the comparison step. */
  readonly comparison: { readonly preferGreedy: number; readonly preferEqualShares: number } | null
}
