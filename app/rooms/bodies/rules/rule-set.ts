import { z } from 'zod'
import { reasonsOf, type Day, type Id, type Reason } from '#platform/values/index.ts'
import { isShare } from './share.ts'

/** Who a seat speaks for. */
export const BENCHES = [
  'residents',
  'institutions',
  'business',
  'housing',
  'politics',
  'administration',
] as const
export type Bench = (typeof BENCHES)[number]

/** What a body decides on; each may need a majority of its own. */
export const DECISION_KINDS = ['ordinary', 'funding', 'election', 'rules', 'exclusion'] as const
export type DecisionKind = (typeof DECISION_KINDS)[number]

export const MAJORITIES = [
  'simple',
  'of-present',
  'of-answers',
  'absolute',
  'two-thirds',
  'two-thirds-of-members',
  'consensus',
] as const
export type Majority = (typeof MAJORITIES)[number]

export const BELONGINGS = ['anywhere', 'lives-here', 'lives-or-works-here'] as const
export const DEPUTY_RULES = ['none', 'personal', 'by-bench', 'drawn-at-sitting'] as const
export const QUORUM_BASES = ['statutory', 'actual'] as const
export const QUORUM_TESTS = ['at-each-vote', 'on-challenge'] as const
export const SECOND_CALLS = ['same', 'none-needed', 'number'] as const
export const TIE_RULES = ['rejected', 'chair-decides'] as const
export const BIAS_GROUNDS = ['self', 'relative', 'employer', 'represented-organisation'] as const
export type BiasGround = (typeof BIAS_GROUNDS)[number]
export const BIAS_EFFECTS = ['vote', 'debate-and-vote', 'leaves-room'] as const
export const DISPUTE_DECIDERS = ['body', 'chair', 'municipality'] as const
export const POWERS = ['decides', 'recommends'] as const

const share = z.string().refine(isShare)
const count = z.int().min(1).max(500)
const days = z.int().min(0).max(365)
const months = z.int().min(1).max(240)

/** The rules a body works by, from one day on: data of the town, never code. Checked wherever they come in. */
export const rulesSchema = z.strictObject({
  size: z.strictObject({
    least: count.nullable(),
    most: count.nullable(),
    /** The number of seats that statute or rules foresee; the base of a statutory quorum. */
    statutory: count.nullable(),
  }),
  benches: z.array(
    z.strictObject({
      bench: z.enum(BENCHES),
      leastMembers: share.nullable(),
      mostMembers: share.nullable(),
      mostSeats: count.nullable(),
      leastVotes: share.nullable(),
      mostVotes: share.nullable(),
    }),
  ),
  /** The part of the members that is drawn by lot. */
  leastDrawn: share.nullable(),
  termMonths: months.nullable(),
  leastAge: z.int().min(0).max(120).nullable(),
  belonging: z.enum(BELONGINGS),
  /** Null: the vote comes with the seat. Else it is gained and lost by attending. */
  attendance: z
    .strictObject({ times: count, withinMonths: months, lostAfterMonths: months })
    .nullable(),
  /** Kinds of decision on which everyone present votes, members or not. */
  openTo: z.array(z.enum(DECISION_KINDS)),
  oneVotePerOrganisation: z.boolean(),
  officeVotes: z.boolean(),
  deputies: z.enum(DEPUTY_RULES),
  isPublic: z.boolean(),
  notice: z.strictObject({
    days: days.nullable(),
    paperDays: days.nullable(),
    /** Whether what was not on the agenda may still be decided at the sitting. */
    allowsTablePapers: z.boolean(),
  }),
  /** Days to answer in writing; null: there is no written procedure. */
  writtenDays: days.nullable(),
  quorum: z.strictObject({
    /** Both null: there is no quorum. */
    share: share.nullable(),
    number: count.nullable(),
    bench: z.strictObject({ bench: z.enum(BENCHES), share }).nullable(),
    base: z.enum(QUORUM_BASES),
    test: z.enum(QUORUM_TESTS),
    secondCall: z.enum(SECOND_CALLS),
    secondCallNumber: count.nullable(),
  }),
  majority: z.record(z.enum(DECISION_KINDS), z.enum(MAJORITIES)),
  tie: z.enum(TIE_RULES),
  bias: z.strictObject({
    grounds: z.array(z.enum(BIAS_GROUNDS)),
    effect: z.enum(BIAS_EFFECTS),
    countsAsPresent: z.boolean(),
    disputeDecidedBy: z.enum(DISPUTE_DECIDERS),
  }),
  power: z.enum(POWERS),
})

export type Rules = Readonly<z.infer<typeof rulesSchema>>
export type BenchRule = Rules['benches'][number]

/** A version of the rules of a body. Versions are added, never changed: old decisions keep theirs. */
export interface RuleSet {
  readonly id: Id<'rule-set'>
  readonly body: Id<'body'>
  readonly version: number
  readonly validFrom: Day
  readonly preset: string | null
  readonly adoptedBy: string
  readonly rules: Rules
}

/** The version in force on a day: the latest that has begun. */
export const rulesOn = (versions: readonly RuleSet[], day: Day): RuleSet | undefined =>
  versions
    .filter(({ validFrom }) => validFrom <= day)
    .toSorted((one, other) => other.version - one.version)[0]

export type RulesRefusal =
  | 'rules-begin-before-present'
  | 'rules-begin-before-decision'
  | 'size-least-above-most'
  | 'statutory-quorum-needs-number'
  | 'quorum-by-share-or-number'
  | 'second-call-needs-number'
  | 'quorum-bench-needs-share'
  | 'attendance-needs-all'
  | 'bench-least-above-most'

/** What stands against rules in themselves, whoever adopts them. */
export const againstRules = ({ size, quorum }: Rules): readonly Reason<RulesRefusal>[] =>
  reasonsOf(
    size.least !== null &&
      size.most !== null &&
      size.least > size.most && { code: 'size-least-above-most', field: 'sizeMost' },
    quorum.base === 'statutory' &&
      quorum.share !== null &&
      size.statutory === null && { code: 'statutory-quorum-needs-number', field: 'sizeStatutory' },
    quorum.share !== null &&
      quorum.number !== null && { code: 'quorum-by-share-or-number', field: 'quorumNumber' },
    quorum.secondCall === 'number' &&
      quorum.secondCallNumber === null && {
        code: 'second-call-needs-number',
        field: 'secondCallNumber',
      },
  )

/** What stands against a new version beside those that hold: the past and its decisions stay as they are. */
export const againstAdopting = (
  earlier: readonly Pick<RuleSet, 'validFrom'>[],
  lastDecisionOn: Day | null,
  validFrom: Day,
): readonly Reason<RulesRefusal>[] => {
  const present = earlier
    .map((version) => version.validFrom)
    .toSorted()
    .at(-1)
  return reasonsOf(
    present !== undefined &&
      validFrom <= present && {
        code: 'rules-begin-before-present',
        field: 'validFrom',
        details: { day: present },
      },
    lastDecisionOn !== null &&
      validFrom <= lastDecisionOn && {
        code: 'rules-begin-before-decision',
        field: 'validFrom',
        details: { day: lastDecisionOn },
      },
  )
}
