import type { Language } from '../drawing/wording.ts'
import type { Scenario } from './scenario.ts'

export type NameOf = (id: string) => string

const listed = (names: readonly string[], joint: string): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${joint} ${names.at(-1)}`

/** The first five; the others only counted. */
const few = (texts: readonly string[], more: (count: number) => string): string =>
  [...texts.slice(0, 5), ...(texts.length > 5 ? [more(texts.length - 5)] : [])].join('; ')

export interface Wording {
  readonly scenario: (scenario: Scenario, name: NameOf) => string
  readonly alone: (names: readonly string[], remaining: number | undefined) => string
  readonly loss: (share: string | undefined, parts: number, before: number) => string
  readonly holding: (cuts: readonly string[]) => string
  readonly bridges: (pairs: readonly string[]) => string
  readonly further: (ties: number, shares: readonly [string, string, string]) => string
  readonly repair: (pairs: readonly string[]) => string
  readonly held: (count: number) => string
  readonly rank: (others: number, among: number) => string
  readonly toldAlone: (leftOut: number, share: string | undefined) => string
  readonly namesToldAlone: (leftOut: number, names: readonly string[]) => string
  readonly words: Readonly<Record<'too-few-actors' | 'too-much-missing', string>>
  readonly limit: string
}

export const WITHDRAWAL_WORDING: Readonly<Record<Language, Wording>> = {
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
    bridges: (pairs) =>
      pairs.length === 0
        ? 'Keine einzelne Verbindung hält Teile allein zusammen.'
        : `Teile hängen an einzelnen Verbindungen: ${few(pairs, (count) => `${count} weitere`)}.`,
    further: (ties, [middle, low, high]) =>
      `${ties === 1 ? 'Bricht danach durch Zufall 1 weitere Verbindung ab' : `Brechen danach durch Zufall ${ties} weitere Verbindungen ab`} (jede zehnte), verlieren die Übrigen noch einmal ${middle} der Nähe, die dann bleibt, in neun von zehn Versuchen zwischen ${low} und ${high}.`,
    repair: (pairs) => `Am meisten würden neue Verbindungen helfen: ${pairs.join('; ')}.`,
    held: (count) =>
      `${count} ${count === 1 ? 'Paar von Partnern des Managements hat' : 'Paare von Partnern des Managements haben'} ohne es keinen Weg von höchstens drei Schritten.`,
    rank: (others, among) =>
      `Bei ${others === 0 ? 'keinem' : others} von ${among} anderen Akteuren würde das Weggehen die Übrigen mehr kosten.`,
    toldAlone: (leftOut, share) =>
      `Ohne ${leftOut === 1 ? 'die Verbindung, die' : `die ${leftOut} Verbindungen, die`} nur das Management gemeldet hat, ${share === undefined ? 'gibt es unter den Übrigen auch vorher keine Wege' : `verlieren die Übrigen im ersten Fall ${share} ihrer Nähe`}.`,
    namesToldAlone: (leftOut, names) =>
      `Ohne ${leftOut === 1 ? 'die Verbindung, die' : `die ${leftOut} Verbindungen, die`} nur das Management gemeldet hat, ` +
      (names.length === 0
        ? 'verliert im ersten Fall kein Akteur seine letzte Verbindung.'
        : `${names.length === 1 ? 'verliert' : 'verlieren'} im ersten Fall die letzte Verbindung: ${listed(names, 'und')}.`),
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
    bridges: (pairs) =>
      pairs.length === 0
        ? 'No single tie holds parts together alone.'
        : `Parts hang by single ties: ${few(pairs, (count) => `${count} more`)}.`,
    further: (ties, [middle, low, high]) =>
      `If ${ties === 1 ? '1 further tie then breaks' : `${ties} further ties then break`} by chance (one in ten), the others lose another ${middle} of the closeness that is left, in nine of ten trials between ${low} and ${high}.`,
    repair: (pairs) => `New ties that would help most: ${pairs.join('; ')}.`,
    held: (count) =>
      `${count} ${count === 1 ? 'pair of partners of the management has' : 'pairs of partners of the management have'} no way of up to three steps without it.`,
    rank: (others, among) =>
      `With ${others === 0 ? 'none' : others} of ${among} other actors leaving would cost the rest more.`,
    toldAlone: (leftOut, share) =>
      `Without the ${leftOut === 1 ? 'tie' : `${leftOut} ties`} that only the management told of, ${share === undefined ? 'the others have no ways before either' : `the others lose ${share} of their closeness in the first case`}.`,
    namesToldAlone: (leftOut, names) =>
      `Without the ${leftOut === 1 ? 'tie' : `${leftOut} ties`} that only the management told of, ` +
      (names.length === 0
        ? 'no actor loses the last tie in the first case.'
        : `the last tie is lost in the first case by: ${listed(names, 'and')}.`),
    words: {
      'too-few-actors': 'Below ten actors names say more than figures.',
      'too-much-missing': 'More than 30 % of the actors are missing: figures would mislead.',
    },
    limit: 'This holds for the ties that were reported and is no forecast.',
  },
}
