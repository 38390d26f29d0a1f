/** The door of the room bodies: council, steering group, office, boards, juries, and what the council resolves. */
export { type Body, type BodyKind } from './rules/body.ts'
export { isAdopted, type Resolution } from './rules/resolution.ts'
export { bodies, resolution, resolutions } from './questions/bodies.ts'
export { bodyById, presentBodies } from './storage/bodies.ts'
export { resolutionById } from './storage/resolutions.ts'
export { startDrawing } from './actions/work-off-draws.ts'
