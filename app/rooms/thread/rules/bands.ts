import { LEVELS, type Level } from '#platform/values/index.ts'
import { keyOf, type ThreadEdge, type ThreadObject } from './thread-object.ts'

/** What stands on a level of the thread, and how much of it has something hanging on below. */
export interface Band {
  readonly level: Level
  readonly goals: number
  readonly served: number
}

/** The kind of goal that each level speaks in (M12), and what must serve it. */
const SPEAKS: Readonly<Record<Level, { readonly kind: string; readonly servedBy: string }>> = {
  normative: { kind: 'orientation-goal', servedBy: 'implementation-goal' },
  strategic: { kind: 'implementation-goal', servedBy: 'action-goal' },
  operative: { kind: 'action-goal', servedBy: 'measure' },
}

const PROMISES_NOTHING = ['draft', 'given-up']

/** The thread in three bands. Drafts do not count, nor what was given up: nobody promises them. */
export function bandsOf(
  objects: readonly ThreadObject[],
  edges: readonly ThreadEdge[],
): readonly Band[] {
  const agreed = objects.filter(({ state }) => !PROMISES_NOTHING.includes(state))
  const known = new Set(agreed.map(keyOf))
  return LEVELS.map((level) => {
    const { kind, servedBy } = SPEAKS[level]
    const served = new Set(
      edges
        .filter(({ from }) => from.kind === servedBy && known.has(keyOf(from)))
        .map(({ to }) => keyOf(to)),
    )
    const goals = agreed.filter((object) => object.kind === kind)
    return {
      level,
      goals: goals.length,
      served: goals.filter((goal) => served.has(keyOf(goal))).length,
    }
  })
}
