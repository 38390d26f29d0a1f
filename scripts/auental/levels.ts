import type { QuarterKey } from './plan.ts'

export type Column =
  | 'unter_18'
  | 'ueber_64'
  | 'arbeitslos'
  | 'transferbezug'
  | 'kinderarmut'
  | 'alleinerziehend'
  | 'sprachfoerderung'
  | 'kita'
  | 'wohndauer'
  | 'leerstand'
  | 'umzuege'

/** Level on 30 June 2022, and what happened in each of the four years since. */
type Course = readonly [level: number, ...changes: readonly [number, number, number, number]]
type Profile = Readonly<Record<Column, Course>>

/**
 * The levels tell the demo's story: in Nordstadt things turn since the programme began in 2024, Am Weiher
 * slowly loses ground, Hafenviertel comes close to the town.
 */
export const LEVELS: Readonly<Record<QuarterKey | 'elsewhere', Profile>> = {
  nordstadt: {
    unter_18: [19.8, 0.2, 0.1, 0.1, 0.1],
    ueber_64: [14.1, 0.1, 0.1, 0.2, 0.1],
    arbeitslos: [11.4, 0.3, 0.1, -0.6, -0.7],
    transferbezug: [21.9, 0.5, 0.2, -0.7, -0.9],
    kinderarmut: [38.6, 0.9, 0.4, -1.6, -2.1],
    alleinerziehend: [29.4, 0.3, 0.2, -0.1, -0.2],
    sprachfoerderung: [41.2, 1.1, 0.4, -1.9, -2.6],
    kita: [81.5, 0.4, 0.9, 2.1, 2.4],
    wohndauer: [45.8, -0.3, 0.2, 0.9, 1.1],
    leerstand: [19.4, 0.8, 0.3, -2.3, -2.7],
    umzuege: [34.2, 0.4, -0.3, -1.2, -1.4],
  },
  'am-weiher': {
    unter_18: [20.9, 0.3, 0.2, 0.3, 0.2],
    ueber_64: [24.6, 0.4, 0.5, 0.4, 0.5],
    arbeitslos: [9.2, 0.3, 0.2, 0.4, 0.2],
    transferbezug: [19.4, 0.6, 0.4, 0.5, 0.5],
    kinderarmut: [35.7, 1.2, 0.8, 1.1, 0.9],
    alleinerziehend: [31.8, 0.4, 0.3, 0.2, 0.4],
    sprachfoerderung: [34.1, 1.2, 1.4, 0.9, 1.3],
    kita: [84.3, -0.6, -0.4, -0.7, -0.3],
    wohndauer: [58.6, -0.4, -0.3, -0.5, -0.4],
    leerstand: [21.7, 1.4, 1.2, 0.9, 1.6],
    umzuege: [22.4, 0.5, 0.4, 0.3, 0.5],
  },
  hafenviertel: {
    unter_18: [18.2, 0.1, 0.2, 0.1, 0.2],
    ueber_64: [15.3, 0.1, 0, 0.1, 0.1],
    arbeitslos: [8.7, -0.5, -0.4, -0.4, -0.3],
    transferbezug: [16.8, -0.8, -0.6, -0.5, -0.4],
    kinderarmut: [28.9, -1.6, -1.3, -0.9, -0.8],
    alleinerziehend: [26.5, -0.3, -0.2, -0.2, -0.1],
    sprachfoerderung: [31.4, -1.8, -1.4, -1.2, -0.9],
    kita: [87.2, 1.3, 1.1, 0.8, 0.6],
    wohndauer: [45.1, 1.2, 1.3, 1.1, 0.9],
    leerstand: [11.8, -1.9, -1.4, -1.1, -0.8],
    umzuege: [29.6, -1.1, -0.8, -0.7, -0.5],
  },
  elsewhere: {
    unter_18: [16.4, 0.1, 0, 0.1, 0],
    ueber_64: [21.7, 0.2, 0.2, 0.3, 0.2],
    arbeitslos: [4.9, 0.1, 0.2, 0, -0.1],
    transferbezug: [8.3, 0.2, 0.2, 0.1, 0],
    kinderarmut: [13.1, 0.4, 0.2, 0.1, -0.1],
    alleinerziehend: [20.6, 0.1, 0.1, 0.1, 0],
    sprachfoerderung: [15.8, 0.5, 0.4, 0.3, 0.2],
    kita: [92.6, 0.3, 0.2, 0.3, 0.2],
    wohndauer: [61.9, 0.1, 0, 0.2, 0.1],
    leerstand: [6.2, 0.4, 0.3, 0.2, 0.1],
    umzuege: [18.3, 0.1, -0.1, 0, 0.1],
  },
}

/** How far the areas of one part of the town lie apart, as a share of the level. */
export const SPREAD = 0.13

/** By how much the residents grow in a year. */
export const GROWTH: Readonly<Record<QuarterKey | 'elsewhere', number>> = {
  nordstadt: 0.006,
  'am-weiher': -0.004,
  hafenviertel: 0.011,
  elsewhere: 0.003,
}

/** Residents an area must have before shares are published. */
export const FEWEST_RESIDENTS = 300
/** Children of one year, of whom shares are published. */
export const FEWEST_CHILDREN = 15
/** The shops were not counted in this year. */
export const YEAR_WITHOUT_SHOP_COUNT = 2023
/** The day-care figures of one area did not arrive in the first year. */
export const NOT_DELIVERED = { area: '0410', column: 'kita', year: 2022 } as const
