/**
 * The plan of Auental, an invented town: where its small areas lie (kilometres east and north of the
 * town's south-western corner) and how many people live in each. No real place is meant.
 */
export type QuarterKey = 'nordstadt' | 'am-weiher' | 'hafenviertel'
export type Point = readonly [number, number]

export interface SmallArea {
  readonly id: string
  readonly name: string
  readonly quarter: QuarterKey | null
  readonly centre: Point
  /** Residents on 30 June 2022. */
  readonly residents: number
}

export const QUARTERS: readonly {
  readonly id: string
  readonly key: QuarterKey
  readonly name: string
}[] = [
  { id: '01', key: 'nordstadt', name: 'Nordstadt' },
  { id: '02', key: 'am-weiher', name: 'Am Weiher' },
  { id: '03', key: 'hafenviertel', name: 'Hafenviertel' },
]

const inQuarter =
  (quarter: QuarterKey | null) =>
  (id: string, name: string, centre: Point, residents: number): SmallArea => ({
    id,
    name,
    quarter,
    centre,
    residents,
  })
const nordstadt = inQuarter('nordstadt')
const amWeiher = inQuarter('am-weiher')
const hafenviertel = inQuarter('hafenviertel')
const elsewhere = inQuarter(null)

export const SMALL_AREAS: readonly SmallArea[] = [
  nordstadt('0101', 'Bahnhofsviertel', [4.55, 5.1], 2410),
  nordstadt('0102', 'Lindenplatz', [5.25, 5.15], 2680),
  nordstadt('0103', 'Gerberviertel', [5.95, 4.95], 1930),
  nordstadt('0104', 'Schlachthofviertel', [4.85, 5.95], 1590),
  nordstadt('0105', 'Nordring', [5.75, 5.85], 1870),
  amWeiher('0201', 'Am Weiher Nord', [1.75, 5.0], 2350),
  amWeiher('0202', 'Weiherhöfe', [2.35, 4.2], 1780),
  amWeiher('0203', 'Am Weiher Süd', [1.65, 3.45], 2190),
  amWeiher('0204', 'Birkengrund', [1.0, 4.25], 1120),
  hafenviertel('0301', 'Ankerplatz', [6.35, 4.15], 1940),
  hafenviertel('0302', 'Speicherstraße', [6.95, 4.65], 1620),
  hafenviertel('0303', 'Alter Hafen', [7.0, 3.75], 1050),
  hafenviertel('0304', 'Fischerwehr', [6.1, 3.4], 1480),
  hafenviertel('0305', 'Werftgelände', [7.75, 4.1], 180),
  elsewhere('0401', 'Altstadt', [5.15, 4.25], 3890),
  elsewhere('0402', 'Südstadt', [4.8, 3.1], 7240),
  elsewhere('0403', 'Klinikviertel', [3.85, 4.2], 5310),
  elsewhere('0404', 'Weststadt', [3.2, 5.25], 7860),
  elsewhere('0405', 'Rosenhöhe', [3.35, 2.9], 6120),
  elsewhere('0406', 'Kirchberg', [5.75, 2.1], 5480),
  elsewhere('0407', 'Mühlental', [3.6, 1.3], 3650),
  elsewhere('0408', 'Obere Au', [2.0, 6.5], 4170),
  elsewhere('0409', 'Stadtwald', [3.8, 7.1], 90),
  elsewhere('0410', 'Ziegelei', [5.5, 7.3], 4930),
  elsewhere('0411', 'Neudorf', [7.2, 6.3], 6040),
  elsewhere('0412', 'Gewerbepark Ost', [8.5, 5.2], 210),
  elsewhere('0413', 'Untere Au', [8.0, 2.6], 4520),
]

/** Points beyond the town limits: the limits run half-way between them and the outer areas. */
export const BEYOND: readonly Point[] = [
  [-0.9, 4.4],
  [-0.7, 2.6],
  [0.6, 1.5],
  [1.6, 0.3],
  [3.4, -0.6],
  [5.6, -0.1],
  [7.4, 0.6],
  [9.2, 1.3],
  [10.1, 3.2],
  [10.3, 5.4],
  [9.4, 7.1],
  [7.6, 8.2],
  [5.6, 8.9],
  [3.7, 8.7],
  [1.9, 8.1],
  [0.3, 7.1],
  [-0.3, 5.8],
]

/** The river Aue runs along borders of areas, past these places. */
export const RIVER_PAST: readonly Point[] = [
  [1.2, 2.4],
  [2.9, 3.6],
  [4.4, 3.7],
  [5.6, 3.8],
  [6.6, 3.3],
  [7.9, 3.3],
  [9.2, 3.9],
]

export const RAILWAY: readonly Point[] = [
  [0.9, 6.0],
  [1.9, 5.8],
  [3.4, 5.75],
  [4.6, 5.5],
  [5.5, 5.55],
  [6.6, 5.4],
  [7.7, 5.0],
  [8.8, 4.5],
  [9.4, 4.4],
]

export const HARBOUR: readonly Point[] = [
  [7.28, 3.42],
  [7.36, 3.5],
  [7.22, 3.86],
  [7.3, 4.02],
  [7.2, 4.06],
  [7.08, 3.88],
  [7.22, 3.5],
  [7.28, 3.42],
]

export const POND: readonly Point[] = [
  [1.55, 4.32],
  [1.72, 4.42],
  [1.9, 4.4],
  [2.0, 4.26],
  [1.93, 4.12],
  [1.76, 4.05],
  [1.6, 4.12],
  [1.52, 4.22],
  [1.55, 4.32],
]
