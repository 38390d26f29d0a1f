/** Where a municipality of the demo takes boundaries and figures from; paths lie below `data/`. */
export interface DemoData {
  readonly municipality: string
  readonly name: string
  readonly isInvented: boolean
  readonly notice: string
  readonly noticeInEnglish: string
  readonly timeZone: string
  /** A preset of data/presets/names.json. */
  readonly namesPreset: string
  readonly sources: string
  readonly indicators: string
  readonly boundaries: readonly {
    readonly file: string
    readonly vintage: string
    readonly level: 'areas' | 'districts' | 'all'
  }[]
  /** Lists of areas whose boundaries are not at hand: figures for them stand in tables only. */
  readonly lists: readonly {
    readonly file: string
    readonly vintage: string
    readonly validFrom: string
    readonly code: string
    readonly name: string
  }[]
  /** Mappings of the tables to import, in this order. */
  readonly mappings: readonly string[]
}

export const dataOfAuental: DemoData = {
  municipality: 'auental',
  name: 'Stadt Auental',
  isInvented: true,
  notice: 'Auental ist erfunden. Alle Personen, Beschlüsse und Zahlen dienen der Vorführung.',
  noticeInEnglish:
    'Auental is invented. All people, resolutions and figures are made up for this demonstration.',
  timeZone: 'Europe/Berlin',
  namesPreset: 'source-2004',
  sources: 'auental/sources.json',
  indicators: 'auental/indicators.json',
  boundaries: [{ file: 'auental/boundaries.geojson', vintage: 'auental-2022', level: 'all' }],
  lists: [],
  mappings: ['auental/mapping.json'],
}

/** Real figures only: no resolutions, goals, contracts or people of Berlin are invented. */
export const dataOfBerlin: DemoData = {
  municipality: 'berlin',
  name: 'Berlin',
  isInvented: false,
  notice:
    'Wirkliche Zahlen der amtlichen Statistik. Beschlüsse, Ziele und Personen sind hier nicht erfasst.',
  noticeInEnglish:
    'Real figures of official statistics. Resolutions, goals and people are not recorded here.',
  timeZone: 'Europe/Berlin',
  namesPreset: 'berlin',
  sources: 'berlin/sources.json',
  indicators: 'berlin/indicators.json',
  boundaries: [
    { file: 'berlin/planning-areas-2006.geojson', vintage: 'lor-2006', level: 'areas' },
    { file: 'berlin/districts.geojson', vintage: 'lor-2006', level: 'districts' },
    // The reform of 2021 left the districts as they were.
    { file: 'berlin/districts.geojson', vintage: 'lor-2021', level: 'districts' },
  ],
  lists: [
    {
      file: 'berlin/area-hierarchy-2021.csv',
      vintage: 'lor-2021',
      validFrom: '2021-01-01',
      code: 'Planungsraum (Nummer)',
      name: 'Planungsraum (Name)',
    },
  ],
  mappings: [
    'berlin/mappings/mss-2013.json',
    'berlin/mappings/mss-2017.json',
    'berlin/mappings/mss-2021-full.json',
  ],
}
