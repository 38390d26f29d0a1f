import type { Bench, DemoBody, DemoMembership, ContentDay, MemberFunction } from './types.ts'

const ELECTED: Readonly<Record<'nordstadt' | 'hafenviertel', ContentDay>> = {
  nordstadt: '2026-05-20',
  hafenviertel: '2025-09-10',
}

const member =
  (since: ContentDay) =>
  (person: string, bench: Bench, ...functions: readonly MemberFunction[]): DemoMembership => ({
    person,
    bench,
    since,
    mayVote: true,
    ...(functions.length > 0 ? { functions } : {}),
  })
const ofNordstadt = member(ELECTED.nordstadt)
const ofHafenviertel = member(ELECTED.hafenviertel)
const ofSteering = member('2023-12-01')
const ofOffice = member('2023-12-01')
const ofRoundTable = member('2014-03-01')

/** The management attends and speaks, but does not vote. */
const advising = (person: string, since: ContentDay): DemoMembership => ({
  person,
  bench: 'institutions',
  since,
  mayVote: false,
})

const NONE: readonly DemoMembership[] = []

const cityBodies: readonly DemoBody[] = [
  {
    key: 'council',
    kind: 'council',
    level: 'normative',
    quarter: null,
    name: 'Gemeinderat der Stadt Auental',
    namePreset: 'source-2004',
    rulePreset: 'external',
    external: true,
    existsSince: '1975-01-01',
    about: 'Beschließt Ziele, Gebiete und Geld. Arbeitet im Ratsinformationssystem der Stadt.',
    members: NONE,
  },
  {
    key: 'committee',
    kind: 'committee',
    level: 'normative',
    quarter: null,
    name: 'Ausschuss für Soziales und Stadtentwicklung',
    namePreset: 'source-2004',
    rulePreset: 'external',
    external: true,
    existsSince: '2020-11-01',
    about: 'Berät die Vorlagen für den Gemeinderat.',
    members: NONE,
  },
  {
    key: 'steering-group',
    kind: 'steering-group',
    level: 'strategic',
    quarter: null,
    name: 'Lenkungsgruppe Quartiere',
    namePreset: 'north-rhine-westphalia',
    rulePreset: 'one-vote-per-department',
    external: false,
    existsSince: '2017-06-01',
    about: 'Fünf Fachbereiche stimmen Ziele, Verträge und Prioritäten ab.',
    members: [
      ofSteering('katrin-olbrich', 'administration', 'chair'),
      {
        ...ofSteering('martin-falkenberg', 'administration', 'deputy'),
        standsInFor: 'katrin-olbrich',
      },
      ofSteering('sevda-karaca', 'administration'),
      ofSteering('juergen-thoma', 'administration'),
      ofSteering('anneke-devries', 'administration'),
    ],
  },
  {
    key: 'coordination-office',
    kind: 'coordination-office',
    level: 'strategic',
    quarter: null,
    name: 'Geschäftsstelle Koordination Quartiermanagement',
    namePreset: 'source-2004',
    rulePreset: 'office',
    external: false,
    existsSince: '2017-06-01',
    about:
      'Hält den Kontakt zwischen Quartieren und Fachbereichen, führt Monitoring und Controlling.',
    members: [
      ofOffice('ralf-heitkamp', 'administration', 'chair'),
      { ...ofOffice('nadine-kowalski', 'administration', 'deputy'), standsInFor: 'ralf-heitkamp' },
    ],
  },
]

const nordstadtBodies: readonly DemoBody[] = [
  {
    key: 'board-nordstadt',
    kind: 'board',
    level: 'operative',
    quarter: 'nordstadt',
    name: 'Quartiersrat Nordstadt',
    namePreset: 'berlin',
    rulePreset: 'berlin-quartiersrat',
    external: false,
    existsSince: '2024-05-15',
    about: 'Bewohner:innen und Einrichtungen beraten und entwickeln gemeinsame Projekte.',
    members: [
      ofNordstadt('gerda-lindemann', 'residents', 'chair'),
      ofNordstadt('fatoumata-barry', 'residents'),
      ofNordstadt('andrii-tkachenko', 'residents'),
      ofNordstadt('thi-mai-nguyen', 'residents', 'minutes-clerk'),
      ofNordstadt('mehmet-yildiz', 'business'),
      { ...ofNordstadt('rosa-marques', 'institutions', 'deputy'), standsInFor: 'gerda-lindemann' },
      ofNordstadt('yusuf-demirel', 'institutions'),
      advising('leyla-arslan', '2024-05-15'),
    ],
  },
  {
    key: 'jury-nordstadt',
    kind: 'jury',
    level: 'operative',
    quarter: 'nordstadt',
    name: 'Bürgerjury Nordstadt',
    namePreset: 'source-2004',
    rulePreset: 'jury-drawn-by-lot',
    external: false,
    existsSince: '2024-06-20',
    about: 'Entscheidet über den Quartierfonds. Die Hälfte der Mitglieder ist ausgelost.',
    members: [
      ofNordstadt('dieter-kruse', 'residents', 'chair'),
      ofNordstadt('amina-benali', 'residents'),
      { ...ofNordstadt('oleksandra-bondar', 'residents', 'deputy'), standsInFor: 'dieter-kruse' },
      ofNordstadt('hatice-oeztuerk', 'residents', 'minutes-clerk'),
      ofNordstadt('emmanuel-mensah', 'institutions'),
      ofNordstadt('brigitte-vogel', 'institutions'),
      advising('tobias-wenk', '2024-06-20'),
    ],
  },
  {
    key: 'office-nordstadt',
    kind: 'neighbourhood-office',
    level: 'operative',
    quarter: 'nordstadt',
    name: 'Quartierbüro Nordstadt',
    namePreset: 'source-2004',
    rulePreset: 'office',
    external: false,
    existsSince: '2024-04-15',
    about: 'Gerberstraße 12. Offen montags bis donnerstags von 10 bis 18 Uhr.',
    members: [advising('leyla-arslan', '2024-04-15'), advising('tobias-wenk', '2024-04-15')],
  },
  {
    key: 'group-education-nordstadt',
    kind: 'working-group',
    level: 'operative',
    quarter: 'nordstadt',
    name: 'Arbeitsgemeinschaft Bildung Nordstadt',
    namePreset: 'source-2004',
    rulePreset: 'working-group',
    external: false,
    existsSince: '2016-09-01',
    about: 'Kitas, Schule und Vereine trafen sich schon vor dem Programm.',
    members: [
      ofNordstadt('rosa-marques', 'institutions', 'chair'),
      ofNordstadt('ulrike-stein', 'institutions'),
    ],
  },
  {
    key: 'group-shops-nordstadt',
    kind: 'working-group',
    level: 'operative',
    quarter: 'nordstadt',
    name: 'Arbeitsgemeinschaft Läden und Handwerk',
    namePreset: 'source-2004',
    rulePreset: 'working-group',
    external: false,
    existsSince: '2024-09-10',
    about: 'Geschäftsleute, Eigentümer:innen und die Wirtschaftsförderung.',
    members: [
      ofNordstadt('mehmet-yildiz', 'business', 'chair'),
      ofNordstadt('stefan-bruening', 'administration'),
    ],
  },
]

