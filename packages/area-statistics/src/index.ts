/** The door of the package: what it offers to others. */
export { MISSING, SUPPRESSED, known, type AreaValue } from './area-value.ts'
export type { Bilingual, Language } from './bilingual.ts'
export type { Outcome } from './outcome.ts'

export type {
  AttentionRule,
  ClassDefinition,
  Combination,
  Direction,
  Grouping,
  IndexDefinition,
  IndicatorDefinition,
  Scale,
  Standing,
} from './index-definition/definition.ts'
export { checkDefinition, type DefinitionProblem } from './index-definition/check-definition.ts'
export {
  classify,
  contains,
  tilesTheLine,
  type Limit,
  type Range,
} from './index-definition/limits.ts'
export { PRESETS, presetOf } from './index-definition/presets.ts'

export type { AreaInput, Past, Values } from './index-run/area-input.ts'
export { changeBetween } from './index-run/changes.ts'
export type { Yardstick } from './index-run/combine.ts'
export {
  computeIndex,
  type AreaResult,
  type IndexProblem,
  type IndexRun,
} from './index-run/compute-index.ts'
export { exclusionReasons, type Exclusion, type ExclusionReason } from './index-run/exclusions.ts'
export { minMax } from './index-run/min-max.ts'
export { momentsOf, standardise, type Deviation, type Moments } from './index-run/moments.ts'
export { needsAttention, overlay, type OverlayGroup } from './index-run/overlay.ts'
export type { Position, ScaleRun } from './index-run/position.ts'
export { exponentialOfRank, rankDescending, rankGroup } from './index-run/ranks.ts'

export { parseColumns, usualColumns, type Columns } from './reading/columns.ts'
export { readNumber, type DecimalSign } from './reading/numbers.ts'
export { parseIndexDefinition } from './reading/parse-definition.ts'
export { readAreas } from './reading/read-areas.ts'
export type { TableProblem } from './reading/read-table.ts'
export { describeProblem, describeReason, type Problem } from './sentences.ts'

export {
  checkCrosswalk,
  linksFromPieces,
  type CrosswalkLink,
  type CrosswalkProblem,
  type Piece,
} from './crosswalk/links.ts'
export {
  transferCounts,
  transferShares,
  type ShareParts,
  type Transfer,
  type TransferOptions,
  type TransferredArea,
} from './crosswalk/transfer.ts'

export type { Cell, Sheet, SheetProblem, Sum, SuppressionRule } from './suppression/cells.ts'
export { protectionOf, type Protection } from './suppression/protection.ts'
export { shareOf, type ShareRule } from './suppression/share.ts'
export {
  ALL,
  cellId,
  datedId,
  joinDates,
  sheetOfTable,
  type CountTable,
  type Moment,
} from './suppression/sheets.ts'
export {
  suppress,
  type SuppressedCell,
  type Suppression,
  type SuppressionProblem,
} from './suppression/suppress.ts'

export {
  fixedClasses,
  manualClasses,
  type Classification,
  type ClassificationProblem,
  type CountedClass,
} from './classes/classification.ts'
export { equalIntervals, naturalBreaks, quantileClasses } from './classes/computed-classes.ts'

export {
  attainmentOf,
  type Attainment,
  type PlannedValue,
  type Target,
  type TargetProblem,
  type Thresholds,
} from './targets/attainment.ts'
export { decimalYear } from './targets/decimal-year.ts'
export {
  continueTrend,
  type ComparableSeries,
  type Continuation,
  type Interval,
  type TooFewData,
  type TrendOptions,
} from './trend/continuation.ts'
export { theilSen, type Line, type Point } from './trend/line.ts'
export { observedReach, type ObservedChange, type Reach, type TooFewAreas } from './trend/reach.ts'
export {
  testRealism,
  type GoalOfSeries,
  type Realism,
  type TrivialTest,
  type TrivialTestReason,
  type UtopianTest,
} from './trend/realism.ts'
export { studentT } from './trend/student-t.ts'
export { describeRealism } from './trend/describe-realism.ts'
