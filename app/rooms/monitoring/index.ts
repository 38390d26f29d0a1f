/** The door of the room monitoring: indicators with versions, and the published figures of areas. */
export { isCounted, type IndicatorVersion, type Unit } from './rules/indicator.ts'
export type { Figure } from './rules/figure.ts'
export { indicators, sources } from './questions/catalogue.ts'
export { areaProfile, quarterProfile } from './questions/profiles.ts'
