import { DescriptionList, type Description } from '#design/index.ts'
import { say } from '#platform/language/index.ts'
import type { Resolution } from '#rooms/bodies/index.ts'
import type { GoalAnswer } from './goal-view.ts'

interface GoalTiesProps {
  readonly root: string
  readonly goal: GoalAnswer
  readonly resolution: Resolution | undefined
  readonly body: { readonly name: string; readonly slug: string } | undefined
}

/** What the goal hangs on, and who answers for it. */
export function GoalTies({ root, goal, resolution, body }: GoalTiesProps) {
  const items: Description[] = []
  if (goal.parentGoal !== null)
    items.push({
      term: say('concept_serves'),
      value: <a href={`${root}/ziele/${goal.parentGoal.id}`}>{goal.parentGoal.title}</a>,
    })
  else if (goal.level !== 'normative')
    items.push({ term: say('concept_serves'), value: say('concept_no_parent') })
  if (resolution !== undefined)
    items.push({
      term: say('concept_rests_on'),
      value: <a href={`${root}/beschluesse/${resolution.id}`}>{resolution.title}</a>,
    })
  if (body !== undefined)
    items.push({
      term: say('concept_decided_by'),
      value: <a href={`${root}/gremien/${body.slug}`}>{body.name}</a>,
    })
  return <DescriptionList items={items} />
}
