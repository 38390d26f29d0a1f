import { LevelSymbol, StatusTag } from '#design/index.ts'
import type { Goal } from '../rules/goal.ts'
import { goalStatus, kindOf } from './goal-view.ts'

interface GoalTreeProps {
  readonly goals: readonly Goal[]
  readonly root: string
}

/**
 * The goals as trees: what stands below serves what stands above. The goals of the council head a section each;
 * a goal whose parent is not shown stands at the end, on its own.
 */
export function GoalTrees({ goals, root }: GoalTreeProps) {
  const known = new Set(goals.map(({ id }) => id))
  const tops = goals.filter(({ parent }) => parent === null || !known.has(parent))
  const ordered = tops.toSorted(
    (one, other) => Number(one.level !== 'normative') - Number(other.level !== 'normative'),
  )
  return (
    <>
      {ordered.map((goal) => (
        <section aria-labelledby={`ziel-${goal.id}`}>
          <div class="rf-tree">
            <div class="rf-tree__goal">
              <GoalKind goal={goal} />
              <h2 id={`ziel-${goal.id}`}>
                <a href={`${root}/ziele/${goal.id}`}>{goal.title}</a>
              </h2>
              <StateIfUnusual goal={goal} />
            </div>
            <Branches goals={goals} above={goal} root={root} />
          </div>
        </section>
      ))}
    </>
  )
}

function Branches({ goals, above, root }: GoalTreeProps & { readonly above: Goal }) {
  const here = goals.filter(({ parent }) => parent === above.id)
  if (here.length === 0) return null
  return (
    <ul>
      {here.map((goal) => (
        <li>
          <div class="rf-tree__goal">
            <GoalKind goal={goal} />
            <a href={`${root}/ziele/${goal.id}`}>{goal.title}</a>
            <StateIfUnusual goal={goal} />
          </div>
          <Branches goals={goals} above={goal} root={root} />
        </li>
      ))}
    </ul>
  )
}

const LOOKS = {
  normative: 'rf-level rf-level--normative',
  strategic: 'rf-level rf-level--strategic',
  operative: 'rf-level rf-level--operative',
} as const

const GoalKind = ({ goal }: { readonly goal: Goal }) => (
  <span class={LOOKS[goal.level]}>
    <LevelSymbol level={goal.level} />
    {kindOf(goal)}
  </span>
)

/** A goal listed here is agreed unless it says otherwise. */
const StateIfUnusual = ({ goal }: { readonly goal: Goal }) =>
  goal.state.kind === 'agreed' ? null : <StatusTag {...goalStatus(goal)} />