const weiherBodies: readonly DemoBody[] = [
  {
    key: 'round-table-weiher',
    kind: 'working-group',
    level: 'operative',
    quarter: 'am-weiher',
    name: 'Runder Tisch Am Weiher',
    namePreset: 'bremen',
    rulePreset: 'open-forum',
    external: false,
    existsSince: '2014-03-01',
    about: 'Besteht seit 2014 und soll Keim eines Quartierbeirats werden. Entscheidet im Konsens.',
    members: [
      ofRoundTable('heinz-jablonski', 'residents', 'chair'),
      ofRoundTable('valentina-schneider', 'residents', 'minutes-clerk'),
      ofRoundTable('rami-almasri', 'residents'),
      ofRoundTable('sabrina-koehler', 'business'),
      advising('samuel-okafor', '2026-08-01'),
    ],
  },
]

const hafenBodies: readonly DemoBody[] = [
  {
    key: 'board-hafenviertel',
    kind: 'board',
    level: 'operative',
    quarter: 'hafenviertel',
    name: 'Stadtteilbeirat Hafenviertel',
    namePreset: 'hamburg',
    rulePreset: 'hamburg-stadtteilbeirat',
    external: false,
    existsSince: '2018-09-12',
    about: 'Tagt öffentlich. Will auch ohne Quartiermanagement weitermachen.',
    members: [
      ofHafenviertel('karl-heinz-stoever', 'residents', 'chair'),
      ofHafenviertel('joanna-zielinska', 'residents', 'minutes-clerk'),
      {
        ...ofHafenviertel('parisa-rahimi', 'residents', 'deputy'),
        standsInFor: 'karl-heinz-stoever',
      },
      ofHafenviertel('ibrahim-haddad', 'business'),
      ofHafenviertel('ole-janssen', 'institutions'),
      advising('ewa-nowicka', '2018-09-12'),
    ],
  },
  {
    key: 'jury-hafenviertel',
    kind: 'jury',
    level: 'operative',
    quarter: 'hafenviertel',
    name: 'Aktionsfondsjury Hafenviertel',
    namePreset: 'berlin',
    rulePreset: 'berlin-aktionsfondsjury',
    external: false,
    existsSince: '2019-02-06',
    about: 'Nur Bewohner:innen. Entscheidet über kleine Aktionen bis 1.500 Euro.',
    members: [
      ofHafenviertel('svenja-matthies', 'residents', 'chair'),
      ofHafenviertel('goran-petrovic', 'residents', 'minutes-clerk'),
      ofHafenviertel('lan-pham', 'residents'),
    ],
  },
  {
    key: 'office-hafenviertel',
    kind: 'neighbourhood-office',
    level: 'operative',
    quarter: 'hafenviertel',
    name: 'Quartierbüro Hafenviertel',
    namePreset: 'source-2004',
    rulePreset: 'office',
    external: false,
    existsSince: '2018-04-16',
    about: 'Ankerplatz 3. Offen dienstags und donnerstags von 12 bis 18 Uhr.',
    members: [advising('ewa-nowicka', '2018-04-16')],
  },
  {
    key: 'group-handover-hafenviertel',
    kind: 'working-group',
    level: 'operative',
    quarter: 'hafenviertel',
    name: 'Projektgruppe Übergabe',
    namePreset: 'source-2004',
    rulePreset: 'working-group',
    external: false,
    existsSince: '2025-01-20',
    about: 'Klärt, wer welche Aufgabe des Quartierbüros übernimmt.',
    members: [
      ofHafenviertel('joanna-zielinska', 'residents', 'chair'),
      ofHafenviertel('marlene-fuchs', 'institutions'),
      ofHafenviertel('ole-janssen', 'institutions'),
    ],
  },
]

export const bodies: readonly DemoBody[] = [
  ...cityBodies,
  ...nordstadtBodies,
  ...weiherBodies,
  ...hafenBodies,
]
