import type { Language } from '../drawing/wording.ts'
import type { Figure } from '../graph/figure.ts'
import type { HoldingTogether, NamedResult, ScenarioResult, WithdrawalReport } from './withdraw.ts'
import type { Scenario } from './scenario.ts'

type NameOf = (id: string) => string

interface Wording {
  readonly scenario: (scenario: Scenario, name: NameOf) => string
  readonly alone: (names: readonly string[], remaining: number | undefined) => string
  readonly loss: (share: string | undefined, parts: number, before: number) => string
  readonly holding: (cuts: readonly string[]) => string
  readonly repair: (pairs: readonly string[]) => string
  readonly held: (count: number) => string
  readonly rank: (others: number, among: number) => string
  readonly toldAlone: (leftOut: number, share: string | undefined) => string
  readonly words: Readonly<Record<'too-few-actors' | 'too-much-missing', string>>
  readonly limit: string
}

const listed = (names: readonly string[], joint: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`

const WORDING: Readonly<Record<Language, Wording>> = {
  de: {
    scenario: (scenario, name) => {
      if (scenario.kind === 'leaves') return 'Wenn das Management geht'
      if (scenario.kind === 'leaves-with-occasions') {
        return 'Wenn auch endet, was das Management einberuft oder bezahlt'
      }
      return `Wenn ${name(scenario.successor)} übernimmt`
    },
    alone: (names, remaining) =>
      names.length === 0
        ? 'verliert kein Akteur seine letzte Verbindung.'
        : `${names.length === 1 ? 'hätte' : 'hätten'} ${names.length}${remaining === undefined ? '' : ` von ${remaining}`} ` +
          `${names.length === 1 && remaining === undefined ? 'Akteur' : remaining === undefined ? 'Akteure' : 'Akteuren'} keine Verbindung mehr: ${listed(names, 'und')}.`,
    loss: (share, parts, before) =>
      share === undefined
        ? 'Unter den Übrigen gab es auch vorher keine Wege.'
        : `Die Übrigen verlieren ${share} ihrer Nähe zueinander; das Netz ${parts === 1 ? 'bleibt ganz' : `hat dann ${parts} Teile (vorher ${before})`}.`,
    holding: (cuts) =>
      cuts.length === 0
        ? 'Kein einzelner Akteur hält den Rest allein zusammen.'
        : `Den Rest halten zusammen: ${listed(cuts, 'und')}.`,
    repair: (pairs) => `Am meisten würden neue Verbindungen helfen: ${pairs.join('; ')}.`,
    held: (count) =>
      `${count} ${count === 1 ? 'Paar von Partnern des Managements hat' : 'Paare von Partnern des Managements haben'} ohne es keinen Weg von höchstens drei Schritten.`,
    rank: (others, among) =>
      `Bei ${others === 0 ? 'keinem' : others} von ${among} anderen Akteuren würde das Weggehen die Übrigen mehr kosten.`,
    toldAlone: (leftOut, share) =>
      `Ohne ${leftOut === 1 ? 'die Verbindung, die' : `die ${leftOut} Verbindungen, die`} nur das Management gemeldet hat, ${share === undefined ? 'gibt es unter den Übrigen auch vorher keine Wege' : `verlieren die Übrigen im ersten Fall ${share} ihrer Nähe`}.`,
    words: {
      'too-few-actors': 'Bei weniger als zehn Akteuren sagen Namen mehr als Kennzahlen.',
      'too-much-missing':
        'Von mehr als 30 % der Akteure fehlen Angaben: Kennzahlen würden täuschen.',
    },
    limit: 'Das gilt für die gemeldeten Verbindungen und ist keine Vorhersage.',
  },
  en: {
    scenario: (scenario, name) => {
      if (scenario.kind === 'leaves') return 'If the management leaves'
      if (scenario.kind === 'leaves-with-occasions') {
        return 'If what the management convenes or pays for ends as well'
      }
      return `If ${name(scenario.successor)} takes over`
    },
    alone: (names, remaining) =>
      names.length === 0
        ? 'no actor loses the last tie.'
        : `${names.length}${remaining === undefined ? '' : ` of ${remaining}`} would have no tie left: ${listed(names, 'and')}.`,
    loss: (share, parts, before) =>
      share === undefined
        ? 'Among the others there were no ways before either.'
        : `The others lose ${share} of their closeness; the network ${parts === 1 ? 'stays in one piece' : `then has ${parts} parts (${before} before)`}.`,
    holding: (cuts) =>
      cuts.length === 0
        ? 'No single actor holds the rest together alone.'
        : `The rest is held together by: ${listed(cuts, 'and')}.`,
    repair: (pairs) => `New ties that would help most: ${pairs.join('; ')}.`,
    held: (count) =>
      `${count} ${count === 1 ? 'pair of partners of the management has' : 'pairs of partners of the management have'} no way of up to three steps without it.`,
    rank: (others, among) =>
      `With ${others === 0 ? 'none' : others} of ${among} other actors leaving would cost the rest more.`,
    toldAlone: (leftOut, share) =>
      `Without the ${leftOut === 1 ? 'tie' : `${leftOut} ties`} that only the management told of, ${share === undefined ? 'the others have no ways before either' : `the others lose ${share} of their closeness in the first case`}.`,
    words: {
      'too-few-actors': 'Below ten actors names say more than figures.',
      'too-much-missing': 'More than 30 % of the actors are missing: figures would mislead.',
    },
    limit: 'This holds for the ties that were reported and is no forecast.',
  },
}

function percent(figure: Figure | undefined, language: Language): string | undefined {
  if (typeof figure !== 'number') return undefined
  const text = (figure * 100).toFixed(1)
  return language === 'de' ? `${text.replace('.', ',')} %` : `${text}%`
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
    ...(pairs.length === 0 ? [] : [words.repair(pairs)]),
  ]
}

function namedSentences(result: NamedResult, language: Language, name: NameOf): readonly string[] {
  const words = WORDING[language]
  return [
    `${words.scenario(result.scenario, name)}, ${words.alone(result.newlyIsolated.map(name), undefined)}`,
    words.holding(cutNames(result.holdingTogether, name)),
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
    return [
      words.words[report.reason],
      ...report.results.flatMap((result) => namedSentences(result, language, nameOf)),
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
