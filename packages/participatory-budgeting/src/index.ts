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
export type { PbFile, PbReading } from './pb-file/file.ts'
export { openPbReader, readPb, type PbReader } from './pb-file/read.ts'
export type { PbProblem } from './pb-file/problems.ts'
export { sayProblem } from './pb-file/say-problem.ts'
export { documentOf, documentOfInstance, writePb, type PbDocument } from './pb-file/write.ts'
export { amountText, parseAmount } from './pb-file/numbers.ts'
export { explain } from './explanation/explain.ts'
export { sayRefusal } from './explanation/refusals.ts'
export { speechOf, type Language, type SpeechOptions } from './explanation/speech.ts'
export { sayAccount, voterAccount, type VoterAccount } from './explanation/voter-account.ts'
export { rational, toNumber, toText, type Rational } from './rational.ts'
