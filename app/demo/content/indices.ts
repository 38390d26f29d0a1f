import type { ContentDay } from './types.ts'

interface DemoDecision {
  /** The id of a small area. */
  readonly area: string
  readonly decision: 'selected' | 'watched' | 'not-selected'
  readonly reason: string
  readonly decidedOn: ContentDay
}

export interface DemoIndex {
  readonly name: string
  readonly preset: string
  /** Code and version of the catalogue. */
  readonly indicators: readonly string[]
  readonly combination: 'standardised-sum'
  readonly deviation: 'population'
  readonly fewestResidents: number
  readonly statusHigh: number
  readonly statusLow: number
  readonly statusVeryLow: number
  readonly dynamicsYears: number
  readonly dynamicsPositive: number
  readonly dynamicsNegative: number
  readonly onLimit: 'towards-middle'
  readonly attention: readonly string[]
  readonly runs: readonly {
    readonly day: ContentDay
    readonly computedOn?: ContentDay
    readonly decisions: readonly DemoDecision[]
    /** Left out: still internal. */
    readonly releasedOn?: ContentDay
  }[]
}

/** The method of Berlin, which Auental took over. */
const METHOD = {
  combination: 'standardised-sum',
  deviation: 'population',
  fewestResidents: 300,
  statusHigh: -1,
  statusLow: 1,
  statusVeryLow: 1.5,
  dynamicsYears: 2,
  dynamicsPositive: -1,
  dynamicsNegative: 1,
  onLimit: 'towards-middle',
  attention: ['3-', '4+', '4+/-', '4-'],
} as const

/** Auental compares its 27 areas every two years; what followed from it is invented like all of the town. */
export const indicesOfAuental: readonly DemoIndex[] = [
  {
    ...METHOD,
    name: 'Sozialindex Auental',
    preset: 'blank',
    indicators: ['auental.unemployment:1', 'auental.transfer-income:1', 'auental.child-poverty:1'],
    runs: [
      {
        day: '2024-06-30',
        computedOn: '2024-10-14',
        decisions: [
          {
            area: '0103',
            decision: 'selected',
            reason: 'Gehört zur Nordstadt. Der Index bestätigt, was Schule und Kita berichten.',
            decidedOn: '2024-10-28',
          },
          {
            area: '0101',
            decision: 'selected',
            reason:
              'Die Regel weist nicht auf das Bahnhofsviertel. Es gehört aber zum selben Alltag wie das Gerberviertel: gleiche Schule, gleiche Läden.',
            decidedOn: '2024-10-28',
          },
        ],
        releasedOn: '2024-11-04',
      },
      {
        day: '2026-06-30',
        computedOn: '2026-10-12',
        decisions: [
          {
            area: '0201',
            decision: 'watched',
            reason:
              'Am Weiher Nord fällt zurück. Das Quartier ist in Vorbereitung; vor einer Auswahl hört die Lenkungsgruppe die Wohnungsgesellschaft.',
            decidedOn: '2026-10-26',
          },
        ],
      },
    ],
  },
]

/** The published index of Berlin, computed anew from its published shares; no decisions of Berlin are invented. */
export const indicesOfBerlin: readonly DemoIndex[] = [
  {
    ...METHOD,
    name: 'Monitoring Soziale Stadtentwicklung 2013 bis 2017, nachgerechnet',
    preset: 'berlin-mss-2013',
    indicators: [
      'mss.unemployment:1',
      'mss.long-term-unemployment:1',
      'mss.transfer-income:1',
      'mss.child-poverty:1',
    ],
    runs: [
      { day: '2012-12-31', decisions: [], releasedOn: '2026-11-01' },
      { day: '2016-12-31', decisions: [], releasedOn: '2026-11-01' },
    ],
  },
  {
    ...METHOD,
    name: 'Monitoring Soziale Stadtentwicklung 2019 und 2021, nachgerechnet',
    preset: 'berlin-mss-2019',
    indicators: ['mss.unemployment:2', 'mss.transfer-income:1', 'mss.child-poverty:1'],
    runs: [{ day: '2020-12-31', decisions: [], releasedOn: '2026-11-01' }],
  },
]
