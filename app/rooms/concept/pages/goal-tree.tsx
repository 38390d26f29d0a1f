import { StatusTag } from '#design/index.ts'
import type { Goal } from '../rules/goal.ts'
import { goalStatus, kindOf } from './goal-view.ts'

interface GoalTreeProps {
  readonly goals: readonly Goal[]
  readonly root: string
}

/** The goals as a tree: what stands below serves what stands above. A goal whose parent is not shown stands at the top. */
export function GoalTree({ goals, root }: GoalTreeProps) {
  const known = new Set(goals.map(({ id }) => id))
  const tops = goals.filter(({ parent }) => parent === null || !known.has(parent))
  return <Branches goals={goals} here={tops} root={root} />
}

function Branches({ goals, here, root }: GoalTreeProps & { readonly here: readonly Goal[] }) {
  return (
    <ul class="rf-tree">
      {here.map((goal) => {
        const below = goals.filter(({ parent }) => parent === goal.id)
        return (
          <li>
            <span class={`rf-level rf-level--${goal.level}`}>{kindOf(goal)}</span>
            <a href={`${root}/ziele/${goal.id}`}>{goal.title}</a>
            <StatusTag {...goalStatus(goal)} />
            {below.length === 0 ? null : <Branches goals={goals} here={below} root={root} />}
          </li>
        )
      })}
    </ul>
  )
}
