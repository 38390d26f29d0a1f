/** The door of the room places: the town, its departments, quarters, phases, areas and boundaries. */
export { AREA_KINDS, vintageOn, type Area, type AreaKind, type Vintage } from './rules/area.ts'
export type { AreaGeometry } from './rules/area-import.ts'
export { PHASES, phaseOn, type Phase, type PhaseName } from './rules/phase.ts'
export { AREA_TYPES, slugOf, type AreaType, type Quarter } from './rules/quarter.ts'
export { areas, departments, quarter, quarters, vintages } from './questions/places.ts'
export { allVintages, areaExists, areasWhere } from './storage/areas.ts'
export { allQuarters, quarterById, quarterBySlug } from './storage/quarters.ts'
export { presentDepartments, type Department } from './storage/departments.ts'
