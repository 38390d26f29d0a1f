export type Language = 'de' | 'en'

interface Wording {
  readonly title: (actors: number) => string
  readonly summary: (actors: number, ties: number, parts: number, alone: number) => string
  readonly keys: string
  readonly actor: (name: string, group: string | undefined, ties: number) => string
  readonly noGroup: string
  readonly groups: string
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
    noGroup: 'ohne Gruppe',
    groups: 'Gruppen',
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
    noGroup: 'no group',
    groups: 'Groups',
  },
}
