import { EmptyState, StatusTag } from '#design/index.ts'
import { say } from '#platform/language/index.ts'
import type { Goal } from '../rules/goal.ts'
import { goalStatus, measureStatus, type GoalAnswer } from './goal-view.ts'

interface BelowProps {
  readonly goal: GoalAnswer
  readonly root: string
}

/** The goals of the next level that serve this one. */
export function GoalsBelow({
  goal,
  below,
  root,
}: BelowProps & { readonly below: readonly Goal[] }) {
  return (
    <section aria-labelledby="darunter">
      <h2 id="darunter">{say(`concept_below_${goal.level}`)}</h2>
      {below.length === 0 ? (
        <EmptyState title={say(`concept_nothing_below_${goal.level}`)} />
      ) : null}
      <ul>
        {below.map((lower) => (
          <li>
            <a href={`${root}/ziele/${lower.id}`}>{lower.title}</a>{' '}
            {lower.state.kind === 'agreed' ? null : <StatusTag {...goalStatus(lower)} />}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is done to reach an action goal. */
export function Measures({ goal, root }: BelowProps) {
  return (
    <section aria-labelledby="massnahmen">
      <h2 id="massnahmen">{say('concept_measures')}</h2>
      {goal.measures.length === 0 ? (
        <EmptyState title={say('concept_no_measures')}>
          <p>{say('concept_no_measures_next')}</p>
        </EmptyState>
      ) : null}
      <ul>
        {goal.measures.map((measure) => (
          <li>
            <a href={`${root}/massnahmen/${measure.id}`}>{measure.title}</a>{' '}
            <StatusTag {...measureStatus(measure)} />
          </li>
        ))}
      </ul>
    </section>
  )
}
