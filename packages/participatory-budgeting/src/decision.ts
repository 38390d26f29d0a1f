import type { ProjectId } from './instance.ts'
import type { Fate, Round, Trace } from './trace.ts'

/** What a rule decides once every tie has been settled one way or another. */
export type Decision = {
  /** Positions of the winning projects in the order in which they won. */
  readonly winners: readonly number[]
  readonly rounds: readonly Round[]
  readonly fates: ReadonlyMap<ProjectId, Fate>
  readonly shares: Trace['shares']
  readonly comparison: Trace['comparison']
}
