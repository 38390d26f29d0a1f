export type Language = 'de' | 'en'

interface Wording {
  readonly title: (actors: number) => string
  readonly summary: (actors: number, ties: number, parts: number, alone: number) => string
  readonly keys: string
  readonly actor: (name: string, group: string | undefined, ties: number) => string
  readonly begun: (ties: number) => string
  readonly ended: (ties: number) => string
  readonly since: (day: string | undefined, begun: number, ended: number) => string
  readonly groups: string
  readonly types: string
  readonly shared: string
  readonly untyped: string
  readonly changed: (day: string | undefined) => string
  readonly changes: Readonly<Record<'begun' | 'ended', string>>
}

const counted = (number: number, one: string, many: string): string =>
  `${number} ${number === 1 ? one : many}`

export const WORDING: Readonly<Record<Language, Wording>> = {
  de: {
    title: (actors) => `Netz mit ${counted(actors, 'Akteur', 'Akteuren')}`,
    summary: (actors, ties, parts, alone) =>
      `${counted(actors, 'Akteur', 'Akteure')}, ${counted(ties, 'Verbindung', 'Verbindungen')}, ` +
      `${counted(parts, 'zusammenhängender Teil', 'getrennte Teile')}, davon ${counted(alone, 'Akteur', 'Akteure')} ohne Verbindung.`,
    keys:
      'Pfeil rechts und links: Partner im Uhrzeigersinn. Pfeil runter: dessen Partner. Pfeil hoch: zurück. ' +
      'Bild auf und ab: alle Akteure. Buchstaben: suchen. Die Tabelle enthält dasselbe.',
    actor: (name, group, ties) =>
      [
        name,
        ...(group === undefined ? [] : [group]),
        counted(ties, 'Verbindung', 'Verbindungen'),
      ].join(', '),
    begun: (ties) => `${ties} neu`,
    ended: (ties) => `${ties} beendet`,
    since: (day, begun, ended) =>
      `Seit ${day ?? 'dem früheren Tag'}: ${counted(begun, 'Verbindung', 'Verbindungen')} neu, ${ended} beendet.`,
    groups: 'Gruppen',
    types: 'Arten von Verbindungen',
    shared: 'gemeinsames Gremium oder Ereignis',
    untyped: 'Verbindung',
    changed: (day) => `Seit ${day ?? 'dem früheren Tag'}`,
    changes: { begun: 'neu', ended: 'beendet' },
  },
  en: {
    title: (actors) => `Network of ${counted(actors, 'actor', 'actors')}`,
    summary: (actors, ties, parts, alone) =>
      `${counted(actors, 'actor', 'actors')}, ${counted(ties, 'tie', 'ties')}, ` +
      `${counted(parts, 'connected part', 'separate parts')}, ${counted(alone, 'actor', 'actors')} without ties.`,
    keys:
      'Right and left arrow: partners clockwise. Down: their partners. Up: back. ' +
      'Page up and down: all actors. Letters: search. The table holds the same.',
    actor: (name, group, ties) =>
      [name, ...(group === undefined ? [] : [group]), counted(ties, 'tie', 'ties')].join(', '),
    begun: (ties) => `${ties} new`,
    ended: (ties) => `${ties} ended`,
    since: (day, begun, ended) =>
      `Since ${day ?? 'the earlier day'}: ${counted(begun, 'tie', 'ties')} new, ${ended} ended.`,
    groups: 'Groups',
    types: 'Types of ties',
    shared: 'shared body or event',
    untyped: 'tie',
    changed: (day) => `Since ${day ?? 'the earlier day'}`,
    changes: { begun: 'new', ended: 'ended' },
  },
}
