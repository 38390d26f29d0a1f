import type { Language } from '../drawing/wording.ts'
import type { Figure } from '../graph/figure.ts'
import type { HoldingTogether, NamedResult, ScenarioResult, WithdrawalReport } from './withdraw.ts'
import { WITHDRAWAL_WORDING as WORDING, type NameOf } from './wording.ts'

function percent(figure: Figure | undefined, language: Language): string | undefined {
  if (typeof figure !== 'number') return undefined
  const text = (figure * 100).toFixed(1)
  return language === 'de' ? `${text.replace('.', ',')} %` : `${text}%`
}

const pairNames = (held: HoldingTogether, name: NameOf): readonly string[] =>
  held.bridges.map(([a, b]) => `${name(a)} – ${name(b)}`)

/** One further tie in ten, the middle of the three shares. */
function furtherSentences(result: ScenarioResult, language: Language): readonly string[] {
  const loss = result.furtherLoss.find(({ lostShare }) => lostShare === 0.1)
  if (loss === undefined || loss.lostTies === 0) return []
  const { median, low, high } = loss.relayLoss
  const [middle = '', least = '', most = ''] = [median, low, high].map((share) =>
    percent(share, language),
  )
  return [WORDING[language].further(loss.lostTies, [middle, least, most])]
}

const cutNames = (held: HoldingTogether, name: NameOf): readonly string[] =>
  held.articulationPoints.map(name)

function sentencesOf(result: ScenarioResult, language: Language, name: NameOf): readonly string[] {
  const { scenario, loss, holdingTogether, repairs } = result
  const words = WORDING[language]
  const pairs = repairs.map(({ between: [a, b] }) => `${name(a)} – ${name(b)}`)
  return [
    `${words.scenario(scenario, name)}, ${words.alone(loss.newlyIsolated.map(name), loss.remaining)}`,
    words.loss(percent(loss.relayLoss, language), loss.components, loss.componentsBefore),
    words.holding(cutNames(holdingTogether, name)),
    words.bridges(pairNames(holdingTogether, name)),
    ...furtherSentences(result, language),
    ...(pairs.length === 0 ? [] : [words.repair(pairs)]),
  ]
}

function namedSentences(result: NamedResult, language: Language, name: NameOf): readonly string[] {
  const words = WORDING[language]
  return [
    `${words.scenario(result.scenario, name)}, ${words.alone(result.newlyIsolated.map(name), undefined)}`,
    words.holding(cutNames(result.holdingTogether, name)),
    words.bridges(pairNames(result.holdingTogether, name)),
  ]
}

/** Against all other single removals, and without what only the management told of. */
function comparisons(
  { rank, withoutTiesToldByManagementAlone: rest }: Extract<WithdrawalReport, { kind: 'figures' }>,
  language: Language,
): readonly string[] {
  const words = WORDING[language]
  const share = percent(rest?.losses[0]?.relayLoss, language)
  return [
    ...(rank === undefined ? [] : [words.rank(rank.rank - 1, rank.among - 1)]),
    ...(rest === undefined ? [] : [words.toldAlone(rest.leftOut, share)]),
  ]
}

/**
 * The report of a withdrawal in plain sentences.
 *
 * Source: none. Convention: names first, figures where they are honest, always with the limit of what is said. Cost: O(size of the report).
 * @example withdrawalSentences(withdraw(sampleNetwork(), { manager: 'm' }), 'en')[0] // => 'Below ten actors names say more than figures.'
 */
export function withdrawalSentences(
  report: WithdrawalReport,
  language: Language,
  nameOf: NameOf = (id) => id,
): readonly string[] {
  const words = WORDING[language]
  if (report.kind === 'words-only') {
    const rest = report.withoutTiesToldByManagementAlone
    const alone = rest?.results[0]?.newlyIsolated.map(nameOf) ?? []
    return [
      words.words[report.reason],
      ...report.results.flatMap((result) => namedSentences(result, language, nameOf)),
      ...(rest === undefined ? [] : [words.namesToldAlone(rest.leftOut, alone)]),
      words.limit,
    ]
  }
  return [
    ...report.results.flatMap((result) => sentencesOf(result, language, nameOf)),
    words.held(report.heldByManagerAlone.count),
    ...comparisons(report, language),
    words.limit,
  ]
}
