import type { Description } from '#design/index.ts'
import { formatList } from '#platform/language/format.ts'
import { say } from '#platform/language/index.ts'
import { DECISION_KINDS, type BenchRule, type Rules } from '../rules/rule-set.ts'
import { atLeast, atMost } from './share-in-words.ts'

const sentences = (...parts: readonly (string | false | null)[]): string =>
  parts.filter((part) => part !== false && part !== null).join(' ')

const benchName = (bench: string): string => say(`bodies_option_bench_${bench}`)

/** The rules of a body as a list that its members can read. */
export const rulesInWords = (rules: Rules): readonly Description[] => [
  { term: say('bodies_rules_power'), value: say(`bodies_option_power_${rules.power}`) },
  { term: say('bodies_rules_size'), value: sizeInWords(rules) },
  ...(rules.benches.length === 0
    ? []
    : [{ term: say('bodies_rules_benches'), value: rules.benches.map(benchInWords).join(' ') }]),
  { term: say('bodies_rules_members'), value: membersInWords(rules) },
  { term: say('bodies_rules_deputies'), value: say(`bodies_option_deputies_${rules.deputies}`) },
  { term: say('bodies_rules_invitation'), value: invitationInWords(rules) },
  { term: say('bodies_rules_quorum'), value: quorumInWords(rules) },
  { term: say('bodies_rules_majority'), value: majorityInWords(rules) },
  { term: say('bodies_rules_bias'), value: biasInWords(rules) },
]

const sizeInWords = ({ size, leastDrawn }: Rules): string =>
  sentences(
    size.least === null && size.most === null && say('bodies_rules_size_open'),
    size.least !== null && say('bodies_rules_size_least', { count: size.least }),
    size.most !== null && say('bodies_rules_size_most', { count: size.most }),
    size.statutory !== null && say('bodies_rules_size_statutory', { count: size.statutory }),
    leastDrawn !== null && say('bodies_rules_drawn', { share: atLeast(leastDrawn) }),
  )

function benchInWords(rule: BenchRule): string {
  const limits = [
    rule.leastMembers === null
      ? null
      : say('bodies_rules_bench_members', { share: atLeast(rule.leastMembers) }),
    rule.mostMembers === null
      ? null
      : say('bodies_rules_bench_members', { share: atMost(rule.mostMembers) }),
    rule.mostSeats === null ? null : say('bodies_rules_bench_seats', { count: rule.mostSeats }),
    rule.leastVotes === null
      ? null
      : say('bodies_rules_bench_votes', { share: atLeast(rule.leastVotes) }),
    rule.mostVotes === null
      ? null
      : say('bodies_rules_bench_votes', { share: atMost(rule.mostVotes) }),
  ].filter((limit) => limit !== null)
  return limits.length === 0
    ? `${benchName(rule.bench)}.`
    : `${benchName(rule.bench)}: ${formatList(limits)}.`
}

const membersInWords = (rules: Rules): string =>
  sentences(
    say(`bodies_rules_belonging_${rules.belonging}`),
    rules.leastAge !== null && say('bodies_rules_age', { age: rules.leastAge }),
    rules.termMonths === null
      ? say('bodies_rules_term_open')
      : say('bodies_rules_term', { months: rules.termMonths }),
    rules.attendance !== null &&
      say('bodies_rules_attendance', {
        times: rules.attendance.times,
        within: rules.attendance.withinMonths,
        lost: rules.attendance.lostAfterMonths,
      }),
    rules.oneVotePerOrganisation && say('bodies_rules_one_vote'),
    say(rules.officeVotes ? 'bodies_rules_office_votes' : 'bodies_rules_office_silent'),
  )

const invitationInWords = ({ notice, isPublic, writtenDays }: Rules): string =>
  sentences(
    notice.days === null
      ? say('bodies_rules_notice_open')
      : say('bodies_rules_notice', { days: notice.days }),
    notice.paperDays !== null && say('bodies_rules_papers', { days: notice.paperDays }),
    say(notice.allowsTablePapers ? 'bodies_rules_table_papers' : 'bodies_rules_no_table_papers'),
    say(isPublic ? 'bodies_rules_public' : 'bodies_rules_not_public'),
    writtenDays !== null && say('bodies_rules_written', { days: writtenDays }),
  )

function quorumInWords({ quorum }: Rules): string {
  const least =
    quorum.number !== null
      ? say('bodies_rules_quorum_number', { count: quorum.number })
      : quorum.share !== null
        ? say(`bodies_rules_quorum_${quorum.base}`, { share: atLeast(quorum.share) })
        : say('bodies_rules_quorum_none')
  return sentences(
    least,
    quorum.bench !== null &&
      say('bodies_rules_quorum_bench', {
        share: atLeast(quorum.bench.share),
        bench: benchName(quorum.bench.bench),
      }),
    quorum.test === 'on-challenge' && say('bodies_rules_quorum_challenge'),
    quorum.secondCall === 'none-needed' && say('bodies_rules_second_call_none'),
    quorum.secondCall === 'number' &&
      say('bodies_rules_second_call_number', { count: quorum.secondCallNumber ?? 0 }),
  )
}

const majorityInWords = ({ majority, tie, openTo }: Rules): string =>
  sentences(
    ...DECISION_KINDS.map(
      (kind) =>
        `${say(`bodies_option_decisionKind_${kind}`)}: ${say(`bodies_majority_${majority[kind]}`)}.`,
    ),
    say(`bodies_rules_tie_${tie}`),
    openTo.length > 0 &&
      say('bodies_rules_open', {
        kinds: formatList(openTo.map((kind) => say(`bodies_option_decisionKind_${kind}`))),
      }),
  )

const biasInWords = ({ bias }: Rules): string =>
  sentences(
    say('bodies_rules_bias_grounds', {
      grounds: formatList(bias.grounds.map((ground) => say(`bodies_ground_${ground}`))),
    }),
    say(`bodies_rules_bias_${bias.effect}`),
    say(bias.countsAsPresent ? 'bodies_rules_bias_counts' : 'bodies_rules_bias_counts_not'),
    say(`bodies_rules_dispute_${bias.disputeDecidedBy}`),
  )
