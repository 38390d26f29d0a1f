import type { ContentDay, QuarterKey } from './types.ts'

interface FigureOfFinding {
  readonly indicator: string
  readonly on: ContentDay
  /** The id of a small area; without it the whole quarter. */
  readonly area?: string
}

interface DemoFinding {
  readonly quarter: QuarterKey
  readonly kind: 'strength' | 'need'
  readonly title: string
  readonly explanation: string
  readonly figures: readonly [FigureOfFinding, ...FigureOfFinding[]]
  readonly writtenOn: ContentDay
  /** Left out: still internal. */
  readonly releasedOn?: ContentDay
}

const LATEST = '2026-06-30'
const START = '2022-06-30'

/** What the neighbourhood managers of Auental read in its invented figures (M13). */
export const findings: readonly DemoFinding[] = [
  {
    quarter: 'nordstadt',
    kind: 'need',
    title: 'In der Nordstadt wächst mehr als jedes dritte Kind in Armut auf',
    explanation:
      'Die Kinderarmut liegt weit über der Stadt. Kita und Grundschule berichten, dass Familien Beiträge für Ausflüge und Mittagessen nicht zahlen können.',
    figures: [
      { indicator: 'auental.child-poverty', on: START },
      { indicator: 'auental.child-poverty', on: LATEST },
    ],
    writtenOn: '2026-09-14',
    releasedOn: '2026-09-28',
  },
  {
    quarter: 'nordstadt',
    kind: 'need',
    title: 'Jedes siebte Ladenlokal steht leer',
    explanation:
      'Am Bahnhof und am Lindenplatz fehlen Geschäfte des täglichen Bedarfs. Der Leerstand sinkt, liegt aber noch über dem der Stadt.',
    figures: [{ indicator: 'auental.vacant-shops', on: LATEST }],
    writtenOn: '2026-09-14',
    releasedOn: '2026-09-28',
  },
  {
    quarter: 'nordstadt',
    kind: 'strength',
    title: 'Mehr Kinder gehen in eine Kita als zu Beginn des Programms',
    explanation:
      'Der Anteil der betreuten Kinder ist gestiegen. Dazu trägt der Anbau in der Gerberstraße bei, der 2026 zehn Plätze brachte.',
    figures: [
      { indicator: 'auental.day-care', on: '2024-06-30' },
      { indicator: 'auental.day-care', on: LATEST },
    ],
    writtenOn: '2026-09-14',
    releasedOn: '2026-09-28',
  },
  {
    quarter: 'nordstadt',
    kind: 'need',
    title: 'Im Schlachthofviertel braucht fast jedes zweite Kind Sprachförderung',
    explanation:
      'Noch nicht abgestimmt: Das Schulamt prüft, ob sich die Zahl durch die neue Untersuchung erklärt.',
    figures: [{ indicator: 'auental.language-support', on: LATEST, area: '0104' }],
    writtenOn: '2026-11-02',
  },
  {
    quarter: 'am-weiher',
    kind: 'need',
    title: 'Am Weiher nimmt die Arbeitslosigkeit zu, während sie in der Stadt sinkt',
    explanation:
      'Seit 2022 verliert die Siedlung an Boden. Die Wohnungsgesellschaft nennt Wegzüge von Familien mit zwei Einkommen.',
    figures: [
      { indicator: 'auental.unemployment', on: START },
      { indicator: 'auental.unemployment', on: LATEST },
    ],
    writtenOn: '2026-08-20',
    releasedOn: '2026-09-07',
  },
  {
    quarter: 'hafenviertel',
    kind: 'strength',
    title: 'Das Hafenviertel ist der Stadt nahe gekommen',
    explanation:
      'Arbeitslosigkeit und Kinderarmut liegen nur noch wenig über der Stadt. Das stützt den Rückzug des Quartiermanagements.',
    figures: [
      { indicator: 'auental.unemployment', on: LATEST },
      { indicator: 'auental.child-poverty', on: LATEST },
    ],
    writtenOn: '2026-08-31',
    releasedOn: '2026-09-07',
  },
]
