/** The door of the room monitoring for the command line and for the composition root. */
export { importMonitoring } from './actions/import-monitoring.ts'
export { startImporting } from './actions/write-waiting-runs.ts'
