/** The door of the room monitoring: for the command line, the composition root, and rooms that judge by figures. */
export { importMonitoring } from './actions/import-monitoring.ts'
export { startImporting } from './actions/write-waiting-runs.ts'
export { realism, realismOf } from './questions/realism.ts'
export type { TargetRealism } from './rules/target-realism.ts'
