import type { IndexDefinition } from './definition.ts'
import { ATTENTION, DYNAMICS_SCALE, need, STATUS_SCALE } from './preset-parts.ts'

const SOURCE =
  'Senatsverwaltung für Stadtentwicklung Berlin: Indikatorenblätter MSS 2021, Langfassung, Stand 29.07.2022, Kapitel 4'
const LIMITS_NOTE = {
  de: 'Die Klassen sind relativ zur Stadt: „negativ“ heißt nicht, dass es dort absolut schlechter wurde. Regel für Gebiete mit besonderem Aufmerksamkeitsbedarf: nicht durch eine amtliche Quelle bestätigt.',
  en: 'Classes are relative to the city: "negative" does not mean that things grew worse in absolute terms. Rule for areas with special need of attention: not confirmed by an official source.',
}
const COMMON = {
  sources: [SOURCE],
  fewestResidents: 300,
  status: STATUS_SCALE,
  dynamics: { years: 2, scale: DYNAMICS_SCALE },
  attention: ATTENTION,
} as const

/** Four indicators; unemployment counts both branches of social law. */
export const BERLIN_2013: IndexDefinition = {
  ...COMMON,
  id: 'berlin-mss-2013',
  version: '2013-2017',
  name: {
    de: 'Berlin, Monitoring Soziale Stadtentwicklung 2013 bis 2017',
    en: 'Berlin, monitoring of social urban development 2013 to 2017',
  },
  standing: 'reproduced',
  note: LIMITS_NOTE,
  indicators: [
    need('unemployment', '2013: SGB II and III', 'S1', {
      de: 'Arbeitslosigkeit (SGB II und III)',
      en: 'Unemployment (SGB II and III)',
    }),
    need('long-term-unemployment', '2013', 'S2', {
      de: 'Langzeitarbeitslosigkeit',
      en: 'Long-term unemployment',
    }),
    need('transfer-income', '2013', 'S3', {
      de: 'Transferbezug der nicht Arbeitslosen',
      en: 'Transfer income of those not unemployed',
    }),
    need('child-poverty', '2013', 'S4', {
      de: 'Kinderarmut (unter 15 Jahren)',
      en: 'Child poverty (under 15 years)',
    }),
  ],
}

const UNEMPLOYMENT_2019 = need('unemployment-sgb2', '2019: SGB II only', 'S1', {
  de: 'Arbeitslosigkeit (SGB II)',
  en: 'Unemployment (SGB II)',
})
const TRANSFER_2019 = need('transfer-income', '2019', 'S3', {
  de: 'Transferbezug der nicht Arbeitslosen (SGB II und XII)',
  en: 'Transfer income of those not unemployed (SGB II and XII)',
})
const CHILD_POVERTY_2019 = need('child-poverty', '2019', 'S4', {
  de: 'Kinderarmut (unter 15 Jahren)',
  en: 'Child poverty (under 15 years)',
})

/** Three indicators: long-term unemployment left the index in 2019. */
export const BERLIN_2019: IndexDefinition = {
  ...COMMON,
  id: 'berlin-mss-2019',
  version: '2019-2021',
  name: {
    de: 'Berlin, Monitoring Soziale Stadtentwicklung 2019 und 2021',
    en: 'Berlin, monitoring of social urban development 2019 and 2021',
  },
  standing: 'reproduced',
  note: {
    de: `${LIMITS_NOTE.de} 2021 wechselten die Raumgrenzen (448 auf 542 Planungsräume) und der Nenner von S1 (bis zur Regelaltersgrenze): die Reihe bricht.`,
    en: `${LIMITS_NOTE.en} In 2021 boundaries changed (448 to 542 planning areas) and so did the denominator of S1 (up to pension age): the series breaks.`,
  },
  indicators: [UNEMPLOYMENT_2019, TRANSFER_2019, CHILD_POVERTY_2019],
}

/** Four indicators again: S2 returns with another meaning. */
export const BERLIN_2023: IndexDefinition = {
  ...COMMON,
  id: 'berlin-mss-2023',
  version: 'from 2023',
  name: {
    de: 'Berlin, Monitoring Soziale Stadtentwicklung ab 2023',
    en: 'Berlin, monitoring of social urban development from 2023',
  },
  standing: 'documented',
  note: {
    de: `${LIMITS_NOTE.de} S2 ist neu besetzt und keine Fortsetzung der Langzeitarbeitslosigkeit. Grenzen und Rechenweg sind von 2021 übernommen und an Ergebnissen ab 2023 nicht nachgerechnet.`,
    en: `${LIMITS_NOTE.en} S2 has a new meaning and does not continue long-term unemployment. Limits and method are taken over from 2021 and not recomputed on results from 2023.`,
  },
  indicators: [
    UNEMPLOYMENT_2019,
    need('single-parent-children', '2023', 'S2', {
      de: 'Kinder und Jugendliche in alleinerziehenden Haushalten',
      en: 'Children and young people in single-parent households',
    }),
    TRANSFER_2019,
    CHILD_POVERTY_2019,
  ],
}
