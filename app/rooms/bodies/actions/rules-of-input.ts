import { reasonsOf, type Reason } from '#platform/values/index.ts'
import { BENCHES, type Bench, type BenchRule, type Rules } from '../rules/rule-set.ts'
import type { RuleInput } from './rule-fields.ts'

type Limits = Omit<BenchRule, 'bench'>

const limitsIn = (input: RuleInput): Readonly<Record<Bench, Limits>> => ({
  residents: {
    leastMembers: input.residentsLeastMembers,
    mostMembers: input.residentsMostMembers,
    mostSeats: input.residentsMostSeats,
    leastVotes: input.residentsLeastVotes,
    mostVotes: input.residentsMostVotes,
  },
  institutions: {
    leastMembers: input.institutionsLeastMembers,
    mostMembers: input.institutionsMostMembers,
    mostSeats: input.institutionsMostSeats,
    leastVotes: input.institutionsLeastVotes,
    mostVotes: input.institutionsMostVotes,
  },
  business: {
    leastMembers: input.businessLeastMembers,
    mostMembers: input.businessMostMembers,
    mostSeats: input.businessMostSeats,
    leastVotes: input.businessLeastVotes,
    mostVotes: input.businessMostVotes,
  },
  housing: {
    leastMembers: input.housingLeastMembers,
    mostMembers: input.housingMostMembers,
    mostSeats: input.housingMostSeats,
    leastVotes: input.housingLeastVotes,
    mostVotes: input.housingMostVotes,
  },
  politics: {
    leastMembers: input.politicsLeastMembers,
    mostMembers: input.politicsMostMembers,
    mostSeats: input.politicsMostSeats,
    leastVotes: input.politicsLeastVotes,
    mostVotes: input.politicsMostVotes,
  },
  administration: {
    leastMembers: input.administrationLeastMembers,
    mostMembers: input.administrationMostMembers,
    mostSeats: input.administrationMostSeats,
    leastVotes: input.administrationLeastVotes,
    mostVotes: input.administrationMostVotes,
  },
})

export type RuleInputRefusal =
  | 'bench-not-chosen'
  | 'attendance-needs-all'
  | 'quorum-bench-needs-share'
  | 'bench-of-quorum-unknown'

/** What does not fit together in the fields, before they are rules at all. Nothing that was filled in is left out silently. */
export function againstRuleInput(input: RuleInput): readonly Reason<RuleInputRefusal>[] {
  const limits = limitsIn(input)
  const unchosen = BENCHES.find(
    (bench) =>
      !input.benches.includes(bench) &&
      Object.values(limits[bench]).some((limit) => limit !== null),
  )
  const attendance = [
    input.attendanceTimes,
    input.attendanceWithinMonths,
    input.attendanceLostAfterMonths,
  ].filter((one) => one !== null).length
  return reasonsOf(
    unchosen !== undefined && {
      code: 'bench-not-chosen',
      field: 'benches',
      details: { bench: unchosen },
    },
    attendance > 0 && attendance < 3 && { code: 'attendance-needs-all', field: 'attendanceTimes' },
    (input.quorumBench === null) !== (input.quorumBenchShare === null) && {
      code: 'quorum-bench-needs-share',
      field: 'quorumBenchShare',
    },
    input.quorumBench !== null &&
      !input.benches.includes(input.quorumBench) && {
        code: 'bench-of-quorum-unknown',
        field: 'quorumBench',
      },
  )
}

/** The rules that the fields say. */
export function rulesOfInput(input: RuleInput): Rules {
  const limits = limitsIn(input)
  const { attendanceTimes: times, attendanceWithinMonths: withinMonths } = input
  const lostAfterMonths = input.attendanceLostAfterMonths
  return {
    size: { least: input.sizeLeast, most: input.sizeMost, statutory: input.sizeStatutory },
    benches: input.benches.map((bench) => ({ bench, ...limits[bench] })),
    leastDrawn: input.leastDrawn,
    termMonths: input.termMonths,
    leastAge: input.leastAge,
    belonging: input.belonging,
    attendance:
      times === null || withinMonths === null || lostAfterMonths === null
        ? null
        : { times, withinMonths, lostAfterMonths },
    openTo: [...input.openTo],
    oneVotePerOrganisation: input.oneVotePerOrganisation,
    officeVotes: input.officeVotes,
    deputies: input.deputies,
    isPublic: input.sittingsArePublic,
    notice: {
      days: input.noticeDays,
      paperDays: input.paperDays,
      allowsTablePapers: input.allowsTablePapers,
    },
    writtenDays: input.writtenDays,
    quorum: {
      share: input.quorumShare,
      number: input.quorumNumber,
      bench:
        input.quorumBench === null || input.quorumBenchShare === null
          ? null
          : { bench: input.quorumBench, share: input.quorumBenchShare },
      base: input.quorumBase,
      test: input.quorumTest,
      secondCall: input.secondCall,
      secondCallNumber: input.secondCallNumber,
    },
    majority: {
      ordinary: input.majorityOrdinary,
      funding: input.majorityFunding,
      election: input.majorityElection,
      rules: input.majorityRules,
      exclusion: input.majorityExclusion,
    },
    tie: input.tie,
    bias: {
      grounds: [...input.biasGrounds],
      effect: input.biasEffect,
      countsAsPresent: input.biasedCountsAsPresent,
      disputeDecidedBy: input.disputeDecidedBy,
    },
    power: input.power,
  }
}
