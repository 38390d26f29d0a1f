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
 * ballot (1 for an approval). Exact.
 *
 * Source: payments as the rule defines them, Peters, Pierczyński, Skowron 2021, https://arxiv.org/abs/2008.13276
 * Cost: O(rounds).
 * @example
 * const projects = [{ id: 'trees', costCents: 400_00 }]
 * const sheet = { kind: 'approval', votes: [['trees'], ['trees'], ['trees']] }
 * const { instance } = castBallots({ budgetCents: 900_00, projects, sheet })
 * const { trace } = award(instance, RECOMMENDED_BYLAW)
 * voterAccount(trace, { trees: 1 }).paid.map(({ cents }) => toText(cents)) // => ['40000/3']
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
 * The account as one sentence in German or English.
 *
 * Source: none, wording of this package. Cost: O(projects paid).
 * @example
 * const cents = rational(133_33n)
 * const account = { share: rational(300_00n), paid: [{ project: 'trees', cents }], left: rational(166_67n) }
 * sayAccount(account, { language: 'en', currency: 'EUR' }) // => 'Your share was €300; it paid for trees (€133.33); €166.67 is left.'
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
