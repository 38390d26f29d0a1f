import { field, type InputOf } from '#platform/fields/index.ts'
import {
  BELONGINGS,
  BENCHES,
  BIAS_EFFECTS,
  BIAS_GROUNDS,
  DECISION_KINDS,
  DEPUTY_RULES,
  DISPUTE_DECIDERS,
  MAJORITIES,
  POWERS,
  QUORUM_BASES,
  QUORUM_TESTS,
  SECOND_CALLS,
  TIE_RULES,
} from '../rules/rule-set.ts'
import { shareField } from './share-field.ts'

const share = () => field.optional(shareField())
const count = () => field.optional(field.number({ min: 1, max: 500, decimals: 0 }))
const months = () => field.optional(field.number({ min: 1, max: 240, decimals: 0 }))
const days = () => field.optional(field.number({ min: 0, max: 365, decimals: 0 }))

export const SIZE_FIELDS = {
  sizeLeast: count(),
  sizeMost: count(),
  sizeStatutory: count(),
  leastDrawn: share(),
} as const

export const BENCH_FIELDS = {
  benches: field.many(BENCHES),
  residentsLeastMembers: share(),
  residentsMostMembers: share(),
  residentsMostSeats: count(),
  residentsLeastVotes: share(),
  residentsMostVotes: share(),
  institutionsLeastMembers: share(),
  institutionsMostMembers: share(),
  institutionsMostSeats: count(),
  institutionsLeastVotes: share(),
  institutionsMostVotes: share(),
  businessLeastMembers: share(),
  businessMostMembers: share(),
  businessMostSeats: count(),
  businessLeastVotes: share(),
  businessMostVotes: share(),
  housingLeastMembers: share(),
  housingMostMembers: share(),
  housingMostSeats: count(),
  housingLeastVotes: share(),
  housingMostVotes: share(),
  politicsLeastMembers: share(),
  politicsMostMembers: share(),
  politicsMostSeats: count(),
  politicsLeastVotes: share(),
  politicsMostVotes: share(),
  administrationLeastMembers: share(),
  administrationMostMembers: share(),
  administrationMostSeats: count(),
  administrationLeastVotes: share(),
  administrationMostVotes: share(),
} as const

export const MEMBER_FIELDS = {
  termMonths: months(),
  leastAge: field.optional(field.number({ min: 0, max: 120, decimals: 0 })),
  belonging: field.choice(BELONGINGS),
  attendanceTimes: count(),
  attendanceWithinMonths: months(),
  attendanceLostAfterMonths: months(),
  oneVotePerOrganisation: field.flag(),
  officeVotes: field.flag(),
  deputies: field.choice(DEPUTY_RULES),
} as const

export const SITTING_FIELDS = {
  sittingsArePublic: field.flag(),
  noticeDays: days(),
  paperDays: days(),
  allowsTablePapers: field.flag(),
  writtenDays: days(),
} as const

export const QUORUM_FIELDS = {
  quorumShare: share(),
  quorumNumber: count(),
  quorumBench: field.optional(field.choice(BENCHES)),
  quorumBenchShare: share(),
  quorumBase: field.choice(QUORUM_BASES),
  quorumTest: field.choice(QUORUM_TESTS),
  secondCall: field.choice(SECOND_CALLS),
  secondCallNumber: count(),
} as const

export const MAJORITY_FIELDS = {
  majorityOrdinary: field.choice(MAJORITIES),
  majorityFunding: field.choice(MAJORITIES),
  majorityElection: field.choice(MAJORITIES),
  majorityRules: field.choice(MAJORITIES),
  majorityExclusion: field.choice(MAJORITIES),
  openTo: field.many(DECISION_KINDS),
  tie: field.choice(TIE_RULES),
  power: field.choice(POWERS),
} as const

export const BIAS_FIELDS = {
  biasGrounds: field.many(BIAS_GROUNDS),
  biasEffect: field.choice(BIAS_EFFECTS),
  biasedCountsAsPresent: field.flag(),
  disputeDecidedBy: field.choice(DISPUTE_DECIDERS),
} as const

/** What a person enters of the rules of a body: one field each, so that forms and messages can name it. */
export const RULE_FIELDS = {
  ...SIZE_FIELDS,
  ...BENCH_FIELDS,
  ...MEMBER_FIELDS,
  ...SITTING_FIELDS,
  ...QUORUM_FIELDS,
  ...MAJORITY_FIELDS,
  ...BIAS_FIELDS,
} as const
export type RuleInput = InputOf<typeof RULE_FIELDS>
