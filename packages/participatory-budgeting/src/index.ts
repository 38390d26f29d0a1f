/** The door of the package: what it offers to others. */
export { award, possibleAwards, type Award } from './award.ts'
export { castBallots, type BallotProblem, type BallotSheet, type CastBallots } from './ballots.ts'
export { openBallotBox, type BallotBox } from './ballot-box.ts'
export type {
  Add1,
  Bylaw,
  Completion,
  EqualSharesRule,
  GreedyRule,
  Majority,
  MinimumSupport,
  Rule,
  Satisfaction,
  TieRule,
  Ties,
} from './bylaw.ts'
export type { Refusal } from './check-bylaw.ts'
export type { Cents, Instance, Project, ProjectId } from './instance.ts'
export { RECOMMENDED_BYLAW } from './recommended-bylaw.ts'
export type { Fate, Round, Trace } from './trace.ts'
export { openPbReader, readPb, type PbFile, type PbReader, type PbReading } from './pb-file/read.ts'
export type { PbProblem } from './pb-file/problems.ts'
