import { dataOfAuental } from './real-and-invented-data.ts'
import type { DemoMunicipality, DemoQuarter } from './types.ts'

export const municipality: DemoMunicipality = {
  key: 'auental',
  data: dataOfAuental,
  departments: [
    { key: 'social-affairs', name: 'Fachbereich Soziales und Integration' },
    { key: 'youth', name: 'Fachbereich Jugend und Familie' },
    { key: 'education', name: 'Fachbereich Schule und Bildung' },
    { key: 'planning', name: 'Fachbereich Stadtplanung und Bauen' },
    { key: 'green', name: 'Fachbereich Grün und Umwelt' },
    { key: 'economy', name: 'Wirtschaftsförderung' },
    { key: 'culture', name: 'Fachbereich Kultur und Sport' },
    { key: 'finance', name: 'Kämmerei' },
    { key: 'audit', name: 'Rechnungsprüfungsamt' },
    { key: 'central', name: 'Zentrale Dienste' },
  ],
}

export const quarters: readonly DemoQuarter[] = [
  {
    key: 'nordstadt',
    areaId: '01',
    smallAreaIds: ['0101', '0102', '0103', '0104', '0105'],
    name: 'Nordstadt',
    areaType: 'inner-city-old-stock',
    summary:
      'Altbauviertel am Bahnhof. Viele Familien ziehen zu, viele Läden stehen leer, Grün ist knapp. Seit 2024 im Programm.',
    phases: [
      { phase: 'preparation', from: '2023-11-14', until: '2024-03-31' },
      { phase: 'impulse', from: '2024-04-01', until: '2028-12-31' },
    ],
  },
  {
    key: 'am-weiher',
    areaId: '02',
    smallAreaIds: ['0201', '0202', '0203', '0204'],
    name: 'Am Weiher',
    areaType: 'large-post-war-estate',
    summary:
      'Großwohnsiedlung der 1970er Jahre. Die Wohnungen sind bezahlbar, das Ladenzentrum verliert seine Geschäfte. Die Vorbereitung läuft.',
    phases: [{ phase: 'preparation', from: '2026-06-16', until: '2027-06-30' }],
  },
  {
    key: 'hafenviertel',
    areaId: '03',
    smallAreaIds: ['0301', '0302', '0303', '0304', '0305'],
    name: 'Hafenviertel',
    areaType: 'inner-city-old-stock',
    summary:
      'Früheres Arbeiterviertel am Hafen. Nach sieben Jahren Förderung tragen örtliche Gruppen immer mehr selbst. Das Quartiermanagement geht Ende 2027.',
    phases: [
      { phase: 'preparation', from: '2017-05-09', until: '2018-03-31' },
      { phase: 'impulse', from: '2018-04-01', until: '2024-12-31' },
      {
        phase: 'consolidation',
        from: '2025-01-01',
        until: '2027-12-31',
        managementLeavesOn: '2027-12-31',
      },
    ],
  },
]
