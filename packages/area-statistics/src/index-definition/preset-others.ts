import type { IndexDefinition, IndicatorDefinition } from './definition.ts'
import { ATTENTION, DYNAMICS_SCALE, need, STATUS_SCALE } from './preset-parts.ts'

function domain(id: string, weight: number, de: string, en: string): IndicatorDefinition {
  return { ...need(id, '2019', id, { de, en }), weight }
}

/** Values are the domain scores; more is more deprived. Ranks are made here, shared among equals. */
export const ENGLAND_2019: IndexDefinition = {
  id: 'english-imd-2019',
  version: '2019',
  name: {
    de: 'England, Index of Multiple Deprivation 2019',
    en: 'English Indices of Deprivation 2019',
  },
  standing: 'documented',
  note: {
    de: 'Ränge je Bereich, exponentiell umgeformt, gewichtet; Zehntel nach Rang. Gewichte und Formel wurden an den 32.844 veröffentlichten Zehnteln nachgerechnet; die Datei liegt dem Produkt nicht bei.',
    en: 'Ranks per domain, exponentially transformed, weighted; deciles by rank. Weights and formula were checked against the 32,844 published deciles; that file does not come with the product.',
  },
  sources: ['MHCLG: The English Indices of Deprivation 2019, Technical report, chapter 3'],
  indicators: [
    domain('income', 0.225, 'Einkommen', 'Income'),
    domain('employment', 0.225, 'Beschäftigung', 'Employment'),
    domain('education', 0.135, 'Bildung', 'Education, skills and training'),
    domain('health', 0.135, 'Gesundheit', 'Health deprivation and disability'),
    domain('crime', 0.093, 'Kriminalität', 'Crime'),
    domain('barriers', 0.093, 'Hürden zu Wohnung und Diensten', 'Barriers to housing and services'),
    domain('living', 0.093, 'Wohnumfeld', 'Living environment'),
  ],
  fewestResidents: null,
  status: {
    combination: { kind: 'exponential-ranks' },
    grouping: { kind: 'rank-groups', groups: 10 },
  },
  dynamics: null,
  attention: [{ status: '1', dynamics: null }],
}

/** Class limits and equal weights were never confirmed by a source or a recomputation. */
export const HAMBURG: IndexDefinition = {
  id: 'hamburg-sozialmonitoring',
  version: '2017',
  name: {
    de: 'Hamburg, Sozialmonitoring (unbestätigt)',
    en: 'Hamburg, social monitoring (unconfirmed)',
  },
  standing: 'unconfirmed',
  note: {
    de: 'UNBESTÄTIGT: Klassengrenzen und gleiche Gewichte sind angenommen; keine veröffentlichte Klasse wurde nachgerechnet. Sieben Indikatoren, ab 300 Einwohner:innen und Dynamik über drei Jahre sind belegt.',
    en: 'UNCONFIRMED: class limits and equal weights are assumed; no published class was recomputed. Seven indicators, 300 residents or more and dynamics over three years are documented.',
  },
  sources: [
    'Freie und Hansestadt Hamburg: Sozialmonitoring im Rahmenprogramm Integrierte Stadtteilentwicklung (RISE)',
  ],
  indicators: [
    need('migration-children', '2017', 'I1', {
      de: 'Kinder und Jugendliche mit Migrationshintergrund',
      en: 'Children and young people with migration background',
    }),
    need('single-parent-children', '2017', 'I2', {
      de: 'Kinder von Alleinerziehenden',
      en: 'Children of single parents',
    }),
    need('sgb2-recipients', '2017', 'I3', {
      de: 'Leistungsbezug SGB II und AsylbLG',
      en: 'Recipients under SGB II and AsylbLG',
    }),
    need('unemployment', '2017', 'I4', { de: 'Arbeitslosigkeit', en: 'Unemployment' }),
    need('child-minimum-income', '2017', 'I5', {
      de: 'Kinder in Mindestsicherung',
      en: 'Children on minimum income support',
    }),
    need('old-age-minimum-income', '2017', 'I6', {
      de: 'Mindestsicherung im Alter',
      en: 'Minimum income support in old age',
    }),
    need('school-leaving', '2017', 'I7', {
      de: 'Schulabschlüsse: höchstens erster allgemeinbildender Abschluss',
      en: 'School leaving with at most the lowest certificate',
    }),
  ],
  fewestResidents: 300,
  status: STATUS_SCALE,
  dynamics: { years: 3, scale: DYNAMICS_SCALE },
  attention: ATTENTION,
}

/** A start for an index of one's own: one indicator to be renamed, Berlin's method and limits. */
export const BLANK: IndexDefinition = {
  id: 'blank',
  version: '1',
  name: { de: 'Eigener Index', en: 'Index of your own' },
  standing: 'unconfirmed',
  note: {
    de: 'Leere Vorlage mit einem Beispielindikator: Indikatoren, Gewichte, Grenzen und Ausschlüsse selbst festlegen.',
    en: 'Blank preset with one sample indicator: set indicators, weights, limits and exclusions yourself.',
  },
  sources: [],
  indicators: [need('indicator', '1', 'I1', { de: 'Indikator', en: 'Indicator' })],
  fewestResidents: null,
  status: STATUS_SCALE,
  dynamics: { years: 2, scale: DYNAMICS_SCALE },
  attention: [],
}
