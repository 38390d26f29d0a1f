/** The door of the package: what it offers to others. */
export { householdKey, householdReview, separateHouseholds, type SharedAddress } from './address.ts'
export { chanceFrom, shuffled, type Chance } from './chance.ts'
export { drawProblems } from './draw-check.ts'
export { drawNumber, revealSeed, type DrawingOutcome, type DrawingRefused } from './drawing.ts'
export { eligiblePeople, type EligibleOptions, type LeftOut } from './eligible.ts'
export { explainChance, type Explanation, type QuotaEffect } from './explain.ts'
export { figuresOf, type Figures } from './figures.ts'
export { loadSolver } from './highs-solver.ts'
export { whyNeverSelected, type NeverSelected } from './never-selected.ts'
export type { Draw, Person, Quota } from './pool.ts'
export type { Outcome, Place, Problem, TableName } from './problems.ts'
export { readPeople, type ReadPeopleOptions } from './read-people.ts'
export { readQuotas } from './read-quotas.ts'
export { readRecord, type ReadRecord } from './read-record.ts'
export {
  announceLottery,
  announcementHash,
  numberFromSeed,
  publicRecord,
  seedCommitmentOf,
  type DrawRecord,
  type OfficeRecord,
  type PublicRecord,
  type RecordOptions,
} from './record.ts'
export { recogniseColumns, type RecognisedColumns, type ValueColumn } from './recognise.ts'
export {
  applyRelaxation,
  relaxQuotas,
  type QuotaChange,
  type Relaxation,
  type RelaxOptions,
} from './relax.ts'
export {
  alternatesFor,
  replacementDraw,
  type Alternates,
  type ReplacementDraw,
} from './replacement.ts'
export { METHODS, selectPanel, type Method, type Selection, type SelectOptions } from './select.ts'
export { changeSentence, problemSentence, type Language } from './sentences.ts'
export { sha256 } from './sha256.ts'
export type { Solver } from './solver.ts'
export {
  mergeReplies,
  responseByGroup,
  sampleRegister,
  type Invitation,
  type MergedReplies,
  type RegisterEntry,
  type Reply,
  type Response,
  type SampleOptions,
} from './stage-one.ts'
export { decodeText, readTable, type Table, type TableRow } from './table.ts'
export { verifyRecord, type Check, type CheckName, type VerifyOptions } from './verify.ts'
export type { Progress, Watch } from './watch.ts'
