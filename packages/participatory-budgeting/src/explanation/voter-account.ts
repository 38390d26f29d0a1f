import type { ProjectId } from '../instance.ts'
import {
  compare,
  minus,
  rational,
  reduced,
  times,
  toNumber,
  ZERO,
  type Rational,
} from '../rational.ts'
import type { Trace } from '../trace.ts'
import { speechOf, type SpeechOptions } from './speech.ts'

/** What became of one voter's share, in exact cents. */
export type VoterAccount = {
  readonly share: Rational
  readonly paid: readonly { readonly project: ProjectId; readonly cents: Rational }[]
  readonly left: Rational
}

/**
 * A voter's account under Equal Shares, from the published trace and the own ballot alone: it can be
 * made on the voter's device, and nothing about the ballot leaves it. Null where shares did not decide:
 * under other rules, and where the comparison step took the greedy award. `marks` are points as on the
 * ballot (1 for an approval). Exact; O(rounds).
 *
 * @example
 * voterAccount(result.trace, { 'swings': 1, 'benches': 1 })
 */
export function voterAccount(
  { shares, rounds, pointScale, comparison }: Trace,
  marks: Readonly<Record<ProjectId, number>>,
): VoterAccount | null {
  const isGreedy = comparison !== null && comparison.preferGreedy > comparison.preferEqualShares
  if (shares === null || isGreedy) return null
  const given = new Map(Object.entries(marks))
  let left = reduced(shares.share)
  const paid: { project: ProjectId; cents: Rational }[] = []
  for (const round of rounds) {
    if (round.phase !== 'equal-shares') continue
    const points = Math.round((given.get(round.project) ?? 0) * pointScale)
    if (points <= 0) continue
    const full = times(round.price, BigInt(points))
    const cents = compare(left, full) < 0 ? left : full
    if (compare(cents, rational(0n)) === 0) continue
    left = reduced(minus(left, cents))
    paid.push({ project: round.project, cents: reduced(cents) })
  }
  return { share: shares.share, paid, left: compare(left, ZERO) < 0 ? ZERO : left }
}

/**
 * The account as one sentence in German or English. O(projects paid).
 *
 * @example
 * const account = voterAccount(result.trace, { trees: 1 })
 * if (account) sayAccount(account, { language: 'de', currency: 'EUR' })
 */
export function sayAccount(account: VoterAccount, options: SpeechOptions): string {
  const say = speechOf(options)
  const share = say.money(toNumber(account.share))
  const left = say.money(toNumber(account.left))
  const paid = account.paid.map(
    ({ project, cents }) => `${say.name(project)} (${say.money(toNumber(cents))})`,
  )
  if (options.language === 'de') {
    const spent = paid.length > 0 ? `davon bezahlt: ${say.list(paid)}` : 'davon bezahlt: nichts'
    return `Ihr Anteil betrug ${share}; ${spent}; übrig sind ${left}.`
  }
  const spent = paid.length > 0 ? `it paid for ${say.list(paid)}` : 'it paid for nothing'
  return `Your share was ${share}; ${spent}; ${left} is left.`
}
