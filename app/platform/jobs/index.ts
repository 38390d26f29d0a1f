/** What the house does by itself: sealing, publishing, clearing up, keeping copies. */
export { startJobs, type Job, type RunningJobs } from './start-jobs.ts'
export { headsFile, houseJobs } from './house-jobs.ts'
