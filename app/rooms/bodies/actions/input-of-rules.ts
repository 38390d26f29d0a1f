import type { Bench, BenchRule, Rules } from '../rules/rule-set.ts'
import type { RuleInput } from './rule-fields.ts'

type BenchInput = Pick<RuleInput, Extract<keyof RuleInput, `${Bench}${string}`>>

/** What a form on rules begins with: each field as the rules have it. The way back of `rulesOfInput`. */
export function inputOfRules(rules: Rules): RuleInput {
  const { size, quorum, attendance, notice, bias, majority } = rules
  return {
    sizeLeast: size.least,
    sizeMost: size.most,
    sizeStatutory: size.statutory,
    leastDrawn: rules.leastDrawn,
    benches: rules.benches.map(({ bench }) => bench),
    ...benchInput(rules),
    termMonths: rules.termMonths,
    leastAge: rules.leastAge,
    belonging: rules.belonging,
    attendanceTimes: attendance?.times ?? null,
    attendanceWithinMonths: attendance?.withinMonths ?? null,
    attendanceLostAfterMonths: attendance?.lostAfterMonths ?? null,
    oneVotePerOrganisation: rules.oneVotePerOrganisation,
    officeVotes: rules.officeVotes,
    deputies: rules.deputies,
    sittingsArePublic: rules.isPublic,
    noticeDays: notice.days,
    paperDays: notice.paperDays,
    allowsTablePapers: notice.allowsTablePapers,
    writtenDays: rules.writtenDays,
    quorumShare: quorum.share,
    quorumNumber: quorum.number,
    quorumBench: quorum.bench?.bench ?? null,
    quorumBenchShare: quorum.bench?.share ?? null,
    quorumBase: quorum.base,
    quorumTest: quorum.test,
    secondCall: quorum.secondCall,
    secondCallNumber: quorum.secondCallNumber,
    majorityOrdinary: majority.ordinary,
    majorityFunding: majority.funding,
    majorityElection: majority.election,
    majorityRules: majority.rules,
    majorityExclusion: majority.exclusion,
    openTo: rules.openTo,
    tie: rules.tie,
    power: rules.power,
    biasGrounds: bias.grounds,
    biasEffect: bias.effect,
    biasedCountsAsPresent: bias.countsAsPresent,
    disputeDecidedBy: bias.disputeDecidedBy,
  }
}

const NO_LIMITS: Omit<BenchRule, 'bench'> = {
  leastMembers: null,
  mostMembers: null,
  mostSeats: null,
  leastVotes: null,
  mostVotes: null,
}

function benchInput({ benches }: Rules): BenchInput {
  const limits = (wanted: Bench) => benches.find(({ bench }) => bench === wanted) ?? NO_LIMITS
  const residents = limits('residents')
  const institutions = limits('institutions')
  const business = limits('business')
  const housing = limits('housing')
  const politics = limits('politics')
  const administration = limits('administration')
  return {
    residentsLeastMembers: residents.leastMembers,
    residentsMostMembers: residents.mostMembers,
    residentsMostSeats: residents.mostSeats,
    residentsLeastVotes: residents.leastVotes,
    residentsMostVotes: residents.mostVotes,
    institutionsLeastMembers: institutions.leastMembers,
    institutionsMostMembers: institutions.mostMembers,
    institutionsMostSeats: institutions.mostSeats,
    institutionsLeastVotes: institutions.leastVotes,
    institutionsMostVotes: institutions.mostVotes,
    businessLeastMembers: business.leastMembers,
    businessMostMembers: business.mostMembers,
    businessMostSeats: business.mostSeats,
    businessLeastVotes: business.leastVotes,
    businessMostVotes: business.mostVotes,
    housingLeastMembers: housing.leastMembers,
    housingMostMembers: housing.mostMembers,
    housingMostSeats: housing.mostSeats,
    housingLeastVotes: housing.leastVotes,
    housingMostVotes: housing.mostVotes,
    politicsLeastMembers: politics.leastMembers,
    politicsMostMembers: politics.mostMembers,
    politicsMostSeats: politics.mostSeats,
    politicsLeastVotes: politics.leastVotes,
    politicsMostVotes: politics.mostVotes,
    administrationLeastMembers: administration.leastMembers,
    administrationMostMembers: administration.mostMembers,
    administrationMostSeats: administration.mostSeats,
    administrationLeastVotes: administration.leastVotes,
    administrationMostVotes: administration.mostVotes,
  }
}
