import { reasonsOf, type Day, type Id, type Reason } from '#platform/values/index.ts'
import { mostDuring, seatsOn, type Seat } from './body.ts'
import { lastDayOfTerm } from './months.ts'
import type { Bench, Rules } from './rule-set.ts'
import { neededOf, reaches, staysWithin } from './share.ts'

/** A finding about who sits in a body: true now, and gone once the seats are filled otherwise. */
export type Finding =
  | { readonly code: 'too-few'; readonly count: number; readonly least: number }
  | { readonly code: 'too-many'; readonly count: number; readonly most: number }
  | {
      readonly code: 'bench-too-small' | 'bench-too-large'
      readonly bench: Bench
      readonly count: number
      readonly limit: number
    }
  | { readonly code: 'too-few-drawn'; readonly count: number; readonly limit: number }
  | { readonly code: 'without-bench'; readonly count: number }

type Counted = Pick<Seat, 'bench' | 'appointment' | 'position' | 'isAdvising'>

/** Deputies act for others, advising seats have no vote: neither counts towards size and shares. */
export const isCounted = ({
  position,
  isAdvising,
}: Pick<Seat, 'position' | 'isAdvising'>): boolean => position !== 'deputy' && !isAdvising

/** Everything about the present members that the rules of the body ask otherwise. */
export function findingsOn(rules: Rules, seats: readonly Counted[]): readonly Finding[] {
  const members = seats.filter(isCounted)
  const count = members.length
  const { least, most } = rules.size
  const findings: Finding[] = []
  if (least !== null && count < least) findings.push({ code: 'too-few', count, least })
  if (most !== null && count > most) findings.push({ code: 'too-many', count, most })
  if (count === 0) return findings
  findings.push(...findingsOfBenches(rules, members))
  const drawn = members.filter(({ appointment }) => appointment === 'drawn-by-lot').length
  if (rules.leastDrawn !== null && !reaches(rules.leastDrawn, drawn, count))
    findings.push({ code: 'too-few-drawn', count: drawn, limit: neededOf(rules.leastDrawn, count) })
  return findings
}

function findingsOfBenches(rules: Rules, members: readonly Counted[]): readonly Finding[] {
  const all = members.length
  const withoutBench = members.filter(({ bench }) => bench === null).length
  const findings = rules.benches.flatMap(
    ({ bench, leastMembers, mostMembers, mostSeats }): readonly Finding[] => {
      const count = members.filter((member) => member.bench === bench).length
      if (leastMembers !== null && !reaches(leastMembers, count, all))
        return [{ code: 'bench-too-small', bench, count, limit: neededOf(leastMembers, all) }]
      if (mostMembers !== null && !staysWithin(mostMembers, count, all))
        return [{ code: 'bench-too-large', bench, count, limit: most(mostMembers, all) }]
      if (mostSeats !== null && count > mostSeats)
        return [{ code: 'bench-too-large', bench, count, limit: mostSeats }]
      return []
    },
  )
  return rules.benches.length > 0 && withoutBench > 0
    ? [...findings, { code: 'without-bench', count: withoutBench }]
    : findings
}

const most = (share: Parameters<typeof neededOf>[0], all: number): number => {
  const needed = neededOf(share, all)
  return staysWithin(share, needed, all) ? needed : needed - 1
}

export type JoiningRefusal =
  | 'body-is-full'
  | 'bench-is-full'
  | 'seat-needs-bench'
  | 'organisation-has-its-vote'
  | 'condition-of-age'
  | 'condition-of-belonging'

export interface Joining extends Counted {
  readonly organisation: Id<'organisation'> | null
  readonly beginsOn: Day
  readonly endsOn: Day | null
  readonly confirms: readonly Confirmation[]
}

/** What the office has seen proof of; the proof itself, with birth date and address, is not kept. */
export const CONFIRMATIONS = ['old-enough', 'lives-here', 'works-here'] as const
export type Confirmation = (typeof CONFIRMATIONS)[number]

/** What the rules of a body say against a member who wants to join. The size is never passed (M6). */
export function againstJoining(
  rules: Rules,
  seats: readonly Seat[],
  wanted: Joining,
): readonly Reason<JoiningRefusal>[] {
  if (!isCounted(wanted)) return []
  const filled = seatsOn(seats, wanted.beginsOn).filter(isCounted)
  const rule = rules.benches.find(({ bench }) => bench === wanted.bench)
  const onBench = filled.filter(({ bench }) => bench === wanted.bench).length
  const largest = rules.size.most
  return reasonsOf(
    largest !== null &&
      mostDuring(seats, wanted, isCounted) >= largest && {
        code: 'body-is-full',
        details: { largest },
      },
    rules.benches.length > 0 &&
      wanted.bench === null && { code: 'seat-needs-bench', field: 'bench' },
    rule !== undefined &&
      rule.mostSeats !== null &&
      onBench >= rule.mostSeats && {
        code: 'bench-is-full',
        field: 'bench',
        details: { most: rule.mostSeats },
      },
    rules.oneVotePerOrganisation &&
      wanted.organisation !== null &&
      filled.some(({ organisation }) => organisation === wanted.organisation) && {
        code: 'organisation-has-its-vote',
        field: 'organisation',
      },
    ...againstCondition(rules, wanted),
  )
}

/** Age and place are asked of those who come as residents; a delegate comes for the organisation. */
const againstCondition = (
  { leastAge, belonging }: Rules,
  { bench, confirms }: Joining,
): readonly (Reason<JoiningRefusal> | false)[] =>
  bench !== 'residents'
    ? []
    : [
        leastAge !== null &&
          !confirms.includes('old-enough') && {
            code: 'condition-of-age',
            field: 'confirms',
            details: { age: leastAge },
          },
        !belongs(belonging, confirms) && { code: 'condition-of-belonging', field: 'confirms' },
      ]

const belongs = (belonging: Rules['belonging'], confirms: readonly Confirmation[]): boolean =>
  belonging === 'anywhere' ||
  confirms.includes('lives-here') ||
  (belonging === 'lives-or-works-here' && confirms.includes('works-here'))

/** The last day of a seat: as said, else the end of the term by the rules, else open. Who advises has no term. */
export const endOfSeat = (
  { termMonths }: Pick<Rules, 'termMonths'>,
  { beginsOn, endsOn, isAdvising }: Pick<Seat, 'beginsOn' | 'endsOn' | 'isAdvising'>,
): Day | null =>
  endsOn ?? (termMonths === null || isAdvising ? null : lastDayOfTerm(beginsOn, termMonths))

export type SuccessionRefusal = 'predecessor-still-there' | 'seat-succeeded-already'

/** What stands against following someone on a seat: it must have ended before, and nobody else followed. */
export function againstSucceeding(
  seats: readonly Seat[],
  wanted: Pick<Seat, 'successorOf' | 'beginsOn'>,
): readonly Reason<SuccessionRefusal>[] {
  const before = seats.find(({ id }) => id === wanted.successorOf)
  if (before === undefined) return []
  return reasonsOf(
    (before.endsOn === null || before.endsOn >= wanted.beginsOn) && {
      code: 'predecessor-still-there',
      field: 'successorOf',
    },
    seats.some(({ successorOf }) => successorOf === before.id) && {
      code: 'seat-succeeded-already',
      field: 'successorOf',
    },
  )
}
